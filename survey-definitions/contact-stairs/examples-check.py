"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T12 of the scoring page; its printed example T12c is checked first.
"""
import sys
from pathlib import Path
from statistics import NormalDist

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from values_on_paper import DONT_KNOW, NOT_APPLICABLE, base, chosen, given, same, shown, main

AUDIENCES = ['staff']


STEPS = ['teacher', 'mentor', 'management']
COLUMNS = ['before', 'repair']
SUBJECTS = ['progress', 'behaviour', 'care', 'planning', 'message', 'rules', 'plans']


def added_up(people, question):
    tables = given(people, question)
    sums = {row: {column: sum(t[row][column] for t in tables) for column in tables[0][row]} for row in tables[0]}
    return {**base(people, question), 'sums': sums}


def wilson(x, n):
    """The 95% interval of a share (Wilson 1927)."""
    z, p = NormalDist().inv_cdf(0.975), x / n
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return max(0.0, centre - half), min(1.0, centre + half)


def share(x, n):
    low, high = wilson(x, n)
    return {'n': n, 'value': x / n, 'low': low, 'high': high}


QUESTIONS = {
    'contacts': added_up, 'first-step': added_up, 'repair-subjects': chosen(SUBJECTS),
    'which-stairs': chosen(['school-first', 'parents-up', 'both']),
}


def outcome(people):
    questions = shown(people, QUESTIONS)
    figures = {}
    if 'sums' in questions['contacts']:
        sums = questions['contacts']['sums']
        before, repair = (sum(row[column] for row in sums.values()) for column in COLUMNS)
        figures['prevention'] = share(before, before + repair)
        figures['escalation'] = share(sums['management']['repair'], repair)
    if 'sums' in questions['first-step']:
        school, parents = (questions['first-step']['sums'][who]['contacts'] for who in ('school', 'parents'))
        figures['initiative'] = {'n': school + parents, 'value': (school - parents) / (school + parents)}
    return {'questions': questions, 'figures': figures}


def person(before=None, repair=None, first=None, subjects=None, stairs=None):
    """Contacts per step, before and to repair; first steps of school and parents; the rest as in the questionnaire."""
    answers = {
        'contacts': before and {step: dict(zip(COLUMNS, pair)) for step, pair in zip(STEPS, zip(before, repair))},
        'first-step': first and {who: {'contacts': n} for who, n in zip(('school', 'parents'), first)},
        'repair-subjects': subjects, 'which-stairs': stairs,
    }
    return {id: answer for id, answer in answers.items() if answer is not None}


EXAMPLES = [
    {
        'name': 'Six colleagues count eighty contacts; a seventh does not know how many',
        'source': 'scoring.md T12c; calculated with examples-check.py (Python, standard library)',
        'working': [
            'Beforehand 18 + 30 + 12 = 60, repair 5 + 9 + 6 = 20. Prevention 60 / 80 = 0.75, escalation 6 / 20 = 0.3.',
            'First step: school 44, parents 36; (44 - 36) / 80 = 0.1.',
            'Repairs were about a late or unclear message five times; for one person there was nothing to repair.',
        ],
        'staff': (14, [
            person((2, 6, 4), (0, 2, 1), (8, 7), ['planning', 'message'], 'school-first'),
            person((4, 5, 2), (1, 1, 2), (9, 6), ['message'], 'parents-up'),
            person((3, 9, 1), (1, 2, 0), (9, 7), ['behaviour', 'message'], 'both'),
            person((2, 4, 3), (1, 2, 1), (6, 7), ['progress', 'planning', 'rules'], 'parents-up'),
            person((5, 2, 2), (0, 1, 2), (6, 6), NOT_APPLICABLE, 'both'),
            person((2, 4, 0), (2, 1, 0), (6, 3), ['care', 'message'], 'both'),
            {'contacts': DONT_KNOW, 'first-step': DONT_KNOW, 'repair-subjects': ['message'], 'which-stairs': DONT_KNOW},
        ]),
    },
    {
        'name': 'Five colleagues count and nothing reached the management; only four say which stairs they see',
        'source': 'calculated with examples-check.py (Python, standard library)',
        'working': [
            'Beforehand 24, repair 6, none of it with the management: escalation 0 / 6, with an interval from 0 up to 0.39.',
            'First step: school 15, parents 15: in balance, (15 - 15) / 30 = 0.',
            'Four people chose a stairs and four a subject: fewer than five, so neither is shown.',
        ],
        'staff': (12, [
            person((3, 2, 1), (1, 0, 0), (3, 4), ['planning'], 'school-first'),
            person((2, 0, 1), (0, 1, 0), (2, 2), ['message'], 'school-first'),
            person((4, 1, 0), (2, 0, 0), (4, 3), ['message', 'rules'], 'both'),
            person((5, 1, 0), (0, 1, 0), (3, 4), ['care'], 'parents-up'),
            person((0, 3, 1), (1, 0, 0), (3, 2)),
        ]),
    },
]


def known_values():
    same(*zip(wilson(60, 80), (0.645153, 0.831938)))
    figures = outcome(EXAMPLES[0]['staff'][1])['figures']
    printed = {'prevention': 0.75, 'escalation': 0.3, 'initiative': 0.1}
    same(*((figures[name]['value'], value) for name, value in printed.items()))


main(HERE, AUDIENCES, EXAMPLES, outcome, known_values)
