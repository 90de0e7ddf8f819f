/** Following the response, who took part, and the report beside other schools and earlier years. */
export const responseNl = {
  hidden: {
    tooFewSchools: {
      short: (_: number) => 'te weinig scholen',
      long: (_: number) =>
        'vergelijken kan vanaf 5 scholen met elk 10 antwoorden of meer. Geen school mag meer dan de helft van de antwoorden hebben.',
    },
    changed: {
      short: (_: number) => 'vragen gewijzigd',
      long: (_: number) =>
        'de vragen of teksten zijn veranderd. Dan kun je de cijfers niet eerlijk naast elkaar leggen.',
    },
  },
  progress: {
    title: 'Hoeveel mensen vulden in?',
    who: 'Wie',
    answered: 'Ingevuld',
    target: 'Streef naar',
    of: (answered: string, invited: string) => `${answered} van ${invited}`,
    fewerThanFive: 'minder dan 5',
    atLeast: (share: string) => `minstens ${share}`,
    tooSmall: (invited: string) => `${invited} uitgenodigd: te klein om apart te volgen`,
    half: (count: string) => `${count}: de helft`,
    useful: (count: string) => `${count}: bruikbare marges`,
    marks: { half: 'de helft heeft ingevuld', useful: 'vanaf hier zijn de marges bruikbaar' },
    marksMean:
      'Vanaf de helft rekenen de marges met de grootte van de groep. Bij bruikbare marges weet je een percentage op 10 procentpunt nauwkeurig.',
    rounded:
      'We ronden af naar beneden, per vijf. Zo kan niemand zien wie er net heeft ingevuld. Antwoorden zie je pas na het sluiten.',
    roundedParts: 'Bij een groep tellen we de laatste vijf nooit mee. Zo valt niemand op die nog niet heeft ingevuld.',
    ways: (audience: string, ways: string) => `${audience}: ${ways}.`,
    waysTitle: 'Hoe kwamen mensen binnen?',
    helps: 'Wat helpt nu?',
  },
  ways: {
    code: (count: string) => `${count} met een code van een brief of kaart`,
    mail: (count: string) => `${count} via een mail`,
    'open-link': (count: string) => `${count} via een poster of tablet`,
    paper: (count: string) => `${count} op papier`,
  },
  advice: {
    thank: 'Minstens de helft heeft ingevuld. Bedank iedereen en noem nog één keer tot wanneer het kan.',
    setEnd: 'Spreek een einddatum af en noem die in elke herinnering.',
    passed: 'De einddatum is voorbij. Sluit de afname, of kies een latere dag en laat dat weten.',
    extend: 'Er is weinig tijd meer. Schuif de einddatum een week op en laat dat iedereen weten.',
    remindLater: 'Stuur na vijf dagen een eerste herinnering. Zeg erbij hoe weinig tijd het kost.',
    remindLast: (days: number) => `Stuur nu de laatste herinnering: invullen kan nog ${days} dagen.`,
    remind: 'Stuur nu een herinnering. Zeg erbij hoe weinig tijd het kost en tot wanneer het kan.',
    meeting: 'Geef het team vijf minuten aan het begin van een vergadering om in te vullen.',
    inPerson: 'Vraag ouders van de MR of klassenouders om andere ouders persoonlijk uit te nodigen.',
    gateWithCodes: 'Hang een aankondiging op (zonder code) bij de ingang, zet koffie klaar en nodig mensen daar uit.',
    gateWithPoster: 'Hang een poster met QR-code bij de ingang, zet koffie klaar en nodig mensen daar uit.',
    tabletWithCodes: 'Zet een tablet klaar in de hal. Ouders vullen daar hun eigen code in.',
    tabletWithPoster: 'Zet een tablet klaar in de hal, met de code voor veel mensen.',
    beforeTalk: 'Komt er een ouderavond of gesprek? Laat ouders vooraf invullen, niet erna.',
    languages: (languages: string) => `Vertel dat je zelf een taal kiest: ${languages}.`,
    lagging: (names: string) => `Vraag de leerkrachten van ${names} om ouders zelf uit te nodigen.`,
    class: 'Laat leerlingen invullen in een mentoruur of met de hele klas.',
  },
  took: {
    waysOf: (audience: string, ways: string) => `${audience}: ${ways}.`,
    hiddenWay: {
      code: 'een deel met een code van een brief of kaart',
      mail: 'een deel via een mail',
      'open-link': 'een deel via een poster of tablet',
      paper: 'een deel op papier',
    },
    hiddenWays: 'Bij kleine aantallen zeggen we “een deel”. Zo kun je niemand herkennen.',
    partsTitle: 'Deden alle groepen even veel mee?',
    group: 'Groep',
    noSubgroup: 'andere of geen groep',
    readings: {
      even: (audience: string) => `${audience}: alle groepen deden ongeveer even veel mee.`,
      uneven: (audience: string) => `${audience}: niet alle groepen deden even veel mee.`,
      'may-be-chance': (audience: string) =>
        `${audience}: de groepen verschillen in hoe veel ze meededen, maar dat kan toeval zijn.`,
      unknown: (audience: string) => `${audience}: of alle groepen even veel meededen, is hier niet te zeggen.`,
    },
    behind: {
      staff: (names: string) => `Uit ${names} deden minder teamleden mee: lees het deel van het team voorzichtig.`,
      parents: (names: string) => `Uit ${names} deden minder ouders mee: lees het deel van ouders voorzichtig.`,
      pupils: (names: string) => `Uit ${names} deden minder leerlingen mee: lees het deel van leerlingen voorzichtig.`,
    },
    indicator: (value: string) => `Maat voor gelijke deelname (R): ${value}. Vanaf 0,8 noemen we het gelijk.`,
    weightedTitle: (audience: string) => `${audience}: als alle groepen even veel hadden meegedaan`,
    measure: 'Profiel',
    asAnswered: 'Zoals ingevuld',
    weighted: 'Gewogen',
  },
  others: {
    title: 'Naast andere scholen',
    reading:
      'Alle scholen op deze Windroos die dezelfde vragen stelden, samen met die van jou. Elke school telt even zwaar.',
    measure: 'Profiel',
    own: 'Deze school',
    mean: 'Scholen samen',
    spread: 'Helft van de scholen',
    schools: 'Scholen',
    hint: 'Scholen verschillen in leerlingen en ouders. Gebruik dit om vragen te stellen, niet om te rangschikken.',
    none: (why: string) => `Je kunt nog niet vergelijken: ${why}`,
  },
  earlier: {
    title: 'Naast eerdere keren',
    reading: 'Dezelfde vragen aan deze school, eerder gesteld. Het waren misschien andere mensen.',
    item: 'Onderdeel of vraag',
    now: 'Nu',
    change: 'Verschil',
    sinceLast: 'Verschil met de vorige keer',
    between: (low: string, high: string) => `${low} tot ${high}`,
    pictures: (count: number) => `Bekijk de weg in ${count} plaatjes`,
    changes: {
      up: { 'larger-than-chance': 'hoger', 'may-be-chance': 'hoger, kan toeval zijn', small: 'ongeveer gelijk' },
      down: { 'larger-than-chance': 'lager', 'may-be-chance': 'lager, kan toeval zijn', small: 'ongeveer gelijk' },
    },
    caption: (audience: string) => `${audience}: eerdere keren en nu`,
  },
}

export type ResponseTexts = typeof responseNl
