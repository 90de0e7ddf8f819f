/** The page on which a school tells outside what was said and what it does. */
export const publicPageNl = {
  link: 'Terugkoppeling schrijven',
  title: 'Terugkoppeling',
  lead: 'Wie meedeed, wil horen wat ermee gebeurt. Schrijf een korte pagina en deel de link, in de nieuwsbrief of op een poster.',
  notYet: 'Deze pagina kun je maken als de afname gesloten is.',
  toSurvey: 'Naar de afname',
  advice: {
    title: 'Zo wordt het een goede pagina',
    items: [
      'Begin met wat goed gaat. Noem daarna één of twee dingen die beter kunnen.',
      'Schrijf wat jullie gaan doen en wanneer mensen dat merken. Doe je iets niet? Leg uit waarom.',
      'Neem geen zinnen over uit open antwoorden: de schrijver kan herkend worden.',
      'Noem geen groepen mensen bij hun mening. Wie iets anders vond, leest ook mee.',
    ],
  },
  texts: {
    title: 'De tekst',
    inLanguage: (language: string) => `In het ${language}`,
    filled: 'ingevuld',
    notFilled: 'leeg: staat niet op de pagina',
    heading: 'Titel van de pagina',
    suggestion: { parents: 'Dit zei u, dit doen wij', others: 'Dit zeiden jullie, dit doen wij' },
    said: { parents: 'Dit zei u', others: 'Dit zeiden jullie' },
    saidHint:
      'Wat viel op in de antwoorden? Een lege regel begint een nieuwe alinea; regels met een streepje worden een lijst.',
    doing: 'Dit doen wij',
    doingHint: 'Wat gaan jullie doen, en wanneer?',
    copyTitle: 'Afspraken overnemen',
    copyText:
      'Alleen wat jullie afspraken wordt overgenomen, niet wie het doet. Lees de zin na: hij is nu voor iedereen.',
    copy: 'Neem over',
    dueLine: (what: string, day: string) => `${what} (voor ${day})`,
  },
  figures: {
    title: 'De cijfers',
    text: 'Vink aan wat je wilt laten zien. Buiten de school staan er alleen cijfers van minstens tien mensen, afgerond, en nooit van één groep of bouw. Het sterkste cijfer komt bovenaan.',
    none: 'Deze vragenlijst heeft geen schalen, dus er zijn hier geen cijfers te kiezen. Een pagina met alleen tekst werkt ook goed.',
    as: 'Hoe laat je ze zien?',
    asShare: 'Als deel van de antwoorden, zoals “8 van de 10 antwoorden zijn positief”',
    asWords: 'In woorden, zoals “positief”',
    share: (tenths: number) =>
      tenths === 10
        ? 'bijna alle antwoorden zijn positief'
        : tenths === 0
          ? 'bijna geen antwoord is positief'
          : `${tenths} van de 10 antwoorden zijn positief`,
    levels: {
      'very-positive': 'heel positief',
      positive: 'positief',
      mixed: 'redelijk, het kan beter',
      'to-gain': 'hier is nog veel te winnen',
    },
    hidden: {
      few: 'te weinig antwoorden om buiten de school te laten zien',
      notAsked: 'niet gevraagd aan deze groep',
      other: 'blijft binnen de school, om mensen te beschermen',
    },
  },
  save: 'Concept opslaan',
  saved: 'Het concept is opgeslagen.',
  unsaved: 'Er is iets nog niet opgeslagen.',
  leave: 'Er is iets nog niet opgeslagen. Wil je toch weg?',
  preview: 'Voorbeeld bekijken',
  previewHint: 'Het voorbeeld laat zien wat is opgeslagen, in een nieuw tabblad.',
  previewFirst: 'Schrijf eerst in één taal een titel en beide teksten, en sla op. Dan is er een voorbeeld.',
  publish: {
    title: 'Publiceren',
    not: 'De pagina is nog niet te zien voor anderen.',
    action: 'Pagina publiceren',
    again: 'Opnieuw publiceren',
    confirmTitle: 'De pagina publiceren?',
    warnings: [
      'Iedereen met de link kan de pagina lezen en doorsturen.',
      'Zoekmachines wordt gevraagd de pagina niet op te nemen.',
      'Je kunt de pagina altijd weer offline halen.',
    ],
    done: 'De pagina staat online.',
    live: (day: string) => `De pagina staat online, zoals gepubliceerd op ${day}.`,
    changed: 'Je concept is daarna gewijzigd. Publiceer opnieuw om dat te laten zien; de link blijft gelijk.',
    address: 'Link naar de pagina',
    copy: 'Link kopiëren',
    copied: 'De link is gekopieerd.',
    notCopied: 'Kopiëren lukt hier niet. Selecteer de link en kopieer hem zelf.',
    look: 'Pagina bekijken',
    qr: 'Of laat mensen deze code scannen',
    withdraw: 'Offline halen',
    withdrawTitle: 'De pagina offline halen?',
    withdrawText: 'Wie de link opent, ziet dan dat de pagina er niet is. Je tekst blijft hier bewaard.',
    withdrawn: 'De pagina is offline. De tekst staat hier nog.',
  },
  errors: {
    title: 'Schrijf een titel van één regel, hooguit 120 tekens.',
    text: 'Deze tekst is te lang of er staan vreemde tekens in. Hooguit 4000 tekens.',
    missing: (field: string, language: string) => `Nog leeg: “${field}” (${language})`,
    missingHere: 'Vul dit in, of maak deze taal helemaal leeg.',
  },
  changedElsewhere:
    'Iemand anders heeft deze pagina net gewijzigd. Jouw tekst staat er nog. Als je nu opslaat, vervangt jouw tekst die van de ander.',
}
