"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T7 and T12 of the scoring page; its printed example is checked first.
"""
import sys
from pathlib import Path
from statistics import mean

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from values_on_paper import DONT_KNOW, apart, divided, rated, same, shown, main

AUDIENCES = ['staff']


TALK = ['causes', 'solutions']
RATINGS = ['content', 'own-part', 'what-next', 'limits']
QUESTIONS = {'talk-time': divided(TALK), 'talk-time-wished': divided(TALK), **{id: rated([1, 2, 3, 4]) for id in RATINGS}}


def outcome(people):
    return {'questions': shown(people, QUESTIONS)}


def person(now, wished, ratings):
    """The share for solutions now and wished (None: skipped), and four ratings: 1-4, ? for don't know, - for skipped."""
    def split(share):
        return DONT_KNOW if share == '?' else {'causes': 100 - share, 'solutions': share}
    splits = {'talk-time': now, 'talk-time-wished': wished}
    answers = {id: split(share) for id, share in splits.items() if share is not None}
    return {**answers, **{id: DONT_KNOW if r == '?' else int(r) for id, r in zip(RATINGS, ratings) if r != '-'}}


EXAMPLES = [
    {
        'name': 'Five colleagues estimate the time for solutions at 40 of 100 and wish for more; a sixth cannot say',
        'source': 'scoring.md T12 (dramadriehoek); calculated with examples-check.py (Python, standard library)',
        'working': [
            'Solutions: (30 + 40 + 60 + 20 + 50) / 5 = 40, sd sqrt((100 + 0 + 400 + 400 + 100) / 4) = 15.811388.',
            'Farthest apart: 60 and 20, 40 points. Wished: (70 + 60 + 80 + 60 + 70 + 80) / 6 = 70.',
            "Limits: one person skipped it and one does not know: four are left, and four are not shown.",
        ],
        'staff': (10, [
            person(30, 70, '1233'), person(40, 60, '2322'), person(60, 80, '3344'), person(20, 60, '12?-'),
            person(50, 70, '2233'), person('?', 80, '232?'),
        ]),
    },
    {
        'name': 'A team of four: everybody answered, and nothing is shown',
        'source': 'by hand',
        'working': ['Four of four is still fewer than five.'],
        'staff': (4, [person(30, 70, '1233'), person(40, 60, '2322'), person(60, 80, '3344'), person(20, 60, '1222')]),
    },
]


def known_values():
    parts = outcome(EXAMPLES[0]['staff'][1])['questions']['talk-time']['parts']
    same((parts['mean']['solutions'], 40), (parts['sd']['solutions'], 15.811388), (parts['distance']['largest'], 40))


main(HERE, AUDIENCES, EXAMPLES, outcome, known_values)
