/** Letters, cards, and what the school writes in them. */
export const lettersNl = {
  form: {
    legend: 'Hoe deel je de codes uit?',
    forms: {
      cards: { name: 'Kaartjes', note: 'Acht op een vel, om los te knippen.' },
      letters: { name: 'Brieven', note: 'Eén brief per vel, met uitleg in de talen van de afname.' },
    },
    howMany: { cards: 'Hoeveel codes heb je nodig?', letters: 'Hoeveel brieven heb je nodig?' },
    two: 'Twee codes in elke brief voor ouders',
    twoNote: 'Voor twee ouders op één adres. Elke ouder telt als één.',
    twoCount: (invited: number) => `${invited} uitgenodigd, twee codes per brief`,
    editText: 'Lees of verander de tekst van de brief',
    made: 'Er zijn al codes gemaakt. Die kun je niet nog eens zien. Maak er alleen bij als je te weinig hebt of als ze kwijt zijn.',
    replace: 'Vervang de oude codes van deze groepen',
    replaceNote:
      'Oude codes die nog niemand gebruikte, werken dan niet meer. Wat al is ingevuld, blijft meetellen. We laten niet zien hoeveel oude codes er over waren, want dan zou je kunnen uitrekenen wie er meedeed. Geef dus iedereen een nieuwe code, en zeg erbij: wie al heeft ingevuld, hoeft niets te doen.',
    make: { cards: 'Maak codes', letters: 'Maak brieven' },
  },
  sheet: {
    print: 'Brieven afdrukken',
    sheetTitle: (group: string, letters: number) => `${group}: ${letters} ${letters === 1 ? 'brief' : 'brieven'}`,
    letter: (group: string, number: number) => `Brief ${number} voor ${group}`,
    letters: (group: string) => `Brieven voor ${group}`,
    overflow:
      'De tekst past niet op één vel. Maak de tekst korter, of druk de brieven dubbelzijdig af. De codes hierboven blijven geldig.',
  },
  extra: {
    title: 'Nog één code nodig?',
    why: {
      person: 'Voor iemand die nog niet was meegeteld. Het aantal uitgenodigde mensen gaat met één omhoog.',
      household:
        'Een gezin kan een tweede code krijgen, bijvoorbeeld als ouders apart wonen. Dat gezin telt dan als twee: het aantal uitgenodigde gezinnen gaat met één omhoog. Zo blijft de respons eerlijk.',
      child:
        'Voor één kind kan een tweede lijst worden ingevuld, bijvoorbeeld door een tweede ouder. Dat kind telt dan als twee: het aantal gaat met één omhoog. Zo blijft de respons eerlijk.',
    },
    group: 'Voor wie is de code?',
    make: 'Maak één extra code',
    ready: 'Laat deze code zien, of schrijf hem over. Je ziet hem maar één keer.',
    hide: 'Klaar, verberg de code',
  },
  page: {
    title: 'Brieven en mails',
    intro: 'Dit schrijven we aan de mensen die je uitnodigt. Je mag er je eigen tekst van maken.',
    closed: 'Deze afname is gesloten. Er gaan geen brieven en mails meer uit.',
    audience: 'Voor wie?',
    kind: 'Waarvoor?',
    kinds: { letter: 'Brief', mail: 'Uitnodiging per mail', reminder: 'Herinnering per mail' },
    language: 'Taal',
    text: 'De tekst',
    hint: 'Gewone tekst, hooguit 2.000 tekens en 30 regels. Een lege regel begint een nieuwe alinea.',
    ours: 'Dit is onze tekst.',
    own: 'Dit is jullie eigen tekst.',
    changed: 'Deze tekst is nog niet opgeslagen.',
    noText: (language: string) =>
      `We hebben zelf nog geen tekst in het ${language}: nu staat hier Engels. Schrijf gerust een eigen tekst.`,
    placeholders: 'Deze woorden vullen we voor je in',
    placeholderMeanings: {
      school: 'de naam van de school',
      title: 'de titel van de afname',
      closesOn: 'de laatste dag om in te vullen; een regel hiermee blijft weg als er geen laatste dag is',
      minutes: 'hoeveel minuten het kost',
    },
    save: 'Tekst opslaan',
    saved: 'De tekst is opgeslagen.',
    reset: 'Terug naar onze tekst',
    wasReset: 'Onze tekst staat er weer.',
    preview: 'Zo ziet het eruit',
    subject: 'Onderwerp',
    mailBelow:
      'Onder elke mail staan de link, hoelang het duurt, tot wanneer het kan en dat niemand de antwoorden ziet.',
    leave: 'Je hebt een tekst nog niet opgeslagen. Wil je toch weggaan?',
    errors: {
      empty: 'Schrijf een tekst, of ga terug naar onze tekst.',
      tooLong: (over: number) => `De tekst is ${over} ${over === 1 ? 'teken' : 'tekens'} te lang.`,
      tooManyLines: (most: number) => `De tekst heeft meer dan ${most} regels.`,
      unknown: (names: string, known: string) => `We kennen ${names} niet. Je kunt kiezen uit ${known}.`,
    },
  },
}

export type LettersTexts = typeof lettersNl
