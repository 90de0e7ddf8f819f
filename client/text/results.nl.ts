/** Words beside the results of a round in text, in Dutch. */
export const resultsNl = {
  round: (number: number) => `Ronde ${number}`,
  group: 'Groep',
  own: 'Zelf',
  ownIn: (round: number) => `Zelf (${round})`,
  ownNote: 'Wat er bij ‘Zelf’ staat, is alleen op dit apparaat te zien.',
  audiences: { staff: 'Team', parents: 'Ouders', pupils: 'Leerlingen' },
  answer: 'Antwoord',
  measure: 'Onderdeel',
  figure: 'Kerngetal',
  part: 'Deel',
  place: 'Plaats',
  count: 'Samen geteld',
  answers: (n: string) => `${n} antwoorden.`,
  countOf: (count: string, n: string) => `${count} van ${n}`,
  scale: (points: string) => `Gemiddelde op een schaal van 1 tot ${points}.`,
  mean: 'Gemiddeld',
  meanParts: 'Gemiddeld deel van 100.',
  distance: (largest: string) => `Twee schattingen liggen hooguit ${largest} punten uit elkaar.`,
  chosen: 'gekozen',
  noDirection: 'Er is geen gezamenlijke richting: de stippen liggen rondom.',
  middle: 'Alle stippen samen liggen in het midden.',
  direction: (label: string) => `Alle stippen samen wijzen vooral naar: ${label}.`,
  invites: (label: string) => `Zo’n houding roept bij de ander vaak op: ${label}.`,
  picture: 'Een stip is een plek die mensen kozen, een grotere stip meer mensen. Het kruis is het midden.',
  ownPicture: 'De ruit is de eigen plek.',
  fewTitle: 'Te weinig antwoorden om te laten zien',
  few: (minimum: string) =>
    `Met minder dan ${minimum} antwoorden zou je kunnen raden wie wat heeft geantwoord. Vertel elkaar liever wat ieder voor zich zag.`,
  hidden: {
    'too-few-answers': 'Hier zijn te weinig antwoorden voor een cijfer. Praat er liever samen over.',
    'protects-others': 'Dit cijfer is weggelaten: je zou er een kleine groep mee kunnen uitrekenen.',
    'mostly-dont-know': 'Zo veel mensen kozen ‘weet ik niet’ dat er geen score is. Dat is zelf een uitkomst.',
    unanimous: '(Bijna) iedereen gaf hetzelfde antwoord. Met een cijfer zou je weten wat ieder heeft geantwoord.',
    'open-answers': 'Antwoorden in eigen woorden staan hier niet.',
    'not-asked': 'Dit is hier niet gevraagd.',
    'too-few-schools': 'Hier zijn te weinig scholen voor een cijfer.',
    changed: 'Deze vraag is veranderd en kan niet naast de vorige staan.',
  },
  bands: { 'nearly-everyone': 'bijna iedereen', 'nearly-nobody': 'bijna niemand', some: 'een deel' },
  nothing: 'In deze ronde is niets gevraagd waar cijfers bij horen.',
} as const

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer G) => string
    ? (...given: G) => string
    : { readonly [K in keyof T]: Widened<T[K]> }
/** A language is complete, or it does not compile. */
export type ResultsText = Widened<typeof resultsNl>
