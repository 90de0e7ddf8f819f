"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T7 of the scoring page; its printed example is checked first.
"""
import json
import re
import sys
from itertools import combinations
from pathlib import Path
from statistics import mean, stdev

HERE = Path(__file__).parent
AUDIENCES = ['staff']
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


def apart(a, b):
    """Total variation: how much has to be moved to make one division the other."""
    return sum(abs(x - y) for x, y in zip(a, b)) / 2


def divided(ids, flat=lambda answer: list(answer.values())):
    """Mean and standard deviation per part, and how far people are apart, of all pairs (T7)."""
    def figures(people, question):
        rows = [flat(answer) for answer in given(people, question)]
        assert all(sum(row) == 100 for row in rows), rows
        columns = list(zip(*rows))
        pairs = [apart(a, b) for a, b in combinations(rows, 2)]
        return {**base(people, question), 'parts': {
            'mean': dict(zip(ids, (mean(map(float, c)) for c in columns))),
            'sd': dict(zip(ids, (stdev(c) for c in columns))),
            'distance': {'mean': mean(pairs), 'largest': float(max(pairs))},
        }}
    return figures


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
