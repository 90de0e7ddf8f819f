"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T7 of the scoring page; its printed table T7b is checked first.
"""
import sys
from pathlib import Path
from statistics import mean

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from values_on_paper import DONT_KNOW, divided, same, shown, main

AUDIENCES = ['staff']


ROADS = ['smooth', 'bumpy', 'hole']
CONTACTS = ['none', 'v', 'ww', 'dd', 'mm']
CELLS = [f'{road}.{contact}' for road in ROADS for contact in CONTACTS]


def cells(answer):
    return [value for row in answer.values() for value in row.values()]


QUESTIONS = {'contacts': divided(CONTACTS), 'roads': divided(ROADS), 'now': divided(CELLS, cells),
             'wished': divided(CELLS, cells)}


def outcome(people):
    return {'questions': shown(people, QUESTIONS)}


def table(*rows):
    return {road: dict(zip(CONTACTS, row)) for road, row in zip(ROADS, rows)}


def person(contacts, roads, now=None, wished=None):
    answers = {'contacts': dict(zip(CONTACTS, contacts)), 'roads': dict(zip(ROADS, roads))}
    return {**answers, **({'now': now} if now else {}), **({'wished': wished} if wished else {})}


EXAMPLES = [
    {
        'name': 'Six colleagues whose tables are together the printed table of the scoring page',
        'source': 'scoring.md T7b; calculated with examples-check.py (Python, standard library)',
        'working': [
            'The table is the mean of five; the sixth only made the two estimates. Totals of the table:',
            'roads 68/24/8, contacts 21/37/21/10/11. The six estimates of the contacts alone give another mean: that is',
            'what the report says beside the table.',
            'Expected of smooth and v: 68 x 37 / 100 = 25.16, found 30: 4.84 more.',
            'Five filled in what they wish for as well: more contact that pays off, none that gets no further.',
        ],
        'staff': (9, [
            person((21, 37, 21, 10, 11), (68, 24, 8),
                   table((18, 30, 14, 4, 2), (2, 6, 6, 5, 5), (1, 1, 1, 1, 4)),
                   table((10, 30, 26, 2, 0), (0, 6, 14, 6, 0), (0, 0, 4, 2, 0))),
            person((25, 30, 25, 10, 10), (70, 20, 10),
                   table((22, 24, 16, 4, 2), (2, 4, 8, 5, 5), (1, 2, 1, 1, 3)),
                   table((8, 32, 26, 2, 0), (2, 4, 14, 6, 0), (0, 0, 4, 2, 0))),
            person((17, 44, 17, 10, 12), (66, 28, 6),
                   table((14, 36, 12, 4, 2), (2, 8, 4, 5, 5), (1, 0, 1, 1, 5)),
                   table((12, 28, 26, 2, 0), (0, 8, 14, 4, 0), (0, 0, 4, 2, 0))),
            person((30, 30, 20, 5, 15), (60, 30, 10),
                   table((23, 25, 14, 2, 4), (4, 6, 6, 3, 5), (1, 1, 1, 1, 4)),
                   table((10, 20, 36, 2, 0), (0, 6, 14, 6, 0), (0, 0, 4, 2, 0))),
            person((10, 45, 20, 15, 10), (75, 20, 5),
                   table((13, 35, 14, 6, 0), (0, 6, 6, 7, 5), (1, 1, 1, 1, 4)),
                   table((12, 30, 24, 4, 0), (0, 4, 16, 4, 0), (0, 0, 4, 2, 0))),
            {**person((20, 40, 20, 10, 10), (70, 25, 5)), 'now': DONT_KNOW, 'wished': DONT_KNOW},
        ]),
    },
    {
        'name': 'Five colleagues who agree on the roads: no distance at all between them',
        'source': 'calculated with examples-check.py (Python, standard library)',
        'working': [
            'Everybody estimates the roads at 70/20/10: spread 0, largest distance 0. On the contacts they differ.',
            'One of the five does not know the contacts: four are left, and four are not shown.',
        ],
        'staff': (8, [
            {'roads': {'smooth': 70, 'bumpy': 20, 'hole': 10}, 'contacts': contacts}
            for contacts in [dict(zip(CONTACTS, c)) for c in [(20, 40, 20, 10, 10), (10, 50, 20, 10, 10), (0, 60, 30, 5, 5),
                                                              (40, 20, 20, 10, 10)]] + [DONT_KNOW]
        ]),
    },
]


def known_values():
    found = outcome(EXAMPLES[0]['staff'][1])['questions']
    printed = [18, 30, 14, 4, 2, 2, 6, 6, 5, 5, 1, 1, 1, 1, 4]
    means = list(found['now']['parts']['mean'].values())
    same(*zip(means, printed))
    same((sum(means[:5]), 68), (sum(means[5:10]), 24), (sum(means[10:]), 8))
    same(*((sum(means[column::5]), total) for column, total in enumerate((21, 37, 21, 10, 11))))
    same((means[1] - 68 * 37 / 100, 4.84), (means[4] - 68 * 11 / 100, -5.48), (means[14] / (8 * 11 / 100), 4.545455))


main(HERE, AUDIENCES, EXAMPLES, outcome, known_values)
