r"""Works out the examples of this definition on paper, independently of the server.

    python3 examples-check.py            prints examples.yaml
    python3 examples-check.py --check    says whether examples.yaml is what this prints

How a line is read and which formulas are used: ../measures_on_paper.py.
"""
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
sys.dont_write_bytecode = True
from measures_on_paper import main

EXAMPLES = [
    {
        'name': 'Team and parents, most of them: the team sees itself act together with parents more than parents see it',
        'about': ['9 of 11 and at least 13 of 24 are both more than half, so every interval is narrowed, that of the gap too.',
                  'High on both measures is possible: they are not two ends of one scale.'],
        'staff': (11, [
            '4344 3223 | occasion: [change]',
            '4444 3333 | occasion: [complaints, change]',
            '3333 2322 | occasion: [none]',
            '4344 2223',
            '3432 2211 | occasion: dont-know',
            '3343 2122 | occasion: [change]',
            '3332 1232 | occasion: [complaints]',
            '3233 1111 | occasion: [change]',
            '2434 3112 | occasion: [change, other-school]',
        ]),
        'parents': (24, [
            '?-33 3333',
            '11?? 121?',
            '3334 3242',
            '2132 4123',
            '3424 2334',
            '232? 2312',
            '4334 ?4?3',
            '2?23 33?3',
            '2322 2322',
            '23?3 ?322',
            '3443 3444',
            '2322 412?',
            '2223 24?3',
            '3323 -2-4',
        ]),
    },
    {
        'name': "Parents alone, few of them: skipped answers and 'don't know', three people without a score on fixed rules",
        'about': [
            "Person 5, fixed rules: 3, don't know, skipped, don't know. One valid answer, two are needed: no score.",
            'Five scores on fixed rules is just enough to show them. The difference rests on the fewer of the two, so n is 5.',
            '8 of 40 is less than half, so the intervals keep their full width.',
        ],
        'parents': (40, [
            '3-?4 222-',
            '4333 1?22',
            '3234 1222',
            '?343 2222',
            '3333 3?-?',
            '3243 ----',
            '?32? 2???',
            '?333 ?33-',
        ]),
    },
    {
        'name': 'A team of six: only four say why it matters now, so that question is hidden',
        'about': ['6 of 6 is everybody: there is no chance left, so each interval is the mean itself.'],
        'staff': (6, [
            '4343 2223 | occasion: [change]',
            '3444 2122 | occasion: [complaints]',
            '3333 2212 | occasion: dont-know',
            '4433 3222 | occasion: [none]',
            '3323 2332 | occasion: [change, other-school]',
            '3342 2221',
        ]),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES, differences={'partner-less-consumer': ('partner', 'consumer')})
