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
        'name': 'Team and parents place the school, now and as they would like it',
        'about': ['One choice each, so the counts together are n. Who does not know counts in no portrait.'],
        'staff': (9, [
            '| now: agrees, wished: works-together, first-step: talks',
            '| now: agrees, wished: works-together, first-step: talks',
            '| now: knows, wished: works-together, first-step: meeting, sign: "Ouders bellen zelf."',
            '| now: informs, wished: knows, first-step: meeting',
            '| now: agrees, wished: renews, first-step: thinking-along',
            '| now: dont-know, wished: works-together, first-step: dont-know',
            '| now: knows, wished: dont-know, first-step: meeting',
        ]),
        'parents': (20, [
            '| now: informs, wished: knows, first-step: meeting',
            '| now: informs, wished: works-together, first-step: talks',
            '| now: informs, wished: works-together, first-step: news',
            '| now: agrees, wished: works-together',
            '| now: knows, wished: works-together, first-step: talks',
            '| now: dont-know, wished: agrees, first-step: rules',
            '| now: informs, wished: knows, first-step: dont-know',
            '| wished: renews, first-step: thinking-along',
        ]),
    },
    {
        'name': 'Four colleagues are too few, also for the question that fewer of them answered',
        'about': ['Nothing of four people is shown: not even how many did not know.'],
        'staff': (12, [
            '| now: informs, wished: renews',
            '| now: dont-know, wished: renews, first-step: news',
            '| now: agrees, wished: knows',
            '| now: agrees, wished: works-together, first-step: talks',
        ]),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
