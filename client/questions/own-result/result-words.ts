/** What stands beside the own outcome of answers in numbers; it comes with the element, not with the first screen. */
export interface ResultWords {
  readonly now: string
  readonly wished: string
  readonly part: string
  readonly invites: string
  readonly placeNote: string
  readonly differences: string
  readonly more: (change: string) => string
  readonly less: (change: string) => string
  readonly same: string
  readonly fromTo: (now: string, wished: string) => string
  readonly zeros: string
  readonly print: string
  readonly printNote: string
}

const nl: ResultWords = {
  now: 'Nu',
  wished: 'Gewenst',
  part: 'Onderdeel',
  invites: 'Zo’n houding roept bij de ander vaak op:',
  placeNote: 'Geen plek is fout. Een andere plek kan wel beter helpen.',
  differences: 'De grootste verschillen tussen nu en gewenst',
  more: (change) => `${change} meer`,
  less: (change) => `${change} minder`,
  same: 'Nu en gewenst zijn gelijk.',
  fromTo: (now, wished) => `van ${now} naar ${wished}`,
  zeros: 'Wat nul is, staat er niet bij.',
  print: 'Afdrukken',
  printNote: 'Op papier is dit voor wie het vindt: haal het meteen bij de printer weg.',
}

const en: ResultWords = {
  now: 'Now',
  wished: 'Wished',
  part: 'Part',
  invites: 'Such an attitude often invites the other to:',
  placeNote: 'No place is wrong. Another place may help more.',
  differences: 'The largest differences between now and wished',
  more: (change) => `${change} more`,
  less: (change) => `${change} less`,
  same: 'Now and wished are the same.',
  fromTo: (now, wished) => `from ${now} to ${wished}`,
  zeros: 'What is zero is left out here.',
  print: 'Print',
  printNote: 'On paper anyone who finds it can read it: fetch it from the printer at once.',
}

const catalogues: Readonly<Record<string, ResultWords>> = { nl, en }

/** The words in a language of the page; English for a language that does not have them yet. */
export const resultWords = (language: string): ResultWords => catalogues[language.split('-')[0] ?? ''] ?? en
