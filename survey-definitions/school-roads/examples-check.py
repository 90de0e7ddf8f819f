"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T7 of the scoring page; its printed example is checked first.
"""
import sys
from pathlib import Path
from statistics import mean

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from values_on_paper import DONT_KNOW, apart, chosen, divided, same, shown, main

AUDIENCES = ['staff']


ROADS = ['smooth', 'bumpy', 'hole']
QUESTIONS = {'roads': divided(ROADS), **{f'{road}-why': chosen(['incidental', 'structural']) for road in ROADS}}


def outcome(people):
    return {'questions': shown(people, QUESTIONS)}


def person(roads=None, *why):
    """Smooth/bumpy/hole, and why each of them is so: i, s, ? for don't know, - for skipped."""
    answers = {} if roads is None else {'roads': DONT_KNOW if roads == '?' else dict(zip(ROADS, roads))}
    words = {'i': 'incidental', 's': 'structural', '?': DONT_KNOW}
    return {**answers, **{f'{road}-why': words[w] for road, w in zip(ROADS, why) if w != '-'}}


EXAMPLES = [
    {
        'name': 'Six colleagues estimate, two of them 30 points apart; two others cannot or do not say',
        'source': 'scoring.md T7a; calculated with examples-check.py (Python, standard library)',
        'working': [
            'Mean per road: (70 + 60 + 80 + 50 + 75 + 65) / 6 = 66.666667, 160 / 6 = 26.666667, 40 / 6 = 6.666667: together 100.',
            'Farthest apart: 80/15/5 and 50/40/10, (30 + 25 + 5) / 2 = 30. That is 20 or more: talk.',
            'Eight people say why a road is smooth: six a pattern, one chance, one does not know.',
        ],
        'staff': (10, [
            person((70, 25, 5), 's', 'i', 'i'),
            person((60, 30, 10), 's', 's', 'i'),
            person((80, 15, 5), 's', 'i', 'i'),
            person((50, 40, 10), 'i', 's', 's'),
            person((75, 25, 0), 's', 'i', '-'),
            person((65, 25, 10), 's', 's', 'i'),
            person('?', 's', 's', 's'),
            person(None, '?', '?', '?'),
        ]),
    },
    {
        'name': 'Four colleagues: fewer than five, so no estimate is shown',
        'source': 'by hand',
        'working': ['Four answers to every question: nothing may be seen of them.'],
        'staff': (12, [person((70, 20, 10), 's', 's', 'i')] * 2 + [person((40, 40, 20), 'i', 's', 's')] * 2),
    },
]


def known_values():
    figures = outcome(EXAMPLES[0]['staff'][1])['questions']['roads']['parts']
    same(*zip(figures['mean'].values(), (66.666667, 26.666667, 6.666667)))
    same(*zip(figures['sd'].values(), (10.801234, 8.164966, 4.082483)))
    same((figures['distance']['mean'], 13.666667), (figures['distance']['largest'], 30))


main(HERE, AUDIENCES, EXAMPLES, outcome, known_values)
