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
        'name': "A third of the pupils answered, with skipped answers and 'don't know'",
        'about': [
            '16 of 48 is less than half, so the intervals keep their full width.',
            'How often somebody was bullied is turned round first: 1 (never) counts as 4.',
            "The shares of 'don't know' and of 3-or-4 count every answer given, also of a person without a score.",
        ],
        'rows': (48, [
            '333 233 -1- 333 333 433 32 422 | 9',
            '44? 232 31? 4-3 434 3?1 2? 433 | 8',
            '234 342 313 332 424 234 31 2-1 | 10',
            '222 444 214 43? 444 343 32 243 | 7',
            '232 ?34 414 234 333 332 33 ?44 | 7',
            '343 232 213 433 32- -?4 44 333 | 9',
            '312 243 412 434 344 332 22 343 | 8',
            '324 ?3- 414 333 334 323 2? 243 | 7',
            '434 344 424 344 443 3-4 21 1?4 | 5',
            '133 22? 423 343 231 443 32 422 | 10',
            '433 421 3-3 3-3 221 133 23 433 | 8',
            '333 323 414 322 342 334 3? 213 | 8',
            '4?2 ?33 424 144 434 ?43 23 333 | 7',
            '334 ?-4 324 -33 212 324 43 323 | 8',
            '444 33? 4-4 322 123 2-3 43 222 | 6',
            '343 434 3?2 234 2?4 3-4 34 323 | 8',
        ]),
    },
    {
        'name': 'Everybody gives the same answers on two themes',
        'about': [
            'Rules: six times exactly 3, and not everybody who was invited answered. A width of zero would claim too much: no interval.',
            'Safety: six times exactly 4 on sensitive questions. The mean would tell what each of them answered, so it is hidden.',
        ],
        'rows': (20, [
            '332 434 414 444 243 344 13 333 | 8',
            '431 434 414 444 242 134 33 333 | 6',
            '232 343 414 332 324 443 33 333 | 6',
            '444 243 414 243 42? ?33 33 333 | -',
            '323 444 414 342 423 444 2? 333 | 7',
            '324 344 414 243 232 444 23 333 | 8',
        ]),
    },
    {
        'name': 'Five pupils, one of them with too few answers on one theme: that theme is hidden',
        'about': [
            'Five of five: no chance is left, so the intervals have no width. On contact only four have a score.',
        ],
        'rows': (5, [
            '334 444 322 -44 422 343 32 333 | 6',
            '234 334 314 -23 344 344 34 323 | 6',
            '433 232 424 344 322 4?- 33 31? | 7',
            '424 444 212 344 443 224 32 224 | 9',
            '434 434 3?2 323 222 343 32 333 | 6',
        ]),
    },
]

if __name__ == '__main__':
    runpy.run_path(str(HERE.parent / 'parent-satisfaction' / 'examples-check.py'))['main'](HERE, EXAMPLES)
