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
        'name': 'Team and parents, most of them: the team says people know each other well, parents less so',
        'about': ['9 of 10 and at least 12 of 21 are both more than half, so every interval is narrowed, that of the gap too.',
                  "The question about trust altogether belongs to no pillar and counts in none."],
        'staff': (10, [
            '2322 2333 323? | altogether: 3',
            '4434 4333 4444 | altogether: 4',
            '2333 3323 3333 | altogether: 3',
            '3231 3233 3334 | altogether: 3',
            '3322 2233 4334 | altogether: dont-know',
            '2232 2232 23?2 | altogether: 2',
            '3233 4333 3343 | altogether: 3',
            '2223 3443 3443 | altogether: 3',
            '1312 2322 2333',
        ]),
        'parents': (21, [
            '3232 3333 2313 | altogether: 3',
            '2112 4322 2222 | altogether: 2',
            '2223 32?1 3131 | altogether: 2',
            '4343 4244 3333 | altogether: 4',
            '2223 -2?4 3223 | altogether: 3',
            '2323 4443 3233 | altogether: 3',
            '3322 23?4 32?2 | altogether: 3',
            '2232 2233 2322',
            '??33 3233 243? | altogether: 3',
            '?132 2232 22?3 | altogether: 2',
            '3322 4333 ?223 | altogether: 3',
            '?3?? 3424 2223 | altogether: dont-know',
            '3331 3324 42-2 | altogether: 3',
        ]),
    },
    {
        'name': "Few parents, skipped answers and 'don't know': one pillar has too few scores",
        'about': [
            "Person 2, checking: skipped, 3, 3, 2. Three of four are valid, so the mean is (3 + 3 + 2) / 3 = 2.666667.",
            'On checking four people have a score: fewer than five, so there are no figures.',
            '8 of 60 is less than half, so the intervals keep their full width.',
        ],
        'parents': (60, [
            '3333 4333 4234',
            '-332 2-3- 3343',
            '3?3- 3323 3333',
            '???3 3323 ?322',
            '?-?? 4324 3333',
            '---- 3332 3232',
            '2332 ?233 3333',
            '?2?? 3122 3?24',
        ]),
    },
    {
        'name': 'A team of four: everybody answered, and still no figures',
        'about': ['Four people is fewer than five, so nobody may see a figure.'],
        'staff': (4, ['3233 3333 3343', '2333 3323 4333', '3323 2333 3334', '3332 3332 3433']),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
