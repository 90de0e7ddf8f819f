import { planSheetsNl } from './worksheets-plans.nl.ts'
import { talkSheetsNl } from './worksheets-talks.nl.ts'

/** What one worksheet says; the descriptions in client/manage/worksheets name these by their ids. */
export interface WorksheetTexts {
  readonly title: string
  readonly summary: string
  readonly intro: readonly string[]
  readonly headings?: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>
  readonly rows?: Readonly<Record<string, string>>
  readonly columns?: Readonly<Record<string, string>>
}

/** What the sources are, for who does not know them by their numbers. */
const sourcesNl = {
  '000': 'een brochure voor scholen over praten met ouders',
  '001': 'verhalen van scholen over ouders',
  '002': 'een plan van een school voor ouders',
  '003': 'het werkschrift over school en ouders',
  '004': 'een onderzoek naar school en ouders',
}

/** The worksheets: forms to think and talk with, that never leave the device. */
export const worksheetsNl = {
  title: 'Werkbladen',
  lead: 'Bladen om alleen of samen na te denken. Vul ze hier in en druk ze af, of druk ze leeg af.',
  fromCatalogue: 'Liever eerst zelf nadenken? Bekijk de werkbladen.',
  groups: { talks: 'Over leerlingen, ouders en gesprekken', school: 'Over de school en haar plannen' },
  kept: {
    title: 'Dit blijft op dit apparaat',
    sentences: [
      'Wat je hier opschrijft, versturen we niet en bewaren we niet.',
      'Als je de pagina sluit, is het weg. Druk het blad af als je het wilt houden.',
      'Schrijf geen namen op van leerlingen, ouders of collega’s.',
    ],
  },
  leave: 'Wat je hebt opgeschreven, is weg als je deze pagina verlaat. Wil je toch weg?',
  print: 'Afdrukken',
  clear: 'Leegmaken',
  clearQuestion: 'Alles op dit blad leegmaken? Je kunt het daarna niet terughalen.',
  cleared: 'Het blad is leeg.',
  source: ({ file, section }: { file: '000' | '001' | '002' | '003' | '004'; section: string }) =>
    `Het idee komt uit ${sourcesNl[file]} (${file}, onderdeel ${section}). Alle zinnen zijn van Windroos zelf.`,
  notFound: 'Dit werkblad is er niet.',
  all: 'Alle werkbladen',
  amounts: {
    topic: (number: number) => `Onderwerp ${number}`,
    minutes: (number: number) => `Minuten per week voor onderwerp ${number}`,
    topicHead: 'Onderwerp',
    minutesHead: 'Minuten per week',
    add: 'Nog een onderwerp',
    wrong: 'Vul een heel getal in van 0 tot en met 99.999.',
    result: 'Dit komt eruit',
    needed: 'Vul bij minstens twee onderwerpen de minuten in. Dan rekenen we het hier uit.',
    mend: 'Herstel eerst de getallen met een fout. Dan rekenen we het uit.',
    top: (top: number, topics: number, share: string) =>
      `${top === 1 ? `Het grootste onderwerp van de ${topics} kost` : `De ${top} grootste van de ${topics} onderwerpen kosten samen`} ${share} van de tijd.`,
    reach: (reach: number, topics: number) =>
      `80% van de tijd is bereikt bij ${reach} van de ${topics} ${topics === 1 ? 'onderwerp' : 'onderwerpen'}.`,
    table: 'Van veel naar weinig tijd',
    share: 'Deel',
    added: 'Opgeteld',
    nameless: (number: number) => `onderwerp ${number}`,
  },
  sheets: {
    'case-scheme': {
      title: 'Eén situatie, drie kanten',
      summary: 'Loop een situatie na van drie kanten: hoe kan het komen, wat kan helpen en wie doet dat?',
      intro: [
        'Neem een situatie van kort geleden waarin het met een leerling niet liep zoals jullie wilden.',
        'Vul alle drie de kanten in, ook de kant waar je eerst niets bij weet. Zo kijk je verder dan je eerste idee.',
      ],
      fields: {
        situation: { label: 'Wat is er aan de hand?', hint: 'In een paar zinnen, zonder namen.' },
        'first-step': { label: 'Wat is de eerste stap, en wanneer kijken jullie of het helpt?' },
      },
      rows: {
        pupil: 'De kant van de leerling',
        parents: 'De kant van de ouders',
        school: 'De kant van de school',
      },
      columns: { cause: 'Hoe kan het komen?', solution: 'Wat kan helpen?', who: 'Wie doet dat?' },
    },
    'school-and-pupil': {
      title: 'De kortste weg naar de leerling',
      summary: 'Zoek uit wat de school zelf kan doen, wat ouders kunnen doen en welke weg het meeste helpt.',
      intro: [
        'Een school kan een leerling zelf helpen, en ook via de ouders. Die tweede weg is langer.',
        'Kies één ding dat je bij een leerling of een groep wilt zien. Loop dan de vragen na.',
      ],
      fields: {
        behaviour: { label: 'Wat wil je de leerling zien doen?', hint: 'Zo gewoon mogelijk: wat zie of hoor je dan?' },
        'by-school': { label: 'Waarmee kan de school daar zelf bij helpen?' },
        'by-parents': { label: 'Waarmee kunnen ouders daarbij helpen?' },
        'for-parents': { label: 'Wat hebben ouders daarvoor van de school nodig?' },
        route: { label: 'Welke weg helpt de leerling het meest, denk je? Waarom?' },
      },
    },
    'own-school-time': {
      title: 'Je eigen schooltijd',
      summary: 'Denk terug aan wat thuis hielp en wat niet, en leg de verhalen van het team naast elkaar.',
      intro: [
        'Denk terug aan de tijd dat je zelf op school zat. Vertel straks alleen wat je wilt delen.',
        'Vul eerst de eerste twee vragen alleen in. Bespreek daarna samen de andere twee.',
      ],
      fields: {
        helped: { label: 'Wat deed iemand thuis voor school waar je veel aan had?' },
        'did-not-help': { label: 'Wat was goed bedoeld, maar werkte juist niet?' },
        pattern: { label: 'Wat komt terug in de verhalen van het team, en wat is bij ieder anders?' },
        'take-along': { label: 'Wat neem je hiervan mee als je met ouders praat?' },
      },
    },
    'twenty-eighty': {
      title: 'Waar gaat de tijd heen? (20–80)',
      summary: 'Reken uit hoeveel tijd de grootste onderwerpen kosten, en bedenk wat je meer en minder wilt doen.',
      intro: [
        'Vaak kost een klein deel van de onderwerpen het grootste deel van de tijd. Klopt dat ook bij jullie?',
        'Schat per onderwerp hoeveel minuten per week het contact met ouders kost.',
      ],
      headings: { time: 'De tijd', questions: 'Om over na te denken' },
      fields: {
        influence: {
          label: 'Welke ouders bepalen hoe anderen over de school praten? Hoe betrek je hen?',
          hint: 'Schrijf een groep op, geen namen. Bijvoorbeeld: de ouders die helpen op het plein.',
        },
        drains: { label: 'Welke paar onderwerpen kosten de meeste energie?' },
        gives: { label: 'Welke paar onderwerpen leveren het meeste op?' },
        rest: { label: 'Wat kost veel tijd en levert weinig op? Wat daarvan kan korter of anders?' },
        more: { label: 'Wat gaan jullie meer doen van wat werkt?' },
      },
    },
    'window-and-mirror': {
      title: 'Raam en spiegel',
      summary: 'Kijk naar buiten bij wat lukt en naar jezelf bij wat nog niet lukt.',
      intro: [
        'Lukt iets in het contact met ouders? Kijk dan door het raam: wat deden zij, waardoor het lukte?',
        'Lukt iets nog niet? Kijk dan in de spiegel: wat kun je zelf anders doen?',
      ],
      headings: { window: 'Door het raam', mirror: 'In de spiegel' },
      fields: {
        'goes-well': { label: 'Wat gaat er goed in het contact met ouders?' },
        'their-part': { label: 'Wat droegen ouders daaraan bij?' },
        'tell-them': { label: 'Hoe en wanneer laat je hun dat weten?' },
        'not-yet': { label: 'Wat lukt nog niet?' },
        'own-part': { label: 'Wat kun je zelf anders doen?' },
        'first-step': { label: 'Wat is je eerste stap, en wanneer kijk je terug?' },
      },
    },
    ...talkSheetsNl,
    ...planSheetsNl,
  } satisfies Readonly<Record<string, WorksheetTexts>>,
}
