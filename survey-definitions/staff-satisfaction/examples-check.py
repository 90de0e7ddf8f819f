"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

The calculation is that of parent-satisfaction/examples-check.py, which also says how a row of answers is written.
"""
import runpy
from pathlib import Path

HERE = Path(__file__).parent

EXAMPLES = [
    {
        'name': "Most of the team answered, with skipped answers and 'don't know'",
        'about': [
            '9 of 12 is more than half, so the intervals are narrowed.',
            'How often somebody was bullied is turned round first: 1 (never) counts as 4.',
            "The shares of 'don't know' and of 3-or-4 count every answer given, also of a person without a score.",
        ],
        'rows': (12, [
            '3232 ?44? 414- ?443 2433 -244 324 333 | 7',
            '3234 -443 3144 3-33 3222 3142 322 233 | 7',
            '3333 3433 ?2?1 3432 2313 2334 213 ?33 | 5',
            '3334 3343 3242 4344 22-2 43?3 -23 13? | 8',
            '3322 44-3 1323 2443 3212 -434 421 334 | 8',
            '2441 3332 2-44 334n 33?3 3444 423 442 | 7',
            '2342 4?2- 4242 333? 2333 -232 431 33? | 8',
            '2242 3244 3333 3344 3?13 -343 113 443 | 9',
            '4333 33?3 3244 3422 2-32 3413 231 422 | 10',
        ]),
    },
    {
        'name': 'Everybody gives the same answers on two themes',
        'about': [
            'Rules: six times exactly 3, and not everybody who was invited answered. A width of zero would claim too much: no interval.',
            'Safety: six times exactly 4 on sensitive questions. The mean would tell what each of them answered, so it is hidden.',
        ],
        'rows': (9, [
            '3333 4333 4144 4434 4422 4333 132 333 | 9',
            '3344 2342 4144 4433 2134 2324 243 333 | 8',
            '3444 4434 4144 2424 4323 4?34 224 333 | 10',
            '2334 3444 4144 3343 33?3 3342 342 333 | 6',
            '3334 3434 4144 4243 4244 3423 244 333 | 10',
            '2344 3343 4144 443? 4424 2422 123 333 | 8',
        ]),
    },
    {
        'name': 'A team of four: everybody answered, and still no figures',
        'about': [
            'Four people is fewer than five, so nobody may see a figure.',
        ],
        'rows': (4, [
            '3-23 4433 1344 4443 -?34 3433 413 -33 | 7',
            '4324 4344 3244 3343 2343 4223 313 334 | 5',
            '3433 4334 314- 4333 4234 444? 423 444 | 4',
            '24?3 3233 4243 1444 2?34 3433 233 -23 | 8',
        ]),
    },
]

if __name__ == '__main__':
    runpy.run_path(str(HERE.parent / 'parent-satisfaction' / 'examples-check.py'))['main'](HERE, EXAMPLES)
