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

PATTERNS = ['denying', 'playing-down', 'pointing-outside', 'defending', 'passing-on', 'feeling-sorry', 'more-of-the-same']


def person(answers, first=None):
    """One character per pattern: 1-4, ? = don't know, - = skipped."""
    given = [f"{q}: {'dont-know' if a == '?' else a}" for q, a in zip(PATTERNS, answers) if a != '-']
    return '| ' + ', '.join(given + ([f'change-first: {first}'] if first else []))


EXAMPLES = [
    {
        'name': 'A team of nine recognises explaining and more of the same most',
        'about': ['There is no measure: each pattern stands alone, and the seven are never added up.'],
        'staff': (11, [
            person('2132213', 'defending'),
            person('2243212', 'defending'),
            person('1223123', 'more-of-the-same'),
            person('2133?23', 'defending'),
            person('3224213', 'more-of-the-same'),
            person('2122312', 'dont-know'),
            person('1234124', 'more-of-the-same'),
            person('2-33214', 'defending'),
            person('2223??3'),
        ]),
    },
    {
        'name': 'A team of four: everybody answered, and still no figures',
        'about': ['Four people is fewer than five, so nobody may see a figure.'],
        'staff': (4, [
            person('2132213', 'defending'),
            person('2243212', 'defending'),
            person('1223123', 'passing-on'),
            person('2133123', 'defending'),
        ]),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
