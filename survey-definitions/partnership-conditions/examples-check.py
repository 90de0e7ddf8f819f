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
        'name': 'Team and parents, most of them: a blind spot in structure, a hidden strength in culture',
        'about': ['8 of 9 and at least 11 of 20 are both more than half, so every interval is narrowed, that of the gap too.'],
        'staff': (9, [
            '2314 2223 3333 ?224',
            '4343 2333 3323 22?1',
            '?333 3232 3334 3222',
            '1332 2433 3224 3321',
            '3443 3332 3333 2222',
            '4323 2322 3433 2222',
            '3322 2333 2333 2232',
            '3323 3423 3333 3322',
        ]),
        'parents': (20, [
            '1322 4323 4324 4434',
            '2212 3324 2333 4?2?',
            '3122 3322 1322 323?',
            '3133 3333 3432 433-',
            '324- 4343 3444 3343',
            '3324 4334 4334 3?43',
            '2-31 4423 3333 3433',
            '3231 4322 13?3 33?3',
            '2222 4-42 2233 2322',
            '2222 1-3? -?33 2322',
            '2233 2222 1323 224?',
            '2223 2234 32-2 2244',
        ]),
    },
    {
        'name': "Few parents, skipped answers and 'don't know': one condition has too few scores",
        'about': [
            "Person 2, structure: 2, don't know, don't know, 2. Two of four are valid, so the mean is (2 + 2) / 2 = 2.",
            "Person 5, structure: 3 and three times 'don't know'. One valid answer, two are needed: no score.",
            'On structure only four people have a score: fewer than five, so there are no figures at all.',
            '9 of 30 is less than half, so the intervals keep their full width.',
        ],
        'parents': (30, [
            '3-23 ?333 323? 3332',
            '2??2 2233 4322 3433',
            '2232 ?112 ?333 33-2',
            '???1 3333 122? 2323',
            '??3? ?4-4 3344 2333',
            '?2?? 4223 3243 3233',
            '---- 3222 -232 3223',
            '2323 3331 3333 4442',
            '?-?2 ?332 3333 2322',
        ]),
    },
    {
        'name': 'A team of four: everybody answered, and still no figures',
        'about': ['Four people is fewer than five, so nobody may see a figure.'],
        'staff': (4, ['3343 2333 4333 3222', '3323 3323 3343 2232', '4333 2233 3433 2323', '3233 3332 3334 3222']),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
