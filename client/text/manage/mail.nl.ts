/** Inviting by mail: the list, what was understood of it, how far it is, reminding. */
export const mailNl = {
  link: 'Uitnodigen per e-mail',
  title: 'Uitnodigen per e-mail',
  intro:
    'Iedereen op je lijst krijgt een eigen link. Je ziet eerst wat we van de lijst begrijpen, en dan pas versturen we.',
  notConfigured: {
    title: 'Deze Windroos kan nog geen e-mail versturen',
    text: 'Vraag je beheerder om de mailserver van de school in te stellen. Daarvoor zijn drie instellingen nodig:',
    url: 'het adres van de mailserver, bijvoorbeeld',
    from: 'het adres waar de e-mail vandaan komt, bijvoorbeeld',
    site: 'het adres van deze Windroos, waar de links naartoe gaan, bijvoorbeeld',
    afterwards: 'Start Windroos daarna opnieuw. Brieven met codes kun je nu al maken.',
  },
  draft: 'Je kunt e-mail versturen zodra de afname open is. Dan werken de links meteen.',
  closed: 'Deze afname is gesloten. De adressen zijn gewist en er gaat geen e-mail meer uit.',
  form: {
    title: 'Wie nodig je uit?',
    group: 'Wie staan er op deze lijst?',
    addresses: 'Plak de adressen hier',
    addressesHint: 'Onder elkaar, met komma’s ertussen, met namen erbij, of uit een spreadsheet: het mag allemaal.',
    file: 'Of kies een bestand',
    fileHint:
      'Een CSV- of tekstbestand, bijvoorbeeld uit je leerlingsysteem. Heb je een Excel-bestand? Sla het op als CSV.',
    chosenFile: (name: string) => `Gekozen bestand: ${name}. Wat hierboven geplakt is, gebruiken we niet.`,
    noFile: 'Toch plakken',
    text: 'Lees of verander de tekst van de e-mail',
    look: 'Controleer de lijst',
    empty: 'Plak eerst adressen, of kies een bestand.',
  },
  preview: {
    title: 'Dit begrijpen we van je lijst',
    ready: (count: string, one: boolean) => `${count} ${one ? 'persoon krijgt' : 'mensen krijgen'} een e-mail.`,
    nobody: 'Er blijft niemand over om te mailen.',
    group: (group: string) => `Voor: ${group}`,
    examples: 'De eerste adressen, om te controleren:',
    all: (count: string) => `Bekijk alle ${count} adressen`,
    duplicates: (count: string, one: boolean) =>
      one
        ? '1 adres staat er dubbel in. Dat mailen we één keer.'
        : `${count} adressen staan er dubbel in. Die mailen we één keer.`,
    alreadyInvited: (count: string, one: boolean) =>
      one
        ? '1 adres staat al in een eerdere verzending. Dat slaan we over.'
        : `${count} adressen staan al in een eerdere verzending. Die slaan we over.`,
    column: (name: string) => `We lezen de kolom “${name}”.`,
    encoding: (name: string) => `Dit bestand is geschreven als ${name}. We hebben het zo gelezen.`,
    more: (addresses: string, invited: string) =>
      `Dit zijn ${addresses} adressen. In de afname staat voor deze groep: ${invited} uitgenodigd. Klopt de lijst?`,
    wrong: (count: string, one: boolean) => (one ? '1 regel begrijpen we niet' : `${count} regels begrijpen we niet`),
    wrongText: 'Deze regels slaan we over. Verbeter ze in je lijst als er toch iemand bij hoort.',
    wrongMore: (count: string) => `We laten de eerste zien; er zijn er nog ${count}.`,
    line: 'Regel',
    what: 'Wat er staat',
    reason: 'Waarom niet',
    reasons: {
      'no-address': 'hier staat geen e-mailadres',
      incomplete: 'het adres is niet af',
      characters: 'er staan tekens in die niet in een adres horen',
      'too-long': 'het adres is te lang',
      formula: 'dit is een formule, geen adres',
    },
    change: 'Pas de lijst aan',
    send: (count: string, one: boolean) => `Verstuur aan ${count} ${one ? 'persoon' : 'mensen'}…`,
    confirmTitle: 'E-mail versturen?',
    confirm: [
      'Iedereen op de lijst krijgt één e-mail met een eigen link.',
      'Wat verstuurd is, kun je niet terughalen.',
    ],
    confirmAction: 'Ja, verstuur',
  },
  mailings: {
    title: 'Wat is verstuurd?',
    of: (group: string, date: string) => `${group}, ${date}`,
    sent: (sent: string, total: string) => `${sent} van ${total} verstuurd`,
    busy: 'Het versturen gaat vanzelf door, ook als je deze pagina sluit.',
    done: 'Alles is verstuurd.',
    stopped: 'Gestopt. Wie nog niets had gekregen, is van de lijst gehaald en kun je opnieuw uitnodigen.',
    stop: 'Stop met versturen',
    stopTitle: 'Stoppen met versturen?',
    stopText: 'Wie nog geen e-mail kreeg, gaat van de lijst. Je kunt hen later opnieuw uitnodigen.',
    trouble: 'De mailserver neemt nu geen e-mail aan. We proberen het vanzelf opnieuw. De mailserver zegt:',
    keyMissing:
      'De sleutel waarmee we links maken, is niet meer op deze server. Er gaat geen e-mail meer uit, want de links zouden niet werken. Vraag je beheerder om het bestand mail-key terug te zetten.',
    refused: (count: string, one: boolean) =>
      one ? '1 adres is geweigerd door de mailserver' : `${count} adressen zijn geweigerd door de mailserver`,
    refusedText:
      'Controleer deze adressen. Een verbeterd adres kun je opnieuw uitnodigen; een brief met een code kan ook.',
    uncertain: (count: string, one: boolean) =>
      one ? 'Bij 1 adres is onzeker of de e-mail aankwam' : `Bij ${count} adressen is onzeker of de e-mail aankwam`,
    uncertainText:
      'Het versturen werd onderbroken, of er is een back-up teruggezet. We sturen niet nog eens, want dan krijgt iemand misschien twee links. Vraag het deze mensen, of geef een brief met een code.',
    address: 'Adres',
    says: 'De mailserver zegt',
    bounces: 'Komt een e-mail later nog terug? Dan staat dat in de mailbox waar de e-mail vandaan komt, niet hier.',
  },
  reminder: {
    title: 'Herinneren',
    text: 'Wie nog niet heeft ingevuld, krijgt een herinnering met dezelfde link. Dat kan twee keer per persoon, met minstens een dag ertussen. Na vijf en na tien dagen werkt goed.',
    privacy:
      'We laten niet zien hoeveel herinneringen er uitgaan, en aan wie. Zo kun je niet afleiden wie er al heeft ingevuld. Ook de duur van het versturen verraadt dat niet. Daarom houden we ook niet bij wie een herinnering kreeg: valt de server uit tijdens het versturen, dan krijgen sommige mensen er geen. We sturen die ronde niet nog eens.',
    rounds: [
      'Er is nog geen herinnering verstuurd.',
      'Er is één herinnering verstuurd.',
      'Er zijn twee herinneringen verstuurd.',
    ],
    busy: 'De herinnering wordt nu verstuurd. Dat gaat vanzelf door.',
    send: 'Verstuur een herinnering…',
    confirmTitle: 'Herinnering versturen?',
    confirm:
      'Wie je per e-mail uitnodigde, nog niet heeft ingevuld en nu aan een herinnering toe is, krijgt één e-mail.',
    confirmAction: 'Ja, verstuur',
    reasons: {
      'mail-not-configured': 'Deze Windroos kan geen e-mail versturen.',
      'survey-not-open': 'Deze afname is niet open.',
      'nobody-mailed': 'Een herinnering kan zodra de eerste e-mail is verstuurd.',
      busy: 'Er wordt al een herinnering verstuurd.',
      'too-soon': 'De volgende herinnering kan nog niet.',
      enough: 'Meer dan twee herinneringen sturen we niet.',
      'key-missing': 'De sleutel waarmee we links maken, is niet meer op deze server.',
    },
    earliest: (moment: string) => `De volgende herinnering kan vanaf ${moment}.`,
  },
  kept: {
    title: 'Wat gebeurt er met de adressen?',
    items: [
      'We bewaren ze apart van de antwoorden. Niemand kan zien wie wat heeft ingevuld.',
      'Als je de afname sluit, worden alle adressen gewist.',
      'Je mailserver bewaart misschien zelf een kopie van wat hij verstuurt. Aan de herinneringen kan de beheerder daarvan zien wie nog niet had ingevuld, maar niet wat iemand invulde.',
    ],
  },
}
