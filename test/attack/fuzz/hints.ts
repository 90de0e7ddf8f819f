import { randomKey } from '../../../server/database/random.ts'
import { all } from '../../support/survey.ts'
import { mutated } from './hostile.ts'
import type { Hints } from './json-schema.ts'
import type { Lot } from './lot.ts'
import { definitions, groups, type World } from './world.ts'

/** What only somebody who knows this server can fill in. */
export const hintsFor = (lot: Lot, world: World): Hints => ({
  schoolId: () => lot.pick(world.schools),
  definitionId: () => lot.pick(['school-profile', 'school-profile', 'school-profile', ...definitions]),
  type: () => lot.pick(['po', 'po', 'vo', 'so']),
  subgroups: () => ['lower', 'middle', 'extra'].slice(0, 1 + lot.below(3)).map((id) => ({ id, name: id })),
  code: () =>
    /session|second-step/.test(world.asking)
      ? world.people.code()
      : world.asking === '/api/join'
        ? world.workshops.joinCode()
        : lot.pick(lot.chance(0.5) ? world.fresh : world.codes),
  submission: () => (lot.chance(0.8) ? randomKey() : 'AAAAAAAAAAAAAAAAAAAAAA'),
  language: () => lot.pick(['nl', 'en']),
  languages: () => lot.pick([['nl'], ['nl', 'en'], ['en', 'en']]),
  email: () =>
    world.asking === '/api/accounts' || world.asking === '/api/accounts/{id}'
      ? `collega${lot.below(1e9)}@school.nl`
      : lot.pick(['fatima@school.nl', ' FATIMA@school.nl', 'fatima@school.nl', 'nobody@school.nl']),
  password: () => (lot.chance(0.9) ? world.people.password : 'zes paarden en een kar'),
  current: () => world.people.password,
  token: () => {
    if (world.asking.includes('/phone/')) return world.workshops.token()
    return world.asking.includes('account-links') ? world.people.token() : world.setupToken
  },
  roles: () =>
    lot.pick<unknown>([
      [],
      [{ role: 'administrator' }],
      [{ role: 'reader', schoolId: lot.pick(world.schools) }],
      [{ role: 'facilitator', schoolId: lot.pick(world.schools) }, { role: 'administrator' }],
    ]),
  addresses: () => lot.pick<unknown>([world.addresses(), world.addresses(), ['=cmd|x@y', 'a@b.nl\r\nBcc: c@d.nl']]),
  content: () => lot.pick(['Beste ouder,\n\nDoet u mee aan {title} van {school}?', 'Tot {closesOn}', '{nobody} <b>']),
  confirm: () => lot.pick(['De Klimboom', 'Voorjaar', 'Teamavond']),
  version: () => (world.asking.startsWith('/api/workshops') ? world.workshops.version() : lot.pick([0, 1, 1, 1, 2])),
  steps: () => world.workshops.plan(),
  step: () => world.workshops.step(world.asking),
  moment: () => world.workshops.moment(),
  round: () => world.workshops.round(),
  key: () => world.workshops.key(world.asking),
  card: () => randomKey(),
  title: () => lot.pick(['Teamavond', 'Teamavond', 'Voorjaar', '<b>"&']),
  texts: () => lot.pick<unknown>([{}, { nl: pageText('<b>Koffie</b>') }, { nl: pageText(''), en: pageText('$&') }]),
  figures: () => lot.pick([[], [], [{ audience: 'parents', measure: lot.pick(['information', 'relation']) }]]),
  surveyId: () => (/^\/api\/(agreements|workshops)/.test(world.asking) ? null : randomKey()),
  workshopId: () => (world.asking === '/api/agreements' ? null : randomKey()),
  count: () => 1 + lot.below(4),
  audience: () => lot.pick(['staff', 'parents']),
  subgroup: () => lot.pick(['lower', 'lower', 'middle', 'attic']),
  audiences: () =>
    lot.pick([
      [{ audience: 'staff', invited: 24 }],
      [{ audience: 'staff', invited: 1, subgroups: [] }],
      [{ audience: 'parents', invited: 1 }],
      Object.entries(groups).map(([audience, group]) => ({ audience, ...group })),
    ]),
  names: () => lot.pick([['wens'], ['w.*s', '(', '\\', '[', '*', 'a{9', '$&'], ['meer contact', 'oo', 'ﬀ']]),
  answers: () => (lot.chance(0.3) ? mutated(lot, answers(lot)) : answers(lot)),
})

const pageText = (text: string) => ({ title: text, said: text, doing: text })

function answers(lot: Lot) {
  const rating = 1 + lot.below(4)
  return lot.pick([
    {},
    all(rating),
    { ...all(rating, 'relation'), 'years-at-school': 'first-year', 'info-calendar': { missing: 'dont-know' } },
    { ...all(rating), 'one-wish': 'Bel 06 1234 5678 \u{1f600}\n' },
    { 'one-wish': lot.pick(['', ' ', '@'.repeat(1000), '0 '.repeat(500), 'a@b.'.repeat(250)]) },
  ])
}
