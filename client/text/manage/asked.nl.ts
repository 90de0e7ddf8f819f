import type { Audience } from '#domain/texts.ts'

/** What stands beside questions outside the respondent's page: in the preview, on paper and where paper is keyed in. */
export interface AskedTexts {
  readonly tryOut: string
  readonly empty: string
  readonly onlyIf: Readonly<Record<Audience, (number: number) => string>>
  readonly onlyIfSeveral: Readonly<Record<Audience, (number: number) => string>>
  readonly among: Readonly<Record<Audience, (number: number) => string>>
  readonly element: {
    readonly several: string
    readonly noNames: string
    readonly keptApart: string
    readonly charactersLeft: (left: number) => string
  }
  readonly paper: {
    readonly most: (most: number) => string
    readonly alone: (label: string) => string
    readonly split: string
    readonly grid: string
    readonly count: string
    readonly position: string
    readonly together: string
    readonly axes: {
      readonly together: string
      readonly against: string
      readonly above: string
      readonly below: string
    }
  }
  readonly keyIn: {
    readonly fields: string
    readonly hint: string
    readonly full: (most: number) => string
    readonly alone: (label: string) => string
    readonly sum: (sum: number) => string
    readonly notWhole: (most: number) => string
  }
}

export const askedNl: AskedTexts = {
  tryOut: 'Zo staat elke vraag op het scherm van wie invult. Probeer het gerust uit: er wordt niets bewaard.',
  empty: 'Maak alles weer leeg',
  onlyIf: {
    staff: (number) => `Alleen als je bij vraag ${number} dit koos:`,
    parents: (number) => `Alleen als u bij vraag ${number} dit koos:`,
    pupils: (number) => `Alleen als je bij vraag ${number} dit koos:`,
  },
  onlyIfSeveral: {
    staff: (number) => `Alleen als je bij vraag ${number} twee of meer dingen koos.`,
    parents: (number) => `Alleen als u bij vraag ${number} twee of meer dingen koos.`,
    pupils: (number) => `Alleen als je bij vraag ${number} twee of meer dingen koos.`,
  },
  among: {
    staff: (number) => `Kies één ding dat je ook bij vraag ${number} koos.`,
    parents: (number) => `Kies één ding dat u ook bij vraag ${number} koos.`,
    pupils: (number) => `Kies één ding dat je ook bij vraag ${number} koos.`,
  },
  element: {
    several: 'Er mag meer dan één antwoord.',
    noNames: 'Schrijf geen namen op.',
    keptApart: 'Dit wordt apart van de andere antwoorden bewaard.',
    charactersLeft: (left) => `Nog ${left} tekens.`,
  },
  paper: {
    most: (most) => `Kruis hoogstens ${most} hokjes aan.`,
    alone: (label) => `Bij “${label}” blijven de andere hokjes leeg.`,
    split: 'Schrijf in elk vak een getal. Samen is het 100.',
    grid: 'Schrijf in elk vak een getal. Alle vakken samen zijn 100.',
    count: 'Schrijf in elk vak hoeveel het er waren. Was er niets? Schrijf dan 0.',
    position: 'Zet één kruisje: in een vak van de cirkel, of in een hokje eronder. De nummers zijn dezelfde.',
    together: 'samen',
    axes: { together: 'samen', against: 'tegen', above: 'boven', below: 'onder' },
  },
  keyIn: {
    fields: 'Getallen',
    hint: 'Typ het getal en druk op Enter voor het volgende vak. Een leeg vak telt als 0. Staat er niets? Druk op −.',
    full: (most) => `Er kunnen er hoogstens ${most}. Staan er meer op papier? Laat de vraag dan open met −.`,
    alone: (label) => `“${label}” staat alleen. Staat er iets naast? Laat de vraag dan open met −.`,
    sum: (sum) =>
      `Samen is het ${sum} en niet 100. Kijk nog eens. Staat het zo op papier? Laat de vraag dan open met −.`,
    notWhole: (most) => `Hier kan alleen een heel getal van 0 tot en met ${most}.`,
  },
}
