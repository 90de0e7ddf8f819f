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
        'name': 'Team and parents, most of them: the team finds its messages easier to read than parents do',
        'about': ['8 of 9 and at least 15 of 25 are both more than half, so every interval is narrowed, that of the gap too.',
                  'Three questions a measure: with two valid answers somebody has a score, with one not.'],
        'staff': (9, [
            '333 413 342 | channels-now: [parent-app, email, newsletter], channels-wished: [in-person, parent-app], channel-most: in-person, app-opened: 3',
            '423 342 433 | channels-now: [parent-app, email], channels-wished: [parent-app], app-opened: 3',
            '434 443 343 | channels-now: [parent-app, newsletter, meeting], channels-wished: [parent-app, phone], channel-most: phone, app-opened: 4',
            '423 322 433 | channels-now: [email, newsletter], channels-wished: [email]',
            '333 333 334 | channels-now: [parent-app, in-person], channels-wished: [in-person], app-opened: dont-know',
            '324 332 333 | channels-now: [parent-app, website], channels-wished: dont-know, app-opened: 3',
            '232 422 343 | channels-now: [parent-app, email, paper], channels-wished: [parent-app, in-person], channel-most: parent-app, app-opened: 2',
            '232 222 323',
        ]),
        'parents': (25, [
            '323 322 234 | channels-now: [parent-app, email], channels-wished: [in-person, email], channel-most: in-person, app-opened: 2',
            '223 223 -33 | channels-now: [parent-app], channels-wished: [in-person], app-opened: 2',
            '232 ?12 22? | channels-now: [paper, in-person], channels-wished: [in-person, paper], channel-most: in-person',
            '232 232 334 | channels-now: [parent-app, newsletter], channels-wished: [parent-app, phone], channel-most: phone, app-opened: 3',
            '333 332 3?4 | channels-now: [email], channels-wished: [email]',
            '??2 322 333 | channels-now: [parent-app], channels-wished: dont-know, app-opened: 1',
            '222 233 433 | channels-now: [parent-app, email], channels-wished: [parent-app, email], channel-most: email, app-opened: 2',
            '221 12- 343 | channels-now: dont-know, channels-wished: [phone, in-person], channel-most: phone',
            '334 ?34 343 | channels-now: [parent-app], channels-wished: [parent-app], app-opened: 4',
            '111 122 ?34 | channels-now: [paper], channels-wished: [in-person]',
            '334 322 333 | channels-now: [parent-app, meeting], channels-wished: [parent-app, in-person], channel-most: dont-know, app-opened: 3',
            '332 222 233 | channels-now: [parent-app, email], channels-wished: [email], app-opened: 2',
            '-23 2-2 133 | channels-now: [email], channels-wished: [email, phone], channel-most: phone',
            '233 313 334 | channels-now: [parent-app, in-person], channels-wished: [in-person], app-opened: 3',
            '433 333 444 | channels-now: [parent-app, social-media], channels-wished: [social-media], app-opened: 3',
            '323 232 433',
        ]),
    },
    {
        'name': "Few parents, skipped answers and 'don't know': one measure has too few scores",
        'about': [
            "Person 1, reading: skipped, don't know, 2. One valid answer, two are needed: no score.",
            'On reading four people have a score: fewer than five, so there are no figures.',
            '7 of 30 is less than half, so the intervals keep their full width.',
        ],
        'parents': (30, [
            '221 -?2 231',
            '333 333 333',
            '2?2 243 333',
            '222 2?- 323',
            '?23 321 3--',
            '323 ??3 2?4',
            '233 231 323',
        ]),
    },
    {
        'name': 'A team of four: everybody answered, and still no figures',
        'about': ['Four people is fewer than five, so nobody may see a figure.'],
        'staff': (4, ['333 323 343', '323 333 334', '332 322 433', '343 332 333']),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
