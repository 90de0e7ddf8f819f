import type { FixedSentences, LetterTexts } from './letter-texts.ts'

const together = 'Met alle antwoorden samen kiezen we wat we vasthouden en wat beter kan.'
const toParents = (about: string) => `We horen graag hoe u onze school ervaart, en ${about}. ${together}`

const je: FixedSentences = {
  minutes: (minutes) => `Het kost ongeveer ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}.`,
  until: (date) => `Invullen kan tot en met ${date}.`,
  scan: 'Scan de QR-code met je telefoon',
  goTo: 'of ga naar',
  typeCode: 'en typ de code',
  promise: 'Niemand kan zien wat je hebt ingevuld: de school niet, en wij ook niet.',
  perUnit: { person: undefined, household: undefined, child: undefined },
  oneEach: 'Ieder van jullie heeft een eigen code.',
}

const u: FixedSentences = {
  ...je,
  scan: 'Scan de QR-code met uw telefoon',
  promise: 'Niemand kan zien wat u hebt ingevuld: de school niet, en wij ook niet.',
  perUnit: {
    person: 'Elke ouder vult een eigen lijst in.',
    household: 'Vul per gezin één lijst in.',
    child: 'Vul per kind één lijst in.',
  },
  oneEach: 'In deze brief staan twee codes: ieder van u kan er een gebruiken.',
}

/** Our letters in Dutch: "u" to parents, "je" to the team and to pupils. */
export const nl: LetterTexts = {
  subject: {
    letter: '{title}',
    mail: 'Vragenlijst van {school}: {title}',
    reminder: 'Herinnering van {school}: {title}',
  },
  greeting: {
    parents: 'Beste ouder of verzorger,',
    staff: 'Beste collega,',
    pupils: { po: 'Beste leerling,', so: 'Beste leerling,', vo: 'Beste leerling,', mbo: 'Beste student,' },
  },
  reason: {
    parents: {
      po: toParents('het contact met de leraren van uw kind'),
      so: toParents('het contact met de leraren en begeleiders van uw kind'),
      vo: toParents('het contact met de mentor en de docenten van uw kind'),
      mbo: toParents('het contact over de opleiding van uw zoon of dochter'),
    },
    staff: `We horen graag hoe jij onze school ervaart, en het contact met ouders. ${together}`,
    pupils: `We horen graag hoe jij onze school ervaart. ${together}`,
  },
  more: {
    letter: {
      parents: 'Meedoen is vrijwillig. U mag elke vraag overslaan.',
      staff: 'Meedoen is vrijwillig. Je mag elke vraag overslaan.',
      pupils: 'Je mag zelf weten of je meedoet. Je mag elke vraag overslaan.',
    },
    mail: {
      parents: 'Met de link komt u meteen bij de vragen. De link is alleen voor u: stuur hem niet door.',
      staff: 'Met de link kom je meteen bij de vragen. De link is alleen voor jou: stuur hem niet door.',
      pupils: 'Met de link kom je meteen bij de vragen. De link is alleen voor jou: stuur hem niet door.',
    },
    reminder: {
      parents: 'Hebt u al meegedaan? Dank u wel, dan hoeft u niets te doen. Anders kan het nog met de link.',
      staff: 'Heb je al meegedaan? Dank je wel, dan hoef je niets te doen. Anders kan het nog met de link.',
      pupils: 'Heb je al meegedaan? Dank je wel, dan hoef je niets te doen. Anders kan het nog met de link.',
    },
  },
  regards: 'Met vriendelijke groet,',
  fixed: { parents: u, staff: je, pupils: je },
}
