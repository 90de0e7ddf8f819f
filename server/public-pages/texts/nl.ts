import type { Level } from '#domain/disclosure/publish-outside.ts'
import type { Audience } from '#domain/texts.ts'

const people: Record<Audience, string> = { staff: 'teamleden', parents: 'ouders', pupils: 'leerlingen' }
const audiences: Record<Audience, string> = { staff: 'Team', parents: 'Ouders', pupils: 'Leerlingen' }
const levels: Record<Level, string> = {
  'very-positive': 'heel positief',
  positive: 'positief',
  mixed: 'redelijk, het kan beter',
  'to-gain': 'hier is nog veel te winnen',
}

/** Our own words on the page that a school publishes. */
export const nl = {
  said: { parents: 'Dit zei u', others: 'Dit zeiden jullie' },
  doing: 'Dit doen wij',
  languages: 'Taal',
  figures: 'In cijfers',
  answered: (groups: string) => `Minstens ${groups} vulden de vragenlijst in. Dank daarvoor!`,
  people: (count: number, audience: Audience) => `${count} ${people[audience]}`,
  about: (audience: Audience) => `${audiences[audience]}:`,
  share: (tenths: number) => {
    if (tenths === 10) return 'bijna alle antwoorden zijn positief'
    return tenths === 0 ? 'bijna geen antwoord is positief' : `${tenths} van de 10 antwoorden zijn positief`
  },
  level: (level: Level) => levels[level],
  rounded:
    'Cijfers staan hier alleen als minstens tien mensen antwoord gaven, en ze zijn afgerond. Niemand kan zien wat één persoon heeft ingevuld.',
  publishedOn: (day: string) => `Gepubliceerd op ${day}`,
  madeWith: 'Gemaakt met Windroos',
  preview: 'Dit is een voorbeeld. De pagina is zo nog niet te zien voor anderen.',
  example: 'Dit is een voorbeeld. De school bestaat niet en de antwoorden zijn verzonnen.',
  gone: {
    title: 'Deze pagina is er niet',
    text: 'Het adres klopt niet helemaal, of de school heeft de pagina weggehaald. Vraag het de school.',
  },
}
