"""What the examples of definitions with divisions, places and counts are worked out with, independently of the server.

Only the Python standard library. Each `examples-check.py` checks the printed values of its formulas first.
"""
import json
import re
import sys
from itertools import combinations
from statistics import mean, stdev

ENOUGH = 5
DONT_KNOW, NOT_APPLICABLE = 'dont-know', 'not-applicable'


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


def rated(points):
    def figures(people, question):
        return {**counted(people, question, points), 'mean': mean(map(float, given(people, question)))}
    return figures


def flow(value):
    """A value as YAML on one line: JSON without quotes around ids."""
    def rounded(x):
        if isinstance(x, float):
            return round(x, 9)
        if isinstance(x, dict):
            return {k: rounded(v) for k, v in x.items()}
        return [rounded(v) for v in x] if isinstance(x, (list, tuple)) else x
    return re.sub(r'"([a-z][A-Za-z0-9-]*)"', r'\1', json.dumps(rounded(value)))


def in_yaml(example, audiences, outcome):
    yield f'- name: {json.dumps(example["name"])}'
    yield f'  source: {json.dumps(example["source"])}'
    yield '  working: |'
    yield from (f'    {line}' for line in example['working'])
    yield '  audiences:'
    groups = [(audience, *example[audience]) for audience in audiences if audience in example]
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


def main(here, audiences, examples, outcome, known_values):
    """Prints the examples of the definition in this folder, or says whether they stand there already."""
    known_values()
    text = '# Made by examples-check.py: change the answers there, not here.\n'
    text += '\n'.join('\n'.join(in_yaml(example, audiences, outcome)) for example in examples) + '\n'
    if '--check' not in sys.argv:
        print(text, end='')
    elif (here / 'examples.yaml').read_text(encoding='utf-8') != text:
        sys.exit('examples.yaml is not what this script prints')
