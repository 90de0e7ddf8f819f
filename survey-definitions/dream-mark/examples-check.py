"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T12 of the scoring page; its printed example T12a is checked first.
"""
import sys
from pathlib import Path
from statistics import mean, median, quantiles, stdev

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from values_on_paper import DONT_KNOW, chosen, counted, given, same, shown, main

AUDIENCES = ['staff', 'parents']


AREAS = ['welcome', 'informed', 'child-talks', 'agreements', 'helping', 'thinking-along', 'together-learning']


def quarters(values):
    """First and third quartile, type 7."""
    first, _, third = quantiles(values, n=4, method='inclusive')
    return [first, third]


def mark(people, question):
    marks = [float(m) for m in given(people, question)]
    return {**counted(people, question, range(11)), 'mean': mean(marks), 'median': median(marks), 'quartiles': quarters(marks)}


QUESTIONS = {'mark': mark, 'going-well': chosen(AREAS), 'next-step': chosen(AREAS)}


def outcome(people):
    return {'questions': shown(people, QUESTIONS)}


def person(mark=None, well=None, step=None):
    answers = {'mark': mark, 'going-well': well, 'next-step': step}
    return {id: answer for id, answer in answers.items() if answer is not None}


EXAMPLES = [
    {
        'name': 'Ten colleagues give the marks of the scoring page; of six parents five give one',
        'source': 'scoring.md T12a; calculated with examples-check.py (Python, standard library)',
        'working': [
            'Staff: 4 + 5 + 5 + 6 + 6 + 6 + 7 + 7 + 8 + 3 = 57, mean 5.7; sorted 3 4 5 5 6 6 6 7 7 8: median 6.',
            'Quartiles (type 7): at place 3.25 of ten 5, at place 7.75 between 6 and 7: 6.75.',
            'Parents: 0, 5, 8, 9 and 10, mean 6.4, median 8. A 0 is a mark; "weet ik niet" is none.',
        ],
        'staff': (12, [
            person(4, ['welcome'], 'informed'), person(5, ['welcome', 'helping'], 'informed'),
            person(5, ['helping'], 'agreements'), person(6, ['welcome'], 'informed'),
            person(6, ['child-talks'], 'thinking-along'), person(6, DONT_KNOW, 'informed'),
            person(7, ['welcome', 'child-talks'], 'agreements'), person(7, ['welcome'], DONT_KNOW),
            person(8, ['child-talks', 'helping'], 'informed'), person(3, ['welcome'], 'agreements'),
        ]),
        'parents': (40, [
            person(0, ['welcome'], 'child-talks'), person(5, ['helping'], 'child-talks'),
            person(8, ['welcome', 'informed'], 'thinking-along'), person(9, ['welcome'], 'child-talks'),
            person(10, ['welcome', 'child-talks'], 'informed'), person(DONT_KNOW, ['helping'], 'child-talks'),
        ]),
    },
    {
        'name': 'Four parents gave a mark: their mark is not shown, that of the team is',
        'source': 'calculated with examples-check.py (Python, standard library)',
        'working': ['Team: 6, 7, 7, 8 and 5, mean 6.6. Of the parents four answered: fewer than five.'],
        'staff': (6, [person(6), person(7), person(7), person(8), person(5)]),
        'parents': (30, [person(6), person(4), person(7), person(8)]),
    },
]


def known_values():
    marks = [4, 5, 5, 6, 6, 6, 7, 7, 8, 3]
    same((mean(map(float, marks)), 5.7), (median(marks), 6), (stdev(marks), 1.494434))
    same(*zip(quarters(marks), (5, 6.75)))


main(HERE, AUDIENCES, EXAMPLES, outcome, known_values)
