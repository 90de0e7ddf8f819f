"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The statistics, with the printed values that they must give first, are those of
school-profile/examples-check.py; T9 is here. The surveys for staff and pupils use this file with examples of their own.

One character per answer: 1-4 as it is given (so before a reversed question is turned round), ? = don't know,
n = not applicable, - = skipped. A row has a group of answers per theme; then, after a bar, how important each theme is
(parents only) and the mark.
"""
import math
import re
import runpy
import statistics
import sys
from pathlib import Path

HERE = Path(__file__).parent
paper = runpy.run_path(str(HERE.parent / 'school-profile' / 'examples-check.py'))
mean, sd, interval, remaining, number, flow = (paper[name] for name in
                                               ('mean', 'sd', 'interval', 'remaining', 'number', 'flow'))
POINTS, MINIMUM_GROUP = 4, 5

EXAMPLES = [
    {
        'name': 'Five themes beside how important they are: only the first is important and not yet good (T9)',
        'about': [
            'Satisfaction 2.7, 3.0, 3.3, 3.5 and 2.9 and importance 3.6, 3.4, 3.7, 3.9 and 2.8 are the figures printed with T9.',
            'Support, contact and rules were answered by four parents at most: no figures, so no place in the picture either.',
            '10 of 18 is more than half, so the intervals are narrowed.',
            'How often a child was bullied is turned round first: 1 (never) counts as 4.',
        ],
        'rows': (18, [
            '1-31 3433 3333 3443 ---- 3333 334 433 | 43333323 | 8',
            '14?2 3333 4223 443- 3223 ---- ?33 --- | 44344434 | 7',
            '3433 44-3 -143 4443 4333 ---- 344 433 | 44443334 | 8',
            '3344 3?13 32?4 3434 ---- ---- -34 --- | 33444333 | 8',
            '3234 ??23 3323 4?4? 3332 ---- 23? --- | 44444323 | 9',
            '3232 2232 4144 4444 ---- ?133 243 --- | 43344444 | 7',
            '2222 4342 4143 442? ---- 3333 334 --- | 34443433 | 6',
            '3312 3433 4123 2-43 3444 ---- ?22 443 | 34444332 | 6',
            '3443 3443 4133 3322 ---- ---- 322 343 | 42442223 | 6',
            '4?32 3234 3133 3444 ---- 3433 133 --- | 33444332 | 10',
        ]),
    },
    {
        'name': "Not satisfied, or not known? Many parents chose 'I don't know'",
        'about': [
            "Support: more than a quarter of the answers is 'don't know'. The mean stays, and the share stands beside it.",
            "Voice: more than half is 'don't know' and fewer than five people have a score. There is no mean; that is the result.",
            'Homework that a child does not have (n) counts nowhere: not in a mean and not in a share.',
            '14 of 40 is less than half, so the intervals keep their full width.',
        ],
        'rows': (40, [
            '4443 3442 322? 2232 423? 3-32 ?2? 342 | 34444313 | 7',
            '3333 4?-3 2?3? ?3?n 333? 434? ??? 4-1 | 33344422 | 5',
            '2333 44-3 3?3? 3433 2??3 324? ??? 233 | 43444423 | 6',
            '3332 4441 2433 4433 -4-4 4444 13? 433 | 34333333 | 6',
            '3?23 4442 ?243 4313 ???? 3422 11? 333 | 434-4332 | 5',
            '4143 3433 3142 2333 23?? 4444 --? 324 | 3424342- | 7',
            '3223 ?344 414? 143n 1?1? 3334 ?23 3-3 | 34433323 | 9',
            '2333 4244 33-? 3-31 3432 -334 3?3 233 | 42343433 | 7',
            '3242 ?434 3144 ?333 23?? 3444 2?? 423 | 34343223 | 7',
            '3443 4??4 3134 3??? 34?3 4243 ??? 331 | 43433323 | 7',
            '2223 3332 4123 2334 2?3? 4444 ??? 44- | 44443223 | 7',
            '4433 4332 3?-1 433? 1?23 4433 ??? 433 | 33-44423 | 8',
            '4434 4243 4242 323n ?333 44-3 ??? 4-3 | 34443224 | 8',
            '4344 ?14? -224 243n 43?? 3332 3?? 343 | 23333323 | 9',
        ]),
    },
    {
        'name': 'Four parents: nobody may see a figure',
        'about': [
            'Four people is fewer than five. There are scores per person, which nobody sees, and no figures at all.',
        ],
        'rows': (4, [
            '4443 3442 3222 3442 2233 4433 222 233 | 334443-4 | 7',
            '3444 ?-33 4144 3432 2?24 3344 323 333 | 33343434 | 8',
            '3334 4442 3123 2324 3233 4434 224 344 | 4-333344 | 7',
            '3432 3243 4244 3??4 2344 4422 222 423 | 34433343 | 8',
        ]),
    },
]


class Survey:
    """Which questions make a theme, and which are turned round: read from definition.yaml."""

    def __init__(self, folder):
        text = (folder / 'definition.yaml').read_text(encoding='utf-8')
        self.audience = re.search(r'^audiences: \[(\w+)\]$', text, re.M).group(1)
        found = re.findall(r'^  - \{ id: (\S+), mean: \[(.+)\], answered: (\S+) \}$', text, re.M)
        self.themes = {theme: ids.split(', ') for theme, ids, _ in found}
        self.answered = {theme: float(share) for theme, _, share in found}
        self.reversed = set(re.findall(r'^ +- \{ id: ([^,]+),.*reversed: true', text, re.M))
        self.sensitive = set(re.findall(r'^ +- \{ id: ([^,]+),.*sensitive: true', text, re.M))
        self.importance = dict(re.findall(r'^    - \{ measure: (\S+), importance: (\S+) \}$', text, re.M))
        assert len(self.themes) == 8, 'there are eight themes'

    def valid(self, theme, answers):
        """The ratings of one person on one theme, reversed questions turned round (T1)."""
        assert len(answers) == len(self.themes[theme]), (theme, answers)
        return [POINTS + 1 - int(a) if question in self.reversed else int(a)
                for question, a in zip(self.themes[theme], answers) if a in '1234']

    def score(self, theme, answers):
        points = self.valid(theme, answers)
        needed = max(2, math.ceil(self.answered[theme] * len(answers)))
        return mean(points) if len(points) >= needed else None

    def figures(self, theme, all_answers, invited):
        scores = [s for s in (self.score(theme, answers) for answers in all_answers) if s is not None]
        n = len(scores)
        if n < MINIMUM_GROUP:
            return None
        pooled = [point for answers in all_answers for point in self.valid(theme, answers)]
        unknown = ''.join(all_answers).count('?')
        m, s = mean(scores), sd(scores)
        if s == 0 and self.sensitive & set(self.themes[theme]):
            return None  # one mean for all tells what each of them answered
        ends = {} if s == 0 and n < invited else dict(zip(('low', 'high'), interval(m, s, n, remaining(n, invited))))
        return {'n': n, 'mean': m, 'sd': s, **ends, 'dontKnow': unknown / (len(pooled) + unknown),
                'favourable': sum(p >= 3 for p in pooled) / len(pooled)}


def priority(importance, satisfaction):
    """T9: (I - 1)/(K - 1) x (K - S)/(K - 1)."""
    return (importance - 1) / (POINTS - 1) * (POINTS - satisfaction) / (POINTS - 1)


def reading(themes):
    """T9 for the themes with both figures: priority, gap, and quadrant on the grand means (strictly above is high)."""
    cross = [mean([theme[part] for theme in themes.values()]) for part in (0, 1)]
    quadrants = {(True, True): 'keep', (True, False): 'improve', (False, False): 'low-priority',
                 (False, True): 'possible-excess'}
    return cross, {name: {'priority': priority(i, s), 'gap': i - s, 'quadrant': quadrants[i > cross[0], s > cross[1]]}
                   for name, (i, s) in themes.items()}


def known_values():
    """The examples printed on the scoring page must come out before anything else counts."""
    paper['known_values']()
    pairs = list(zip((3.6, 3.4, 3.7, 3.9, 2.8), (2.7, 3.0, 3.3, 3.5, 2.9)))
    cross, found = reading(dict(enumerate(pairs)))
    printed = [3.48, 3.08, .375556, .266667, .21, .161111, .22, .9, .4, .4, .4, -.1]
    got = [*cross, *(f['priority'] for f in found.values()), *(f['gap'] for f in found.values())]
    assert all(abs(a - b) < 1e-6 for a, b in zip(got, printed, strict=True)), got
    assert [name for name, f in found.items() if f['quadrant'] == 'improve'] == [0]


def parts_of(row):
    answers, *rest = [part.strip() for part in row.split('|')]
    importance = rest[0] if len(rest) == 2 else ''
    return answers.split(), importance, rest[-1]


def working(survey, example, measures):
    invited, rows = example['rows']
    lines = list(example['about'])
    for i, theme in enumerate(survey.themes):
        all_answers = [parts_of(row)[0][i] for row in rows]
        scores = [survey.score(theme, answers) for answers in all_answers]
        points = [survey.valid(theme, answers) for answers in all_answers]
        sums = ', '.join(f'{sum(p)}/{len(p)}' if s is not None else f'no score ({len(p)} valid)'
                         for p, s in zip(points, scores))
        f = measures[theme]
        if f is None:
            given = [s for s in scores if s is not None]
            why = f'{len(given)} scores: too few' if len(given) < MINIMUM_GROUP else 'all equal on a sensitive theme: hidden'
            lines.append(f'{theme}: {sums}; {why}')
            continue
        pooled = [p for own in points for p in own]
        lines.append(f"{theme}: {sums}; n = {f['n']}, mean {f['mean']:.6f}, sd {f['sd']:.6f}")
        if 'low' in f:
            left = remaining(f['n'], invited)
            factor = '' if left == 1 else f' x sqrt({left:.6f})'
            t = paper['t_quantile'](f['n'] - 1)
            half = t * f['sd'] / math.sqrt(f['n']) * math.sqrt(left)
            lines.append(f"  half width {t:.6f} x {f['sd']:.6f} / sqrt({f['n']}){factor} = {half:.6f}; "
                         f"interval {f['low']:.6f} to {f['high']:.6f}")
        else:
            lines.append('  all scores are equal and not everybody answered: no interval')
        unknown = ''.join(all_answers).count('?')
        lines.append(f'  3 or 4: {sum(p >= 3 for p in pooled)} of {len(pooled)} valid answers; '
                     f"don't know: {unknown} of {len(pooled) + unknown}")
    return lines + importance_lines(survey, rows, measures) + mark_lines(rows)


def importance_of(survey, rows, measures):
    """Importance and satisfaction of the themes of which both may be shown."""
    pairs = {}
    for i, theme in enumerate(survey.importance):
        given = [int(parts_of(row)[1][i]) for row in rows if parts_of(row)[1][i] in '1234']
        if measures[theme] and len(given) >= MINIMUM_GROUP:
            pairs[theme] = (mean(given), measures[theme]['mean'])
    return pairs


def importance_lines(survey, rows, measures):
    pairs = importance_of(survey, rows, measures)
    if len(pairs) < 2:
        return []
    cross, found = reading(pairs)
    return [f'importance and satisfaction cross at {cross[0]:.6f} and {cross[1]:.6f}'] + [
        f"  {theme}: importance {pairs[theme][0]:.6f}, satisfaction {pairs[theme][1]:.6f}; "
        f"priority {f['priority']:.6f}, gap {f['gap']:.6f}: {f['quadrant']}" for theme, f in found.items()]


def mark_lines(rows):
    marks = [int(parts_of(row)[2]) for row in rows if parts_of(row)[2] != '-']
    return [f'mark: {sum(marks)}/{len(marks)} = {mean(marks):.6f}'] if len(marks) >= MINIMUM_GROUP else []


def mark_of(rows):
    """Mean, median and quartiles (type 7) of the mark; hidden with fewer than five."""
    marks = [int(parts_of(row)[2]) for row in rows if parts_of(row)[2] != '-']
    if len(marks) < MINIMUM_GROUP:
        return '{ hidden: true }'
    low, median, high = statistics.quantiles(marks, n=4, method='inclusive')
    figures = {'n': len(marks), 'mean': mean(marks), 'median': median}
    return flow(figures)[:-2] + f', quartiles: [{number(low)}, {number(high)}] }}'


def bands(survey, people):
    """Sensitive questions on which nearly everybody (95%) gave one answer: words in the place of counts."""
    for theme, questions in survey.themes.items():
        for i, question in enumerate(questions):
            given = [person[theme][i] for person in people if person[theme][i] in '1234']
            counts = {point: given.count(point) for point in '1234'}
            if question not in survey.sensitive or len(given) < MINIMUM_GROUP:
                continue
            if max(counts.values()) < 0.95 * len(given):
                continue
            word = {p: 'nearly-everyone' if c >= 0.95 * len(given) else 'nearly-nobody' if c <= 0.05 * len(given) else 'some'
                    for p, c in counts.items()}
            yield question, '{ bands: { ' + ', '.join(f'"{p}": {w}' for p, w in word.items()) + ' } }'


def answers_in_yaml(survey, row):
    words = {'?': 'dont-know', 'n': 'not-applicable'}
    answers, importance, mark = parts_of(row)
    groups = [*((survey.themes[theme], own) for theme, own in zip(survey.themes, answers, strict=True)),
              (list(survey.importance.values()), importance)]
    lines = [', '.join(f'{q}: {words.get(a, a)}' for q, a in zip(questions, own, strict=True) if a != '-')
             for questions, own in groups]
    lines.append('' if mark == '-' else f'mark: {mark}')
    return '        - { ' + ',\n            '.join(line for line in lines if line) + ' }'


def in_yaml(survey, example):
    invited, rows = example['rows']
    people = [dict(zip(survey.themes, parts_of(row)[0], strict=True)) for row in rows]
    measures = {theme: survey.figures(theme, [p[theme] for p in people], invited) for theme in survey.themes}
    yield f'- name: "{example["name"]}"'
    yield '  source: "calculated with examples-check.py (Python, standard library; formulas and t quantiles from scoring.md)"'
    yield '  working: |'
    yield from (f'    {line}' for line in working(survey, example, measures))
    yield f'  audiences:\n    {survey.audience}:\n      invited: {invited}\n      respondents:'
    yield from (answers_in_yaml(survey, row) for row in rows)
    yield f'  expect:\n    {survey.audience}:\n      scores:'
    yield from (f'        - {flow({theme: survey.score(theme, p[theme]) for theme in survey.themes})}' for p in people)
    shown = {theme: f for theme, f in measures.items() if f}
    yield '      measures:' if shown else '      measures: {}'
    yield from (f'        {theme}: {flow(f)}' for theme, f in shown.items())
    yield f'      questions:\n        mark: {mark_of(rows)}'
    yield from (f'        {question}: {words}' for question, words in bands(survey, people))
    if survey.importance:
        yield from priorities_in_yaml(importance_of(survey, rows, measures))


def priorities_in_yaml(pairs):
    """The themes in the order of their priority, highest first; one theme alone has no place in a picture."""
    if len(pairs) < 2:
        yield '      priorities: []'
        return
    yield '      priorities:'
    _, found = reading(pairs)
    for theme in sorted(found, key=lambda name: -found[name]['priority']):
        importance, satisfaction = pairs[theme]
        yield '        - ' + flow({'measure': theme, 'importance': importance, 'satisfaction': satisfaction, **found[theme]})


def main(folder, examples):
    known_values()
    survey = Survey(folder)
    text = '# Made by examples-check.py: change the answers there, not here.\n'
    text += '\n'.join('\n'.join(in_yaml(survey, example)) for example in examples) + '\n'
    if '--check' in sys.argv:
        same = (folder / 'examples.yaml').read_text(encoding='utf-8') == text
        print('examples.yaml is right' if same else 'examples.yaml differs from what examples-check.py works out')
        sys.exit(0 if same else 1)
    sys.stdout.write(text)


if __name__ == '__main__':
    main(HERE, EXAMPLES)
