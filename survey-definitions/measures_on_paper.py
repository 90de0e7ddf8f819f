r"""Works out on paper what a definition without levels must give: scores, means and gaps of its measures, if it has
any, and how often each answer was given to its other questions.

Used by the examples-check.py of this definition and of others. Only the Python standard library. The formulas are T1,
T3 and T4 of the scoring page; Student's t, the interval and Welch's difference are those of school-profile's script,
which checks them against the printed examples first.

A person is a line: a group of characters for each measure, in the order of definition.yaml, one character for each of
the measure's questions: 1-4, ? = don't know, - = skipped. After a bar come answers to other questions, as YAML. A
definition without measures has what comes after the bar only.
"""
import importlib.util
import math
import re
import sys
from collections import Counter
from pathlib import Path

ANSWERED, POINTS, MINIMUM_GROUP = 0.5, 4, 5
HIGH, GAP = (POINTS + 1) / 2, 0.1 * (POINTS - 1)
WAYS = {'dont-know': "don't know", 'not-applicable': 'not applicable'}
SOURCE = 'calculated with examples-check.py (Python, standard library; t quantiles from scoring.md)'


def school_profile():
    path = Path(__file__).parent / 'school-profile' / 'examples-check.py'
    spec = importlib.util.spec_from_file_location('school_profile', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.known_values()
    return module


stat = school_profile()


def measures_of(folder):
    """The questions of every measure, read from definition.yaml."""
    text = (folder / 'definition.yaml').read_text(encoding='utf-8')
    if '\nmeasures:\n' not in text:
        return {}
    text = text.split('\nmeasures:\n')[1]
    text = re.split(r'\n(?=[a-zA-Z])', text)[0]
    found = re.findall(r'id: ([a-z-]+),?\s+mean: \[([^\]]*)\](?:,\s+|\s+)answered: ([0-9.]+)', text)
    assert found and all(float(answered) == ANSWERED for _, _, answered in found), text
    return {m: [q.strip() for q in ids.split(',')] for m, ids, _ in found}


def valid(answers):
    return [int(a) for a in answers if a in '1234']


def person_score(answers):
    points = valid(answers)
    return stat.mean(points) if len(points) >= max(2, math.ceil(ANSWERED * len(answers))) else None


def groups_of(row):
    return row.split('|')[0].split()


def others_of(row):
    """The answers after the bar, by question: of a choice of several a list, of anything else a word or a number."""
    tail = row.split('|')[1] if '|' in row else ''
    found = re.findall(r'([a-z-]+): (?:\[([^\]]*)\]|([a-z0-9-]+))', tail)
    return {q: one if one else [option.strip() for option in several.split(',')] for q, several, one in found}


def figures(columns, invited):
    scores = [s for s in map(person_score, columns) if s is not None]
    if len(scores) < MINIMUM_GROUP:
        return None
    pooled, unknown = valid(''.join(columns)), ''.join(columns).count('?')
    m, s = stat.mean(scores), stat.sd(scores)
    assert s > 0, 'all scores equal: choose another example'
    low, high = stat.interval(m, s, len(scores), stat.remaining(len(scores), invited))
    return {'n': len(scores), 'mean': m, 'sd': s, 'low': low, 'high': high,
            'dontKnow': unknown / (len(pooled) + unknown), 'favourable': sum(p >= 3 for p in pooled) / len(pooled)}


def gap_of(a, a_invited, b, b_invited):
    """Staff minus parents. Narrowed only when at least half of both groups gave a score."""
    both = a['n'] / a_invited >= 0.5 and b['n'] / b_invited >= 0.5
    left = (1 - a['n'] / a_invited, 1 - b['n'] / b_invited) if both else (1.0, 1.0)
    g = stat.welch(a['mean'], a['sd'], a['n'], left[0], b['mean'], b['sd'], b['n'], left[1])
    sure = g['low'] > 0 or g['high'] < 0
    g['reading'] = 'small' if abs(g['difference']) < GAP else 'larger-than-chance' if sure else 'may-be-chance'
    g['quadrant'] = {(True, True): 'sustain', (True, False): 'blind-spot', (False, True): 'hidden-strength',
                     (False, False): 'work-on'}[a['mean'] >= HIGH, b['mean'] >= HIGH]
    return {**g, 'left': left}


def as_sum(answers):
    points = valid(answers)
    return f'{sum(points)}/{len(points)}' if person_score(answers) is not None else f'no score ({len(points)} valid)'


def describe(audience, m, columns, f, invited):
    start = f'{audience}, {m}: ' + ', '.join(map(as_sum, columns))
    if f is None:
        yield f'{start}; {sum(person_score(c) is not None for c in columns)} scores: too few'
        return
    n, pooled, unknown = f['n'], valid(''.join(columns)), ''.join(columns).count('?')
    left = stat.remaining(n, invited)
    half = stat.t_quantile(n - 1) * f['sd'] / math.sqrt(n) * math.sqrt(left)
    narrowed = f' x sqrt(1 - {n}/{invited})' if left < 1 else ''
    yield f"{start}; n = {n}, mean {f['mean']:.6f}, sd {f['sd']:.6f}"
    yield (f"  half width {stat.t_quantile(n - 1):.6f} x {f['sd']:.6f} / sqrt({n}){narrowed} = {half:.6f}; "
           f"interval {f['low']:.6f} to {f['high']:.6f}")
    yield (f'  3 or 4: {sum(p >= 3 for p in pooled)} of {len(pooled)} valid answers; '
           f"don't know: {unknown} of {len(pooled) + unknown}")


def describe_gap(m, g, s, p):
    parts = [f"{f['sd']:.6f}^2/{f['n']}" + (f' x {left:.6f}' if left < 1 else '') for f, left in zip((s, p), g['left'])]
    yield (f"gap, {m}: {s['mean']:.6f} - {p['mean']:.6f} = {g['difference']:.6f}; "
           f"se = sqrt({parts[0]} + {parts[1]}) = {g['se']:.6f}")
    yield (f"  df {g['df']:.6f}, t {stat.t_quantile(g['df']):.6f}; interval {g['low']:.6f} to {g['high']:.6f}: "
           f"{g['reading']}, {g['quadrant']}")


def count(rows):
    """Per question after the bar: how often each answer was given, and how often none of them could be."""
    counted = {}
    for row in rows:
        for q, answer in others_of(row).items():
            own = counted.setdefault(q, {'n': 0, **dict.fromkeys(WAYS, 0), 'counts': Counter()})
            if not isinstance(answer, list) and answer in WAYS:
                own[answer] += 1
                continue
            own['n'] += 1
            own['counts'].update(answer if isinstance(answer, list) else [answer])
    return counted


def describe_counts(audience, counted):
    for q, own in counted.items():
        ways = ''.join(f"; {WAYS[way]}: {own[way]}" for way in WAYS if own[way])
        if own['n'] < MINIMUM_GROUP:
            yield f"{audience}, {q}: n = {own['n']}{ways}: too few"
            continue
        times = ', '.join(f'{own["counts"][answer]} x {answer}' for answer in sorted(own['counts']))
        points = points_of(own)
        mean = f"; mean {sum(points)}/{own['n']} = {sum(points) / own['n']:.6f}" if points else ''
        yield f"{audience}, {q}: n = {own['n']}{ways}; {times}{mean}"


def points_of(own):
    """The points given to a rating; nothing for a choice."""
    return [int(answer) for answer in own['counts'].elements()] if all(map(str.isdigit, own['counts'])) else []


def question_in_yaml(own):
    if own['n'] < MINIMUM_GROUP:
        return '{ hidden: true }'
    counts = ', '.join(f'{answer}: {own["counts"][answer]}' for answer in sorted(own['counts']))
    points = points_of(own)
    mean = f', mean: {stat.number(sum(points) / own["n"])}' if points else ''
    return (f"{{ n: {own['n']}, dontKnow: {own['dont-know']}, notApplicable: {own['not-applicable']}, "
            f"counts: {{ {counts} }}{mean} }}")


def differences_of(shown, differences):
    """One measure less another, where both are shown."""
    pairs = {d: (shown[one], shown[other]) for d, (one, other) in differences.items()}
    return {d: {'n': min(f['n'], g['n']), 'value': f['mean'] - g['mean']} for d, (f, g) in pairs.items() if f and g}


def respondent(row, measures):
    given = []
    for questions, answers in zip(measures.values(), groups_of(row)):
        lines = [f"{q}: {'dont-know' if a == '?' else a}" for q, a in zip(questions, answers) if a != '-']
        given += [', '.join(lines)] if lines else []
    given += [row.split('|')[1].strip()] if '|' in row else []
    return '        - { ' + ',\n            '.join(given) + ' }'


def in_yaml(example, measures, differences):
    present = [a for a in ('staff', 'parents', 'pupils') if a in example]
    columns, shown = {}, {}
    for a in present:
        invited, rows = example[a]
        for row in rows:
            sizes = [len(group) for group in groups_of(row)]
            assert sizes == [len(questions) for questions in measures.values()], row
        columns[a] = {m: [groups_of(row)[i] for row in rows] for i, m in enumerate(measures)}
        shown[a] = {m: figures(columns[a][m], invited) for m in measures}
    gaps = {}
    if 'staff' in present and 'parents' in present:
        for m in measures:
            s, p = shown['staff'][m], shown['parents'][m]
            if s and p:
                gaps[m] = gap_of(s, example['staff'][0], p, example['parents'][0])

    yield f'- name: "{example["name"]}"'
    yield f'  source: "{SOURCE}"'
    yield '  working: |'
    lines = list(example['about'])
    for a in present:
        for m in measures:
            lines += describe(a, m, columns[a][m], shown[a][m], example[a][0])
        lines += describe_counts(a, count(example[a][1]))
        for d, figure in differences_of(shown[a], differences).items():
            one, other = (shown[a][m]['mean'] for m in differences[d])
            lines.append(f"{a}, {d}: {one:.6f} - {other:.6f} = {figure['value']:.6f}")
    for m, g in gaps.items():
        lines += describe_gap(m, g, shown['staff'][m], shown['parents'][m])
    yield from (f'    {line}' for line in lines)
    yield '  audiences:'
    for a in present:
        yield f'    {a}:\n      invited: {example[a][0]}\n      respondents:'
        yield from (respondent(row, measures) for row in example[a][1])
    yield '  expect:'
    for a in present:
        yield f'    {a}:\n      scores:'
        for i in range(len(example[a][1])):
            yield '        - ' + (stat.flow({m: person_score(columns[a][m][i]) for m in measures}) if measures else '{}')
        yield '      measures:' if any(shown[a].values()) else '      measures: {}'
        yield from (f'        {m}: {stat.flow(f)}' for m, f in shown[a].items() if f)
        counted = count(example[a][1])
        if counted:
            yield '      questions:'
            yield from (f'        {q}: {question_in_yaml(own)}' for q, own in counted.items())
        worked = differences_of(shown[a], differences)
        if worked:
            yield '      figures:'
            yield from (f'        {d}: {stat.flow(figure)}' for d, figure in worked.items())
    if 'staff' in present and 'parents' in present:
        yield '    gaps:' if gaps else '    gaps: {}'
        keys = ('difference', 'low', 'high', 'reading', 'quadrant')
        yield from (f'      {m}: {stat.flow({k: g[k] for k in keys})}' for m, g in gaps.items())


def main(folder, examples, differences=None):
    """Prints examples.yaml; with --check says whether examples.yaml is what this prints."""
    measures = measures_of(folder)
    text = '# Made by examples-check.py: change the answers there, not here.\n'
    text += '\n'.join('\n'.join(in_yaml(example, measures, differences or {})) for example in examples) + '\n'
    if '--check' in sys.argv:
        same = (folder / 'examples.yaml').read_text(encoding='utf-8') == text
        print('examples.yaml is right' if same else 'examples.yaml differs from what examples-check.py works out')
        sys.exit(0 if same else 1)
    sys.stdout.write(text)
