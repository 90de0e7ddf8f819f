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
        'name': 'Team, parents and pupils, most of them: the three groups beside each other',
        'about': [
            'A point has two questions, so one answer that is no rating leaves that point without a score.',
            'The gap is staff minus parents; pupils stand beside them with figures of their own.',
            '10 of 12 and at least 12 of 22 are more than half: those intervals are narrowed, and those of the gaps.',
            '18 of 52 pupils is less than half, so theirs keep their full width.',
        ],
        'staff': (12, [
            '44 33 33 43 33 33',
            '33 22 44 43 34 32',
            '23 34 33 32 33 21',
            '22 22 22 22 12 11',
            '33 33 34 33 42 23',
            '44 33 34 32 33 23',
            '44 34 21 23 23 21',
            '44 32 33 23 33 33',
            '33 33 33 22 44 22',
            '42 22 43 23 22 23',
        ]),
        'parents': (22, [
            '33 32 22 12 32 12',
            '32 34 42 22 44 3?',
            '33 33 33 22 33 33',
            '42 22 31 3? 34 22',
            '?4 34 33 24 44 33',
            '?3 33 34 22 32 34',
            '33 33 ?2 22 43 ?3',
            '12 23 33 22 32 11',
            '23 33 23 23 34 22',
            '34 44 23 34 43 33',
            '22 44 12 21 22 21',
            '33 23 33 11 33 ?1',
            '32 34 ?3 23 14 22',
            '33 33 23 22 33 32',
            '33 33 22 12 22 12',
        ]),
        'pupils': (52, [
            '23 12 22 22 33 24',
            '33 23 22 32 43 12',
            '22 23 22 32 33 23',
            '33 13 12 33 34 33',
            '?3 32 22 23 24 33',
            '23 12 12 12 33 32',
            '32 22 33 34 33 33',
            '22 22 32 33 34 33',
            '24 23 32 33 33 22',
            '13 22 32 23 33 33',
            '32 23 22 22 23 24',
            '43 32 33 23 42 33',
            '32 32 2? 22 33 23',
            '23 ?2 41 12 43 23',
            '?3 13 33 22 32 33',
            '33 33 32 23 33 34',
            '23 43 33 23 43 32',
            '33 33 22 32 33 32',
        ]),
    },
    {
        'name': "A few parents, skipped answers and 'don't know': two points have too few scores",
        'about': [
            'On expectations and on conflicts fewer than five people answered both questions: no figures.',
            '7 of 30 is less than half, so the intervals keep their full width.',
        ],
        'parents': (30, [
            '32 32 ?2 ?2 22 1?',
            '34 32 32 33 23 33',
            '33 13 23 ?2 32 -?',
            '33 -4 33 32 44 -2',
            '43 23 33 23 44 33',
            '43 23 33 3? 22 23',
            '?3 33 34 22 ?3 32',
        ]),
    },
    {
        'name': 'A group of four pupils: everybody answered, and still no figures',
        'about': ['Four people is fewer than five, so nobody may see a figure.'],
        'pupils': (4, ['33 23 32 33 34 23', '23 22 33 23 33 33', '34 33 22 32 43 22', '33 32 32 33 33 32']),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
