import { responseNl } from './response.nl.ts'
/** The report. */
export const reportNl = {
  title: 'Rapport',
  contents: 'In dit rapport',
  notYet: 'Er is nog geen rapport. Uitkomsten zie je pas als de afname gesloten is: zo blijft iedereen anoniem.',
  nothing:
    'Er zijn te weinig antwoorden voor een rapport. Zo blijft iedereen anoniem. Praat samen over wat je ziet en hoort, of probeer het later nog eens met meer mensen.',
  toSurvey: 'Naar de afname',
  countOf: (count: string, n: string) => `${count} van ${n}`,
  bands: { 'nearly-everyone': 'vrijwel iedereen', 'nearly-nobody': 'vrijwel niemand', some: 'een deel' },
  statuses: {
    'in-order': 'op orde',
    uncertain: 'onzeker',
    'not-yet': 'nog niet op orde',
    'too-few': 'te weinig antwoorden',
    'not-shown': 'niet getoond',
  },
  subgroup: {
    label: 'Bekijk',
    everybody: 'Iedereen samen',
    only: (name: string) => `alleen ${name}`,
  },
  hidden: {
    'too-few-answers': {
      short: (minimum: number) => `minder dan ${minimum} antwoorden`,
      long: (minimum: number) =>
        `bij minder dan ${minimum} antwoorden zou je kunnen raden wie wat heeft ingevuld. Praat er liever samen over.`,
    },
    'protects-others': {
      short: (_: number) => 'verborgen om een kleine groep te beschermen',
      long: (_: number) => 'dit cijfer is weggelaten omdat je anders een kleine groep kunt uitrekenen.',
    },
    'mostly-dont-know': {
      short: (_: number) => 'vooral ‘weet ik niet’',
      long: (_: number) => 'zo veel mensen kozen ‘weet ik niet’ dat er geen score is. Dat is zelf een uitkomst.',
    },
    unanimous: {
      short: (_: number) => '(bijna) iedereen gelijk',
      long: (_: number) =>
        '(bijna) iedereen gaf hetzelfde antwoord. Met een cijfer zou je weten wat ieder heeft ingevuld.',
    },
    'open-answers': {
      short: (_: number) => 'open antwoorden',
      long: (_: number) => 'antwoorden in eigen woorden staan niet in dit rapport.',
    },
    'not-asked': {
      short: (_: number) => 'niet gevraagd',
      long: (_: number) => 'deze vragen zijn aan deze groep niet gesteld.',
    },
    'too-few-schools': responseNl.hidden.tooFewSchools,
    changed: responseNl.hidden.changed,
  },
  strength: {
    title: (measure: string) => `Dit gaat goed: ${measure}`,
    score: (audience: string, score: string) => `${audience} ${score}`,
    text: (scores: string, points: string) =>
      `Hier zijn de scores het hoogst: ${scores} op een schaal van 1 tot ${points}.`,
    ask: 'Begin het gesprek hiermee: wat doen we dat we zeker willen houden?',
  },
  summary: {
    title: 'In het kort',
    allSolid: {
      staff: 'Volgens het team zijn alle profielen op orde.',
      parents: 'Volgens ouders zijn alle profielen op orde.',
      pupils: 'Volgens leerlingen zijn alle profielen op orde.',
    },
    solid: {
      staff: (top: string, missing: string) =>
        `Volgens het team is de basis stevig tot en met ${top}. De volgende stap is ${missing}.`,
      parents: (top: string, missing: string) =>
        `Volgens ouders is de basis stevig tot en met ${top}. De volgende stap is ${missing}.`,
      pupils: (top: string, missing: string) =>
        `Volgens leerlingen is de basis stevig tot en met ${top}. De volgende stap is ${missing}.`,
    },
    firstMissing: {
      staff: (missing: string) => `Volgens het team is ${missing} de eerste stap die aandacht vraagt.`,
      parents: (missing: string) => `Volgens ouders is ${missing} de eerste stap die aandacht vraagt.`,
      pupils: (missing: string) => `Volgens leerlingen is ${missing} de eerste stap die aandacht vraagt.`,
    },
    staffHigher: (measure: string, size: string) =>
      `Het grootste verschil zit bij ${measure}: het team scoort ${size} punt hoger dan ouders. Dat is groter dan toeval.`,
    parentsHigher: (measure: string, size: string) =>
      `Het grootste verschil zit bij ${measure}: ouders scoren ${size} punt hoger dan het team. Dat is groter dan toeval.`,
    noGap: 'Geen enkel verschil tussen team en ouders is groter dan toeval.',
    notVisible: (measures: string) => `Niet goed zichtbaar voor ouders: ${measures}.`,
  },
  response: {
    title: 'Wie heeft ingevuld',
    audience: 'Wie',
    answered: 'Ingevuld',
    invited: 'Uitgenodigd',
    share: 'Deel',
    worths: {
      all: (_: number) => 'Iedereen heeft ingevuld. De cijfers zijn van de hele groep.',
      'more-than-invited': (_: number) =>
        'Er zijn meer antwoorden dan uitnodigingen. Kijk of het aantal klopt, of iemand vaker invulde.',
      'at-least-half': (_: number) =>
        'Minstens de helft heeft ingevuld. De marges rekenen met de grootte van de groep.',
      'less-than-half': (_: number) =>
        'Minder dan de helft heeft ingevuld. De marges zijn ruim. Wie niet meedeed, denkt er misschien anders over.',
      'too-few': (minimum: number) => `Minder dan ${minimum} antwoorden: daarvan laten we geen cijfers zien.`,
      protected: (_: number) => 'Verborgen, omdat je anders een kleine groep kunt uitrekenen.',
    },
    units: {
      person: '',
      household: 'Bij ouders is elk gezin één keer geteld.',
      child: 'Bij ouders is elk kind één keer geteld.',
    },
    chance: 'Mensen kozen zelf of ze invulden. Een marge zegt alleen iets over toeval, niet over wie er ontbreekt.',
  },
  scores: {
    title: 'De profielen',
    reading:
      'Elk teken is een gemiddelde. De streep eromheen is de marge: daarbinnen ligt de echte score van de groep waarschijnlijk. Liggen twee strepen los van elkaar? Dan is het verschil waarschijnlijk geen toeval.',
    dotsCaption: 'Score per profiel, met marge',
    radarCaption: 'Dezelfde scores als windroos',
    dotsLabel: (names: string, points: number) =>
      `Scores van ${names} per profiel, op een schaal van 1 tot ${points}, met de marge. De cijfers staan in de tabel hieronder.`,
    radarLabel: (names: string, points: number) =>
      `Windroos met de scores van ${names} per profiel, op een schaal van 1 tot ${points}. De cijfers staan in de tabel hieronder.`,
    threshold: (score: string) => `Op orde vanaf ${score}`,
    table: 'Scores in cijfers',
    tableCaption: (points: number) => `De cijfers bij beide figuren, op een schaal van 1 tot ${points}`,
    measure: 'Profiel',
    score: 'Score',
    interval: 'Marge',
    status: 'Status',
    agreement: 'Onderling',
    n: 'Aantal',
    wide: '* Minder dan de helft van de uitgenodigden heeft hier een score: we rekenen dan zonder de grootte van de groep. De marge is daardoor ruimer.',
    allEqual: 'allen gelijk',
    noMargin: 'geen',
    agreements: { agree: 'eens', divided: 'verdeeld', split: 'sterk verdeeld' },
  },
  levels: {
    title: 'Waar staan we stevig?',
    reading:
      'De profielen bouwen op elkaar, als een trap. Een volgende stap lukt beter als de stappen eronder op orde zijn. Er is daarom geen totaalcijfer.',
    next: 'eerste stap die aandacht vraagt',
    solid: (level: number, of: number) => {
      if (level === of) return 'Alle stappen zijn op orde.'
      if (level === 0) return 'De eerste stap staat nog niet stevig. Daar begint het.'
      return level === 1 ? 'De eerste stap staat stevig.' : `De eerste ${level} van ${of} stappen staan stevig.`
    },
    unknown: (step: number) => `Over stap ${step} zijn er te weinig antwoorden.`,
    notShown: (step: number) => `Stap ${step} wordt hier niet getoond.`,
    tension: (names: string, count: number) =>
      `${names} ${count === 1 ? 'is' : 'zijn'} op orde, een eerdere stap (nog) niet.`,
    about: (measure: string, audiences: string) => `Eerste stap volgens ${audiences}: ${measure}`,
    whenInOrder: 'Zo ziet het eruit als het op orde is:',
    nextStep: 'Wat kan een volgende stap zijn?',
  },
  gaps: {
    title: 'Verschil in beleving',
    reading:
      'De score van het team min die van ouders, het grootste verschil eerst. Plus: het team is positiever. Min: ouders zijn positiever.',
    measure: 'Profiel',
    difference: 'Verschil',
    certainty: 'Hoe zeker?',
    meaning: 'Wat betekent het?',
    readings: {
      'larger-than-chance': 'groter dan toeval',
      'may-be-chance': 'kan toeval zijn',
      small: 'klein verschil',
    },
    quadrants: {
      sustain: { name: 'borgen', means: 'team en ouders zijn allebei positief. Houd dit vast.' },
      'blind-spot': { name: 'blinde vlek', means: 'het team is positief, ouders minder. Vraag wat ouders merken.' },
      'hidden-strength': {
        name: 'verborgen kracht',
        means: 'ouders zijn positief, het team minder. Vraag wat ouders zien.',
      },
      'work-on': {
        name: 'aanpakken',
        means: 'team en ouders zien allebei ruimte om te groeien. Kies samen een stap.',
      },
    },
    method: (gap: string) =>
      `“Groter dan toeval”: het verschil is ${gap} of meer, en toeval alleen verklaart het waarschijnlijk niet. Onder het verschil staat de marge.`,
  },
  visibility: {
    title: '‘Weet ik niet’',
    reading: 'Het deel van de antwoorden dat ‘weet ik niet’ was. Vanaf 25% zeggen we: dit is niet zichtbaar.',
    none: 'Nergens koos een kwart of meer ‘weet ik niet’.',
    noneShown: 'Bij de cijfers die je ziet, koos nergens een kwart of meer ‘weet ik niet’.',
    lessThanQuarter: 'minder dan een kwart',
    quarterOrMore: 'een kwart of meer',
    many: '(veel)',
    measure: 'Profiel',
    flag: {
      staff: (measure: string) => `${measure}: niet zichtbaar voor het team.`,
      parents: (measure: string) => `${measure}: niet zichtbaar voor ouders.`,
      pupils: (measure: string) => `${measure}: niet zichtbaar voor leerlingen.`,
    },
  },
  discussion: {
    title: 'Om over te praten',
    reading: 'Deze vragen horen bij deze uitkomst. Kies er een paar voor een eerste gesprek.',
    none: 'Er zijn te weinig cijfers om vragen bij te kiezen. Praat over wat je zelf ziet en hoort.',
    topics: {
      sustain: 'borgen',
      'blind-spot': 'blinde vlek',
      'hidden-strength': 'verborgen kracht',
      'work-on': 'aanpakken',
      tension: 'spanning',
      'first-missing': 'eerste stap',
      'not-visible': 'niet zichtbaar',
      improve: 'belangrijk, en nog niet zo goed',
      'wide-apart': 'de schattingen liggen ver uit elkaar',
      general: 'altijd de moeite waard',
    },
  },
  questions: {
    title: 'Alle vragen',
    reading: 'Links staat het laagste antwoord, rechts het hoogste. De getallen in de balk zijn mensen.',
    audience: 'Wie',
    answer: 'Antwoord',
    dontKnow: 'weet ik niet',
    notApplicable: 'n.v.t.',
    n: 'aantal',
    openTitle: 'In eigen woorden',
    openText: 'Wat mensen zelf schreven, staat niet bij de cijfers. Zo kun je niet raden wie wat schreef.',
    openLink: 'Lees wat mensen schreven',
  },
  method: {
    title: 'Hoe lees je deze cijfers?',
    chance:
      'Marges gaan alleen over toeval. Mensen kozen zelf of ze invulden; wie niet invulde, denkt er misschien anders over.',
    lowResponse:
      'Vulde minder dan de helft in? Dan rekenen we zonder de grootte van de groep. De marges zijn dan ruimer en krijgen een *.',
    thresholds: (of: { threshold: string; points: number; mark: string; gap: string }) =>
      `Een profiel is op orde als de hele marge op of boven ${of.threshold} ligt (op ${of.points} punten; dat is een ${of.mark} als rapportcijfer). Een verschil telt vanaf ${of.gap}. Die grenzen heeft Windroos gekozen.`,
    noTotal: 'We tellen de profielen niet op tot één totaal.',
    minimum: (minimum: number) =>
      `Cijfers staan er alleen bij ${minimum} of meer antwoorden. Bij minder dan 10 antwoorden schrijven we “3 van 8” en geen percentage.`,
    notValidated:
      'Deze vragenlijst is niet wetenschappelijk gevalideerd. Gebruik hem om samen te praten, niet om te beoordelen.',
    about: (title: string) => `Over de vragenlijst “${title}”`,
  },
}
