"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T7 and T12 of the scoring page; its printed example is checked first.
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


def rated(points):
    def figures(people, question):
        return {**counted(people, question, points), 'mean': mean(map(float, given(people, question)))}
    return figures


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
