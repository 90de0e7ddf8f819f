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
        'name': 'Staff, parents and pupils; who has not been through a moment is not asked about expectations',
        'about': [
            'Fewer than five parents have been through the third moment: nothing is shown of it.',
        ],
        'staff': (8, [
            '| enrolment-satisfied: 3, enrolment-school: about-right, enrolment-home: about-right, route-satisfied: 3, route-school: too-low, route-home: too-high, onward-satisfied: not-applicable',
            '| enrolment-satisfied: 4, enrolment-school: about-right, enrolment-home: too-high, route-satisfied: 2, route-school: too-low, route-home: about-right, onward-satisfied: 2, onward-school: about-right, onward-home: about-right',
            '| enrolment-satisfied: 3, enrolment-school: too-low, enrolment-home: about-right, route-satisfied: 3, route-school: about-right, route-home: about-right, onward-satisfied: 2, onward-school: too-low, onward-home: dont-know',
            '| enrolment-satisfied: not-applicable, route-satisfied: 3, route-school: about-right, route-home: too-high, onward-satisfied: 3, onward-school: about-right, onward-home: about-right',
            '| enrolment-satisfied: 4, enrolment-school: about-right, enrolment-home: about-right, route-satisfied: 4, route-school: about-right, route-home: about-right, onward-satisfied: 2, onward-school: about-right, onward-home: too-low',
            '| enrolment-satisfied: 3, enrolment-school: about-right, enrolment-home: too-low, route-satisfied: dont-know, onward-satisfied: 1, onward-school: too-low, onward-home: too-low',
        ]),
        'parents': (30, [
            '| enrolment-satisfied: 4, enrolment-school: about-right, enrolment-home: about-right, route-satisfied: not-applicable, onward-satisfied: not-applicable',
            '| enrolment-satisfied: 3, enrolment-school: too-low, enrolment-home: about-right, route-satisfied: 2, route-school: too-low, route-home: about-right, onward-satisfied: 2, onward-school: too-low, onward-home: about-right',
            '| enrolment-satisfied: 4, enrolment-school: about-right, enrolment-home: too-high, route-satisfied: 3, route-school: about-right, route-home: too-high, onward-satisfied: not-applicable',
            '| enrolment-satisfied: 2, enrolment-school: too-low, enrolment-home: about-right, route-satisfied: 2, route-school: too-low, route-home: about-right, onward-satisfied: 3, onward-school: about-right, onward-home: about-right',
            '| enrolment-satisfied: 3, enrolment-school: about-right, enrolment-home: about-right, route-satisfied: 4, route-school: about-right, route-home: about-right, onward-satisfied: not-applicable',
            '| enrolment-satisfied: 4, enrolment-school: about-right, enrolment-home: dont-know, route-satisfied: 3, route-school: too-high, route-home: about-right, onward-satisfied: 4, onward-school: about-right, onward-home: about-right',
            '| enrolment-satisfied: 3, enrolment-school: dont-know, enrolment-home: about-right, route-satisfied: not-applicable, onward-satisfied: not-applicable',
        ]),
        'pupils': (24, [
            '| enrolment-satisfied: 3, enrolment-school: about-right, enrolment-home: about-right, route-satisfied: 2, route-school: too-low, route-home: about-right, onward-satisfied: not-applicable',
            '| enrolment-satisfied: 2, enrolment-school: about-right, enrolment-home: too-high, route-satisfied: 2, route-school: too-low, route-home: too-high, onward-satisfied: 2, onward-school: about-right, onward-home: too-high',
            '| enrolment-satisfied: 4, enrolment-school: about-right, enrolment-home: about-right, route-satisfied: 3, route-school: about-right, route-home: about-right, onward-satisfied: 3, onward-school: about-right, onward-home: about-right',
            '| enrolment-satisfied: dont-know, route-satisfied: 3, route-school: about-right, route-home: too-high, onward-satisfied: 3, onward-school: about-right, onward-home: about-right',
            '| enrolment-satisfied: 3, enrolment-school: too-high, enrolment-home: too-high, route-satisfied: 1, route-school: too-low, route-home: about-right, onward-satisfied: 2, onward-school: too-low, onward-home: about-right',
            '| enrolment-satisfied: 4, enrolment-school: about-right, enrolment-home: about-right, route-satisfied: 4, route-school: about-right, route-home: about-right, onward-satisfied: 3, onward-school: about-right, onward-home: dont-know',
            '| enrolment-satisfied: 3, enrolment-school: about-right, enrolment-home: about-right',
        ]),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
