r"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

How a line is read and which formulas are used: ../measures_on_paper.py.
"""
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from measures_on_paper import main

EXAMPLES = [
    {
        'name': 'Families look back; who gave one reason is not asked which was the most important',
        'about': [
            'A reason counts once for everybody who gave it, so the counts together are more than n.',
            'Points 1 to 4; who does not know or skipped counts in no mean.',
        ],
        'parents': (14, [
            '| why-left: [finished], listened: 3, child-helped: 4, goodbye: 4, prepared: 3, handed-over: 3, choose-again: 4',
            '| why-left: [finished], listened: 4, child-helped: 3, goodbye: 4, prepared: 4, handed-over: dont-know, choose-again: 4, keep: "De kleine klassen."',
            '| why-left: [moved, practical], main-reason: moved, listened: 3, child-helped: 3, goodbye: 3, prepared: 2, handed-over: 2, choose-again: 3',
            '| why-left: [support, contact], main-reason: support, listened: 1, child-helped: 1, goodbye: 2, prepared: 2, handed-over: 1, choose-again: 1, learn: "Eerder bellen."',
            '| why-left: [fits-better, atmosphere, contact], main-reason: fits-better, listened: 2, child-helped: 2, goodbye: 1, prepared: 3, handed-over: 2, choose-again: 2',
            '| why-left: dont-know, listened: 2, child-helped: dont-know, prepared: 3, choose-again: dont-know',
            '| why-left: [finished, fits-better], main-reason: finished, listened: 4, child-helped: 4, goodbye: 4, prepared: 4, handed-over: 4, choose-again: 4',
        ]),
    },
    {
        'name': 'Three families answered: no figure of them, not even of the question that all answered',
        'about': ['A school that few families leave asks again next year, and closes the survey later.'],
        'parents': (5, [
            '| why-left: [moved], listened: 4, goodbye: 4',
            '| why-left: [finished], listened: 3, goodbye: 4',
            '| why-left: [finished], listened: 4, goodbye: dont-know',
        ]),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
