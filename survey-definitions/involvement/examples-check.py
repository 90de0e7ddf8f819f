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
        'name': 'Team and parents, now and wished: thinking along about the own child is wished more often than it happens',
        'about': [
            'For parents: how many of them do or want it. For staff: how many colleagues see it or wish for it.',
        ],
        'staff': (8, [
            '| child-now: [sharing, helping], child-wished: [sharing, helping, thinking], group-now: [helping], group-wished: [sharing, helping], school-now: [helping, deciding], school-wished: [helping, thinking, deciding]',
            '| child-now: [sharing], child-wished: [sharing, helping, thinking, deciding], group-now: [helping], group-wished: [helping, thinking], school-now: [deciding], school-wished: [sharing, deciding]',
            '| child-now: [helping], child-wished: [helping, thinking], group-now: [none], group-wished: [helping], school-now: [helping], school-wished: [thinking]',
            '| child-now: [sharing, helping], child-wished: [thinking], group-now: [sharing, helping], group-wished: [sharing, helping], school-now: [sharing], school-wished: [sharing, thinking]',
            '| child-now: dont-know, child-wished: [sharing, helping], group-now: [helping], group-wished: dont-know, school-now: [helping, deciding], school-wished: [helping, deciding]',
            '| child-now: [sharing, helping, thinking], child-wished: [sharing, helping, thinking], group-now: [helping], group-wished: [helping], school-now: dont-know, school-wished: [thinking]',
        ]),
        'parents': (24, [
            '| child-now: [sharing, helping], child-wished: [sharing, helping, thinking], group-now: [none], group-wished: [helping], school-now: [sharing], school-wished: [sharing]',
            '| child-now: [sharing, helping], child-wished: [sharing, helping, thinking, deciding], group-now: [helping], group-wished: [helping], school-now: [sharing, helping], school-wished: [sharing, helping]',
            '| child-now: [sharing], child-wished: [sharing, thinking], group-now: [none], group-wished: [none], school-now: [none], school-wished: [none]',
            '| child-now: [sharing, helping, thinking], child-wished: [sharing, helping, thinking], group-now: [sharing], group-wished: [sharing, thinking], school-now: [sharing], school-wished: [sharing, thinking]',
            '| child-now: [sharing, helping], child-wished: [thinking, deciding], group-now: [sharing, helping], group-wished: [helping], school-now: [sharing], school-wished: [sharing]',
            '| child-now: [helping], child-wished: [helping, thinking], group-now: dont-know, group-wished: [helping], school-now: [none], school-wished: dont-know',
            '| child-now: [sharing, helping], child-wished: [sharing, helping], group-now: [helping], group-wished: [helping], school-now: [sharing, deciding], school-wished: [sharing, deciding]',
            '| child-now: [sharing, helping, thinking, deciding], child-wished: [sharing, helping, thinking, deciding], group-now: [sharing], school-now: [sharing]',
        ]),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
