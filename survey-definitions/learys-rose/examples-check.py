"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

Only the Python standard library. The formulas are T8 of the scoring page; its printed examples are checked first.
"""
import math
import sys
from pathlib import Path
from statistics import mean

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from values_on_paper import DONT_KNOW, NOT_APPLICABLE, base, chosen, given, rated, same, shown, main

AUDIENCES = ['staff']


OCTANTS = ['sb', 'bs', 'bt', 'tb', 'to', 'ot', 'os', 'so']
HELPS = ['preparing', 'time', 'colleague', 'practice', 'agreements', 'inviting']


def degrees(x, y):
    return math.degrees(math.atan2(y, x)) % 360


def circular(angles):
    """The mean direction of angles, and how long their mean vector is: how much they agree."""
    x = mean(math.cos(math.radians(a)) for a in angles)
    y = mean(math.sin(math.radians(a)) for a in angles)
    return degrees(x, y), math.hypot(x, y)


def cloud(people, question):
    dots = [(p['x'], p['y']) for p in given(people, question)]
    x, y = mean(a for a, _ in dots), mean(b for _, b in dots)
    angles = [degrees(*dot) for dot in dots]
    direction, resultant = circular(angles)
    octants = [OCTANTS[int(angle // 45)] for angle in angles]
    return {**base(people, question), 'cloud': {
        'centre': {'x': x, 'y': y}, 'length': math.hypot(x, y), 'angle': degrees(x, y), 'direction': direction,
        'resultant': resultant, 'spread': math.sqrt(mean((a - x) ** 2 + (b - y) ** 2 for a, b in dots)),
        'octants': {octant: octants.count(octant) for octant in OCTANTS},
    }}


QUESTIONS = {'own-place': cloud, 'content': rated([1, 2, 3, 4]), 'wished-place': cloud, 'what-helps': chosen(HELPS)}


def outcome(people):
    return {'questions': shown(people, QUESTIONS)}


def person(own, content, wished=None, helps=None):
    def dot(place):
        return place if isinstance(place, str) else {'x': place[0], 'y': place[1]}
    answers = {'own-place': dot(own), 'content': content, 'wished-place': wished and dot(wished), 'what-helps': helps}
    return {id: answer for id, answer in answers.items() if answer is not None}


EXAMPLES = [
    {
        'name': 'Six colleagues stand on all sides of the circle and wish to stand together',
        'source': 'scoring.md T8b; calculated with examples-check.py (Python, standard library)',
        'working': [
            'Centre: (0.6 + 0.2 - 0.4 + 0.5 + 0.7 - 0.2) / 6 = 0.233333, (0.5 + 0.7 + 0.6 - 0.1 + 0.2 - 0.5) / 6 = 0.233333.',
            'Length 0.329983 at 45 degrees. The directions alone: 37.569895, and their length 0.432948 is more than 0.3.',
            'Wished: five dots, all of them on the side of together.',
        ],
        'staff': (9, [
            person((0.6, 0.5), 3, (0.6, 0.3), ['preparing']),
            person((0.2, 0.7), 2, (0.7, 0.2), ['time', 'inviting']),
            person((-0.4, 0.6), 1, (0.5, 0.5), ['practice', 'colleague']),
            person((0.5, -0.1), 3, (0.6, 0.1), NOT_APPLICABLE),
            person((0.7, 0.2), 4, (0.7, 0.2), NOT_APPLICABLE),
            person((-0.2, -0.5), 1, DONT_KNOW, ['time', 'practice', 'agreements']),
            person(DONT_KNOW, DONT_KNOW),
        ]),
    },
    {
        'name': 'Five colleagues stand opposite each other: no common direction',
        'source': 'calculated with examples-check.py (Python, standard library)',
        'working': [
            'Two at together-above, two opposite them and one at above: the centre lies at (0.04, 0.14).',
            'The length of the mean direction is 0.2, less than 0.3: they point to all sides.',
        ],
        'staff': (5, [person((0.5, 0.3), 3), person((0.5, 0.3), 2), person((-0.5, -0.3), 1), person((-0.5, -0.3), 2),
                      person((0.2, 0.7), 3)]),
    },
    {
        'name': 'Four colleagues: no cloud',
        'source': 'by hand',
        'working': ['Fewer than five dots: nobody sees them.'],
        'staff': (4, [person((0.5, 0.3), 3, (0.5, 0.5), ['time'])] * 4),
    },
]


def known_values():
    found = outcome(EXAMPLES[0]['staff'][1])['questions']['own-place']['cloud']
    printed = {'length': 0.329983, 'angle': 45, 'direction': 37.569895, 'resultant': 0.432948, 'spread': 0.589727}
    same(*((found[name], value) for name, value in printed.items()), (found['centre']['x'], 0.233333))
    quadrants = [sum(found['octants'][o] for o in pair) for pair in (('sb', 'bs'), ('bt', 'tb'), ('to', 'ot'), ('os', 'so'))]
    assert quadrants == [3, 1, 1, 1], quadrants
    direction, resultant = circular([350, 10])
    same((math.cos(math.radians(direction)), 1), (resultant, 0.984808))


main(HERE, AUDIENCES, EXAMPLES, outcome, known_values)
