"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T12 of the scoring page; its printed example T12a is checked first.
"""
import json
import re
import sys
from pathlib import Path
from statistics import mean, median, quantiles, stdev

HERE = Path(__file__).parent
AUDIENCES = ['staff', 'parents']
ENOUGH = 5
DONT_KNOW, NOT_APPLICABLE = 'dont-know', 'not-applicable'


# ---- statistics -------------------------------------------------------------------------------------------------

def given(people, question):
    return [p[question] for p in people if question in p and p[question] not in (DONT_KNOW, NOT_APPLICABLE)]


def base(people, question):
    """How many answered, and how many chose a way out: of fewer than five there is nothing to see."""
    n = len(given(people, question))
    said = [p[question] for p in people if question in p]
    return {'n': n, 'dontKnow': said.count(DONT_KNOW), 'notApplicable': said.count(NOT_APPLICABLE)} if n >= ENOUGH else None


def shown(people, questions):
    """Figures of the questions that enough people answered; the others must be hidden."""
    return {id: figures(people, id) if base(people, id) else {'hidden': True} for id, figures in questions.items()}


def same(*pairs):
    for got, printed in pairs:
        assert abs(got - printed) < 1e-6, (got, printed)


def counted(people, question, options):
    answers = given(people, question)
    chosen = [one for answer in answers for one in (answer if isinstance(answer, list) else [answer])]
    return {**base(people, question), 'counts': {str(option): chosen.count(option) for option in options}}


def chosen(options):
    return lambda people, question: counted(people, question, options)


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


# ---- on paper ---------------------------------------------------------------------------------------------------

def flow(value):
    """A value as YAML on one line: JSON without quotes around ids."""
    def rounded(x):
        if isinstance(x, float):
            return round(x, 9)
        if isinstance(x, dict):
            return {k: rounded(v) for k, v in x.items()}
        return [rounded(v) for v in x] if isinstance(x, (list, tuple)) else x
    return re.sub(r'"([a-z][A-Za-z0-9-]*)"', r'\1', json.dumps(rounded(value)))


def in_yaml(example):
    yield f'- name: {json.dumps(example["name"])}'
    yield f'  source: {json.dumps(example["source"])}'
    yield '  working: |'
    yield from (f'    {line}' for line in example['working'])
    yield '  audiences:'
    groups = [(audience, *example[audience]) for audience in AUDIENCES if audience in example]
    for audience, invited, people in groups:
        yield f'    {audience}:\n      invited: {invited}\n      respondents:'
        yield from (f'        - {flow(person)}' for person in people)
    yield '  expect:'
    if len(groups) == 2:
        yield '    gaps: {}'
    for audience, invited, people in groups:
        yield f'    {audience}:\n      scores: [{", ".join("{}" for _ in people)}]\n      measures: {{}}'
        for field, figures in outcome(people).items():
            yield f'      {field}:' if figures else f'      {field}: {{}}'
            for name, own in figures.items():
                if len(flow(own)) < 120:
                    yield f'        {name}: {flow(own)}'
                    continue
                yield f'        {name}:'
                yield from (f'          {key}: {flow(value)}' for key, value in own.items())


def main():
    known_values()
    text = '# Made by examples-check.py: change the answers there, not here.\n'
    text += '\n'.join('\n'.join(in_yaml(example)) for example in EXAMPLES) + '\n'
    if '--check' not in sys.argv:
        print(text, end='')
    elif (HERE / 'examples.yaml').read_text(encoding='utf-8') != text:
        sys.exit('examples.yaml is not what this script prints')


main()
