"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T1, T3, T4 and T6 of the scoring page; their printed
examples are checked first (see `known_values`). One character per answer: 1-4, ? = don't know, - = skipped.
"""
import math
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
IN_ORDER, GAP, ANSWERED, POINTS, MINIMUM_GROUP = 3.0, 0.3, 0.5, 4, 5
QUESTIONS = {
    'information': ['info-news-on-time', 'info-calendar', 'info-clear-messages', 'info-whom-to-ask', 'info-bullying',
                    'info-child-doing'],
    'structure': ['structure-expect-of-school', 'structure-expect-of-parents', 'structure-agreements-kept',
                  'structure-reply-on-time', 'structure-remembers'],
    'relation': ['relation-greeting', 'relation-known', 'relation-reachable', 'relation-listens',
                 'relation-pleasant-talk', 'relation-good-news'],
    'collaboration': ['collaboration-school-first', 'collaboration-parents-tell', 'collaboration-class',
                      'collaboration-decide', 'collaboration-parents-help', 'collaboration-use-knowledge'],
    'innovation': ['innovation-asks-opinion', 'innovation-tells-result', 'innovation-find-out', 'innovation-look-back',
                   'innovation-neighbourhood'],
}
MEASURES = list(QUESTIONS)

EXAMPLES = [
    {
        'name': "A small group of the team with skipped answers and 'don't know': one profile has too few scores",
        'about': [
            "Person 1, structure: 4, 3, don't know, 2, skipped. Three of five are valid, so the mean is (4 + 3 + 2) / 3 = 3.",
            "Person 2, structure: 4, don't know, don't know, 2, skipped. Two valid, three are needed: no score.",
            'On relation only four people have a score. That is fewer than five, so there are no figures at all.',
            "The shares of 'don't know' and of 3-or-4 count every answer given, also of a person without a score.",
            '6 of 14 is less than half, so the intervals are not narrowed. The first one would pass 4 and is cut off there.',
        ],
        'staff': (14, [
            '444444 43?2- 4434?4 334333 22212',
            '443434 4??2- ??3?4- 323233 1?222',
            '4444-4 22322 344434 332332 21221',
            '343434 32222 3?-?4? 3333?4 32122',
            '444?44 23232 434343 234333 -----',
            '444344 2-232 344444 323222 2??12',
        ]),
    },
    {
        'name': 'A team of four: everybody answered, and still no figures',
        'about': ['Four people is fewer than five, so nobody may see a figure. No profile can be called missing either.'],
        'staff': (4, [
            '444343 34343 444434 333333 22322',
            '343434 44333 343434 323232 32222',
            '444444 33443 4444?4 34333- 2322?',
            '334434 43434 434343 332333 22232',
        ]),
    },
    {
        'name': 'Tension: structure and relation are in order while information is not (as T6b)',
        'about': ['10 of 16 is more than half, so each interval is narrowed by the square root of 1 - 10/16.'],
        'staff': (16, [
            '222242 33334 343443 333343 22223',
            '232333 34343 333443 233332 33223',
            '122322 14343 434443 443344 22222',
            '343223 43434 334423 333423 33123',
            '421323 33442 334344 344333 11322',
            '242212 44333 434333 333233 32333',
            '241232 23343 444443 434343 21323',
            '333333 43234 344343 313323 22422',
            '332212 44234 433244 334433 23212',
            '322242 33334 443344 433233 32233',
        ]),
    },
    {
        'name': 'Team beside parents, more than half of both answered: a blind spot and a hidden strength',
        'about': ['8 of 10 and at least 11 of 20 are both more than half, so every interval is narrowed, that of the gap too.'],
        'staff': (10, [
            '444433 43344 333213 234124 14222',
            '243444 43343 332234 422132 22222',
            '444443 44344 143422 332423 32232',
            '334334 24244 214412 313323 23112',
            '433444 42444 333342 322222 21233',
            '442344 33443 442123 342333 32323',
            '444344 33444 234231 223234 22231',
            '444334 43343 232334 223332 31224',
        ]),
        'parents': (20, [
            '443343 41214 433334 232232 12322',
            '434333 33233 433344 231221 3?22?',
            '344344 22133 342433 243233 11232',
            '333343 32332 444334 2?2221 ???23',
            '344444 33333 334433 342213 21122',
            '344432 13143 443444 232122 23242',
            '343434 3122- 434334 343332 32122',
            '444343 43232 333344 2312?3 22122',
            '444332 41323 434314 122112 321?2',
            '34?433 42222 444343 332332 23122',
            '323434 34342 344433 222323 23214',
            '434344 23123 433334 212232 12321',
        ]),
    },
    {
        'name': 'Fewer than half of the parents answered: no interval is narrowed for them, nor for the gap',
        'about': [
            '12 of 40 parents is less than half. Their intervals and those of the gap keep their full width.',
            'The intervals of the team, 8 of 10, are still narrowed.',
            "Parents chose 'don't know' in 3 of 10 answers on innovation; four of them have no score there.",
        ],
        'staff': (10, [
            '343344 33344 334433 313321 32232',
            '333344 34243 333432 332341 12232',
            '334444 43434 433444 222222 33122',
            '434334 33342 334432 223323 34222',
            '334343 43444 443244 332213 11232',
            '434444 34334 423332 333332 33321',
            '343443 33244 444443 323212 22331',
            '444343 43434 443333 123333 22222',
        ]),
        'parents': (40, [
            '434324 34133 243432 233323 22?23',
            '444343 24333 333322 342243 ?3??1',
            '333444 32322 343443 242231 23421',
            '334333 33434 343332 323333 ?????',
            '444443 32332 333343 433333 1423?',
            '343334 43342 222222 222423 32132',
            '334344 23231 444444 423443 2??2?',
            '434344 33333 323242 134233 12423',
            '334343 33332 423233 133321 1??1?',
            '333333 43434 333322 323433 12224',
            '434334 23332 443234 232334 22?22',
            '444443 23333 324333 223423 3223?',
        ]),
    },
    {
        'name': 'The whole team of five answered: there is no chance left, so the interval is the mean itself',
        'about': ['5 of 5: the square root of 1 - 5/5 is 0, and the interval has no width. No profile can be uncertain.'],
        'staff': (5, [
            '434344 34443 343434 333333 22322',
            '444334 43334 333444 343332 32222',
            '344443 33434 444343 233343 23232',
            '443434 34343 334443 332432 12322',
            '343344 44334 443334 433323 33223',
        ]),
    },
]


# ---- statistics -------------------------------------------------------------------------------------------------

def incomplete_beta(a, b, x):
    """Regularised incomplete beta function by its continued fraction (Lentz)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log(1 - x)) / a
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / d
    fraction = d
    for m in range(1, 1000):
        for term in (m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                     -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 / (1 + term * d)
            c = 1 + term / c
            fraction *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * fraction


def t_quantile(df):
    """The value that Student's t with `df` degrees of freedom stays below in 97.5% of cases, by bisection."""
    low, high = 0.0, 1000.0
    for _ in range(200):
        middle = (low + high) / 2
        below = 1 - incomplete_beta(df / 2, 0.5, df / (df + middle * middle)) / 2
        low, high = (middle, high) if below < 0.975 else (low, middle)
    return (low + high) / 2


def mean(xs):
    return math.fsum(xs) / len(xs)


def sd(xs):
    m = mean(xs)
    return math.sqrt(math.fsum((x - m) ** 2 for x in xs) / (len(xs) - 1))


def remaining(n, population):
    """The finite population correction 1 - n/N, from half of the population upward; else 1."""
    return 1 - n / population if n / population >= 0.5 else 1.0


def interval(m, s, n, left):
    half = t_quantile(n - 1) * s / math.sqrt(n) * math.sqrt(left)
    return max(1.0, m - half), min(float(POINTS), m + half)


def welch(m1, s1, n1, left1, m2, s2, n2, left2):
    v1, v2 = s1 ** 2 / n1 * left1, s2 ** 2 / n2 * left2
    se = math.sqrt(v1 + v2)
    df = (v1 + v2) ** 2 / (v1 ** 2 / (n1 - 1) + v2 ** 2 / (n2 - 1))
    d, half = m1 - m2, t_quantile(df) * se
    return {'difference': d, 'low': d - half, 'high': d + half, 'se': se, 'df': df}


def known_values():
    """The examples printed on the scoring page must come out before anything else counts."""
    def same(*pairs):
        for got, printed in pairs:
            assert abs(got - printed) < 1e-6, (got, printed)
    for df, t in [(1, 12.706205), (4, 2.776445), (9, 2.262157), (19, 2.093024), (29, 2.045230), (39, 2.022691),
                  (120, 1.979930)]:
        same((t_quantile(df), t))
    # T1a and T1b
    same((person_score('43?2-'), 3.0))
    assert person_score('4??2-') is None
    # T3a
    same(*zip(interval(3.1, 0.6, 40, 1 - 40 / 125), (2.941764, 3.258236)))
    same(*zip(interval(3.1, 0.6, 40, 1), (2.908111, 3.291889)))
    # T4
    staff = [3.4, 3.2, 3.6, 3.0, 3.8, 3.4, 3.2, 3.6]
    parents = [2.8, 3.0, 2.4, 3.4, 2.6, 3.2, 2.2, 3.0, 2.8, 3.6, 2.6, 2.9]
    plain = welch(mean(staff), sd(staff), 8, 1, mean(parents), sd(parents), 12, 1)
    same((plain['se'], 0.148577), (plain['df'], 17.999972), (plain['low'], 0.212851), (plain['high'], 0.837149))
    narrowed = welch(mean(staff), sd(staff), 8, 0.2, mean(parents), sd(parents), 12, 0.7)
    same((narrowed['se'], 0.105674), (narrowed['df'], 14.597161))
    same((narrowed['low'], 0.299219), (narrowed['high'], 0.750781))
    # T6b
    for m, s, low, high in [(2.4, .60, 2.201438, 2.598562), (3.2, .50, 3.034532, 3.365468), (3.3, .45, 3.151079, 3.448921),
                            (3.1, .55, 2.917985, 3.282015), (2.2, .70, 1.968345, 2.431655)]:
        same(*zip(interval(m, s, 20, remaining(20, 40)), (low, high)))


# ---- the outcome ------------------------------------------------------------------------------------------------

def valid(answers):
    return [int(a) for a in answers if a in '1234']


def person_score(answers):
    points = valid(answers)
    return mean(points) if len(points) >= max(2, math.ceil(ANSWERED * len(answers))) else None


def figures(all_answers, invited):
    scores = [s for s in map(person_score, all_answers) if s is not None]
    n = len(scores)
    if n < MINIMUM_GROUP:
        return None
    pooled, unknown = valid(''.join(all_answers)), ''.join(all_answers).count('?')
    m, s = mean(scores), sd(scores)
    assert s > 0, 'all scores equal: choose another example'
    low, high = interval(m, s, n, remaining(n, invited))
    return {'n': n, 'mean': m, 'sd': s, 'low': low, 'high': high, 'dontKnow': unknown / (len(pooled) + unknown),
            'favourable': sum(p >= 3 for p in pooled) / len(pooled)}


def level(f):
    if f is None:
        return 'too-few'
    return 'in-order' if f['low'] >= IN_ORDER else 'not-yet' if f['high'] < IN_ORDER else 'uncertain'


def group_outcome(invited, rows):
    people = [dict(zip(MEASURES, row.split())) for row in rows]
    for person in people:
        assert all(len(person[m]) == len(QUESTIONS[m]) for m in MEASURES), person
    measures = {m: figures([p[m] for p in people], invited) for m in MEASURES}
    levels = {m: level(f) for m, f in measures.items()}
    below = next((m for m in MEASURES if levels[m] != 'in-order'), None)
    # A profile with too few answers may or may not be in order: then we cannot name the first one that is missing.
    first_missing = None if below is None or levels[below] == 'too-few' else below
    shown = {m: f for m, f in measures.items() if f}
    top = max((f['mean'] for f in shown.values()), default=None)
    missing = [i for i, m in enumerate(MEASURES) if levels[m] in ('not-yet', 'uncertain')]
    return {
        'scores': [{m: person_score(p[m]) for m in MEASURES} for p in people],
        'measures': shown,
        'levels': levels,
        'solidLevel': len(MEASURES) if below is None else MEASURES.index(below),
        'firstMissing': first_missing,
        'dominant': [m for m, f in shown.items() if abs(f['mean'] - top) < 1e-9],
        'tension': [m for i, m in enumerate(MEASURES) if levels[m] == 'in-order' and any(j < i for j in missing)],
    }


def gaps(staff, staff_invited, parents, parents_invited):
    found = {}
    for m in MEASURES:
        a, b = staff['measures'].get(m), parents['measures'].get(m)
        if not a or not b:
            continue
        both = a['n'] / staff_invited >= 0.5 and b['n'] / parents_invited >= 0.5
        left = (1 - a['n'] / staff_invited, 1 - b['n'] / parents_invited) if both else (1.0, 1.0)
        g = welch(a['mean'], a['sd'], a['n'], left[0], b['mean'], b['sd'], b['n'], left[1])
        excludes_zero = g['low'] > 0 or g['high'] < 0
        g['reading'] = 'small' if abs(g['difference']) < GAP else 'larger-than-chance' if excludes_zero else 'may-be-chance'
        g['quadrant'] = {(True, True): 'sustain', (True, False): 'blind-spot', (False, True): 'hidden-strength',
                         (False, False): 'work-on'}[a['mean'] >= IN_ORDER, b['mean'] >= IN_ORDER]
        g['left'] = left
        found[m] = g
    return found


# ---- on paper ---------------------------------------------------------------------------------------------------

def number(x):
    if isinstance(x, str):
        return x
    if x is None:
        return 'null'
    if isinstance(x, int):
        return str(x)
    text = f'{x:.9f}'.rstrip('0')
    return text + '0' if text.endswith('.') else text


def flow(pairs):
    return '{ ' + ', '.join(f'{k}: {number(v)}' for k, v in pairs.items()) + ' }'


def names(xs):
    return '[' + ', '.join(xs) + ']'


def as_sum(answers):
    points = valid(answers)
    score = person_score(answers)
    return f'{sum(points)}/{len(points)}' if score is not None else f'no score ({len(points)} valid)'


def working(example, outcomes, gap):
    lines = list(example['about'])
    for audience, outcome in outcomes.items():
        invited, rows = example[audience]
        for i, m in enumerate(MEASURES):
            column = [row.split()[i] for row in rows]
            f = outcome['measures'].get(m)
            start = f'{audience}, {m}: ' + ', '.join(map(as_sum, column))
            if not f:
                lines.append(f'{start}; {sum(person_score(c) is not None for c in column)} scores: too few')
                continue
            left, n = remaining(f['n'], invited), f['n']
            pooled = valid(''.join(column))
            unknown = ''.join(column).count('?')
            lines.append(f"{start}; n = {n}, mean {f['mean']:.6f}, sd {f['sd']:.6f}")
            half = t_quantile(n - 1) * f['sd'] / math.sqrt(n) * math.sqrt(left)
            narrowed = f' x sqrt(1 - {n}/{invited})' if left < 1 else ''
            lines.append(f"  half width {t_quantile(n - 1):.6f} x {f['sd']:.6f} / sqrt({n}){narrowed} = {half:.6f}; "
                         f"interval {f['low']:.6f} to {f['high']:.6f}: {outcome['levels'][m]}")
            lines.append(f'  3 or 4: {sum(p >= 3 for p in pooled)} of {len(pooled)} valid answers; '
                         f"don't know: {unknown} of {len(pooled) + unknown}")
    for m, g in gap.items():
        s, p = (outcomes[a]['measures'][m] for a in ('staff', 'parents'))
        parts = [f"{f['sd']:.6f}^2/{f['n']}" + (f' x {part:.6f}' if part < 1 else '') for f, part in zip((s, p), g['left'])]
        lines.append(f"gap, {m}: {s['mean']:.6f} - {p['mean']:.6f} = {g['difference']:.6f}; "
                     f"se = sqrt({parts[0]} + {parts[1]}) = {g['se']:.6f}")
        lines.append(f"  df {g['df']:.6f}, t {t_quantile(g['df']):.6f}; interval {g['low']:.6f} to {g['high']:.6f}: "
                     f"{g['reading']}, {g['quadrant']}")
    return lines


def answers_in_yaml(row):
    out = []
    for m, answers in zip(MEASURES, row.split()):
        given = [f"{q}: {'dont-know' if a == '?' else a}" for q, a in zip(QUESTIONS[m], answers) if a != '-']
        if given:
            out.append(', '.join(given))
    return '        - { ' + ',\n            '.join(out) + ' }'


def in_yaml(example):
    outcomes = {a: group_outcome(*example[a]) for a in ('staff', 'parents') if a in example}
    gap = {}
    if len(outcomes) == 2:
        gap = gaps(outcomes['staff'], example['staff'][0], outcomes['parents'], example['parents'][0])
    yield f'- name: "{example["name"]}"'
    yield '  source: "calculated with examples-check.py (Python, standard library; t quantiles from scoring.md)"'
    yield '  working: |'
    yield from (f'    {line}' for line in working(example, outcomes, gap))
    yield '  audiences:'
    for audience in outcomes:
        yield f'    {audience}:\n      invited: {example[audience][0]}\n      respondents:'
        yield from (answers_in_yaml(row) for row in example[audience][1])
    yield '  expect:'
    for audience, o in outcomes.items():
        yield f'    {audience}:\n      scores:'
        yield from (f'        - {flow(s)}' for s in o['scores'])
        if o['measures']:
            yield '      measures:'
            yield from (f'        {m}: {flow(f)}' for m, f in o['measures'].items())
        else:
            yield '      measures: {}'
        yield f"      levels: {flow(o['levels'])}"
        yield f"      solidLevel: {o['solidLevel']}"
        yield f"      firstMissing: {number(o['firstMissing'])}"
        yield f"      dominant: {names(o['dominant'])}"
        yield f"      tension: {names(o['tension'])}"
    if gap:
        yield '    gaps:'
        shown = ('difference', 'low', 'high', 'reading', 'quadrant')
        yield from (f'      {m}: {flow({k: g[k] for k in shown})}' for m, g in gap.items())


def main():
    known_values()
    definition = (HERE / 'definition.yaml').read_text(encoding='utf-8')
    for m, ids in QUESTIONS.items():
        listed = rf'- id: {m}\n    mean: \[{", ".join(ids)}\]\n'
        assert re.search(listed, definition), f'definition.yaml has other questions for {m}'
    text = '# Made by examples-check.py: change the answers there, not here.\n'
    text += '\n'.join('\n'.join(in_yaml(e)) for e in EXAMPLES) + '\n'
    if '--check' in sys.argv:
        same = (HERE / 'examples.yaml').read_text(encoding='utf-8') == text
        print('examples.yaml is right' if same else 'examples.yaml differs from what examples-check.py works out')
        sys.exit(0 if same else 1)
    sys.stdout.write(text)


if __name__ == '__main__':
    main()
