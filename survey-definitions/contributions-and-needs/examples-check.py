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
        'name': 'Team and parents choose what they recognise, and those who chose two or more what matters most',
        'about': [
            'Somebody who chose one thing, "none of these" or "do not know" is not asked what matters most of it.',
            'Each thing counts once for everybody who chose it, so the counts together are more than n.',
        ],
        'staff': (9, [
            '| contributions: [home-news, home-support], contributions-most: home-news, needs: [school-news, being-heard], needs-most: school-news',
            '| contributions: [home-news, home-support, helping-hand], contributions-most: home-support, needs: [school-news], something-else: "Tijd om elkaar te spreken."',
            '| contributions: [home-support], needs: [school-news, being-heard, support], needs-most: being-heard',
            '| contributions: [home-news, thinking-along], contributions-most: dont-know, needs: dont-know',
            '| contributions: [home-news, home-support], contributions-most: home-support, needs: [being-heard]',
            '| contributions: [home-news, helping-hand], contributions-most: home-news, needs: [school-news, learning], needs-most: school-news',
            '| contributions: [home-news, home-support, helping-hand, thinking-along], contributions-most: home-news, needs: [school-news, being-heard, learning, support], needs-most: school-news',
        ]),
        'parents': (20, [
            '| contributions: [home-support], needs: [school-news, being-heard], needs-most: being-heard',
            '| contributions: [home-news, home-support], contributions-most: home-support, needs: [school-news, being-heard], needs-most: being-heard',
            '| contributions: [helping-hand, home-support], contributions-most: home-support, needs: [school-news]',
            '| contributions: [none], needs: [being-heard, support], needs-most: support',
            '| contributions: [home-support, thinking-along], contributions-most: thinking-along, needs: [school-news, being-heard], needs-most: school-news',
            '| contributions: [home-news, home-support, helping-hand], contributions-most: dont-know, needs: [school-news, learning], needs-most: school-news',
            '| contributions: dont-know, needs: [being-heard]',
            '| needs: [school-news, being-heard, support], needs-most: being-heard',
            '| contributions: [home-support, helping-hand], contributions-most: home-support, needs: [being-heard, support], needs-most: being-heard, something-else: "Een plek om andere ouders te spreken."',
            '| contributions: [home-news, home-support], contributions-most: home-news, needs: [none]',
        ]),
    },
]

if __name__ == '__main__':
    main(HERE, EXAMPLES)
