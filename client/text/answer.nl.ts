/**
 * What the respondent's page says in Dutch. Where parents are addressed otherwise ("u") than staff and pupils ("je"),
 * an entry has both. The keys of this file are the keys of every language.
 */
export const answerText = {
  pageTitle: 'Vragenlijst',
  language: 'Taal',
  languageFailed: 'De taal wisselen lukt nu niet: er is geen verbinding.',
  loading: 'Even geduld. Het komt eraan.',
  retry: 'Opnieuw proberen',

  codeTitle: { u: 'Vul uw code in', je: 'Vul je code in' },
  codeLabel: 'Code',
  codeHelp: 'De code staat in de brief of het bericht van de school. Bijvoorbeeld: K7QF‑29XM‑4C.',
  codeOpen: 'Verder',
  'problem-code-shape': 'Een code heeft 10 letters en cijfers. Kijk nog eens in de brief en pas de code aan.',
  'problem-code-unknown': 'Deze code kennen we niet. Kijk nog eens in de brief en pas de code aan.',
  'problem-code-used':
    'Met deze code is de vragenlijst al ingevuld. Dat kan één keer. Hebt u nog niets ingevuld? Vraag de school om een nieuwe code.',
  'problem-code-replaced': 'Deze code is vervangen. Gebruik de nieuwste brief.',
  'problem-survey-closed': 'Deze vragenlijst is gesloten. Invullen kan niet meer.',
  'problem-survey-not-open': 'Deze vragenlijst is nog niet open. Probeer het later nog eens.',
  'problem-network': 'Er is geen verbinding. Kijk of dit apparaat internet heeft en probeer het opnieuw.',
  'problem-busy': 'Het lukt nu even niet. Wacht een minuut en probeer het opnieuw.',

  example: 'Voorbeeld',
  exampleNote: 'De school op deze pagina bestaat niet echt.',
  'audience-parents': 'Voor ouders en verzorgers',
  'audience-staff': 'Voor het team van de school',
  'audience-pupils': 'Voor leerlingen',
  duration: 'Ongeveer {minutes}',
  closesOn: 'Invullen kan tot en met {date}',
  'unit-person': 'Ieder vult een eigen lijst in',
  'unit-household': 'Eén lijst per gezin',
  'unit-child': 'Eén lijst per kind',
  promise: {
    u: 'Niemand kan zien wat u hebt ingevuld: de school niet, en wij ook niet.',
    je: 'Niemand kan zien wat je hebt ingevuld: de school niet, en wij ook niet.',
  },
  promiseGroups: 'De school ziet alleen uitkomsten van groepen van minstens {minimumGroup} mensen.',
  keptTitle: 'Wat bewaren we, en hoe lang?',
  keptNothing: 'We bewaren geen naam, geen mailadres, geen IP‑adres en geen cookies.',
  keptAnswers: {
    u: 'We bewaren alleen uw antwoorden en bij welke groep u hoort, zoals ouders van de onderbouw.',
    je: 'We bewaren alleen je antwoorden en bij welke groep je hoort, zoals het team van de onderbouw.',
  },
  keptCode: {
    u: 'De code laat u één keer meedoen. Bij uw antwoorden staat geen code.',
    je: 'De code laat je één keer meedoen. Bij je antwoorden staat geen code.',
  },
  keptWords: {
    u: 'Wat u in eigen woorden schrijft, bewaren we apart van uw andere antwoorden. De school kan het na de sluiting lezen, zonder te zien van wie het is.',
    je: 'Wat je in eigen woorden schrijft, bewaren we apart van je andere antwoorden. De school kan het na de sluiting lezen, zonder te zien van wie het is.',
  },
  keptLong: 'Uiterlijk {months} na het sluiten wissen we de antwoorden. Alleen de samenvatting blijft.',
  keptDevice: {
    u: 'Tot u ze verstuurt, staan uw antwoorden alleen op dit apparaat. Daarna wissen we ze hier.',
    je: 'Tot je ze verstuurt, staan je antwoorden alleen op dit apparaat. Daarna wissen we ze hier.',
  },
  keptFree: {
    u: 'U mag elke vraag overslaan en op elk moment stoppen.',
    je: 'Je mag elke vraag overslaan en op elk moment stoppen.',
  },
  explain: { u: 'Wat gebeurt er met uw antwoorden?', je: 'Wat gebeurt er met je antwoorden?' },
  explainElsewhere: {
    u: 'Wat gebeurt er met uw antwoorden? (nieuw tabblad)',
    je: 'Wat gebeurt er met je antwoorden? (nieuw tabblad)',
  },
  begin: 'Beginnen',
  resumeNote: 'Op dit apparaat staan al antwoorden bij deze code.',
  resume: 'Verder gaan',
  restart: 'Wissen en opnieuw beginnen',

  section: 'Onderdeel {section} van {sections}: {title}',
  question: 'Vraag {question} van {questions}',
  back: 'Terug',
  next: 'Volgende',
  skip: 'Overslaan',
  clear: 'Antwoord wissen',
  several: { u: 'U mag meer antwoorden kiezen.', je: 'Je mag meer antwoorden kiezen.' },
  noNames: 'Schrijf geen namen op.',
  keptApart: {
    u: 'De school kan dit antwoord later lezen, maar ziet niet van wie het is. Het staat los van uw andere antwoorden.',
    je: 'De school kan dit antwoord later lezen, maar ziet niet van wie het is. Het staat los van je andere antwoorden.',
  },
  charactersLeft: 'Tekens over: {left}',

  reviewTitle: 'Bijna klaar',
  reviewComplete: { u: 'U hebt alle vragen beantwoord.', je: 'Je hebt alle vragen beantwoord.' },
  reviewSkipped: {
    u: 'Overgeslagen vragen: {count}. Dat mag. Ze staan hieronder. U kunt ze nog beantwoorden.',
    je: 'Overgeslagen vragen: {count}. Dat mag. Ze staan hieronder. Je kunt ze nog beantwoorden.',
  },
  reviewUnfinished: 'Deze vragen zijn nog niet af. Zo gaan ze niet mee. Maak ze af of wis ze.',
  reviewEmpty: {
    u: 'U hebt nog geen vraag beantwoord. Beantwoord er minstens één om te versturen.',
    je: 'Je hebt nog geen vraag beantwoord. Beantwoord er minstens één om te versturen.',
  },
  reviewInvalid: {
    u: 'Nog niet verstuurd. De school kan deze antwoorden niet lezen. Kies of schrijf ze opnieuw, of wis ze.',
    je: 'Nog niet verstuurd. De school kan deze antwoorden niet lezen. Kies of schrijf ze opnieuw, of wis ze.',
  },
  reviewFinal: {
    u: 'Na het versturen weet niemand meer welke antwoorden van u zijn. U kunt ze dan niet meer veranderen of laten wissen.',
    je: 'Na het versturen weet niemand meer welke antwoorden van jou zijn. Je kunt ze dan niet meer veranderen of laten wissen.',
  },
  send: 'Versturen',

  sending: 'Bezig met versturen…',
  unsent: {
    u: 'Nog niet verstuurd. Uw antwoorden staan op dit apparaat.',
    je: 'Nog niet verstuurd. Je antwoorden staan op dit apparaat.',
  },
  unsentKeepOpen: {
    u: 'Laat deze pagina open: dit apparaat kan uw antwoorden niet bewaren als u de pagina sluit.',
    je: 'Laat deze pagina open: dit apparaat kan je antwoorden niet bewaren als je de pagina sluit.',
  },
  'unsent-network': 'Er is geen verbinding. We proberen het vanzelf opnieuw.',
  'unsent-crowd': 'Er zijn nu veel mensen tegelijk. We proberen het zo opnieuw.',
  'unsent-busy': 'Het lukt nu even niet. We proberen het vanzelf opnieuw.',
  sendNow: 'Nu opnieuw proberen',

  refusedTitle: 'Niet verstuurd',
  'refused-code-unknown': {
    u: 'Deze code bestaat niet meer. Uw antwoorden zijn niet verstuurd en staan niet meer op dit apparaat.',
    je: 'Deze code bestaat niet meer. Je antwoorden zijn niet verstuurd en staan niet meer op dit apparaat.',
  },
  'refused-code-used': {
    u: 'Met deze code is al een lijst verstuurd. Deze antwoorden zijn niet verstuurd en staan niet meer op dit apparaat. Vraag de school om een nieuwe code als u nog wilt meedoen.',
    je: 'Met deze code is al een lijst verstuurd. Deze antwoorden zijn niet verstuurd en staan niet meer op dit apparaat. Vraag de school om een nieuwe code als je nog wilt meedoen.',
  },
  'refused-code-replaced': {
    u: 'Deze code is vervangen. Uw antwoorden zijn niet verstuurd en staan niet meer op dit apparaat. Gebruik de nieuwste brief als u nog wilt meedoen.',
    je: 'Deze code is vervangen. Je antwoorden zijn niet verstuurd en staan niet meer op dit apparaat. Gebruik de nieuwste brief als je nog wilt meedoen.',
  },
  'refused-survey-closed': {
    u: 'De vragenlijst is gesloten. Uw antwoorden zijn niet verstuurd en staan niet meer op dit apparaat.',
    je: 'De vragenlijst is gesloten. Je antwoorden zijn niet verstuurd en staan niet meer op dit apparaat.',
  },

  receivedTitle: 'Ontvangen',
  thanks: {
    u: 'Dank u wel. Uw antwoorden zijn goed aangekomen en staan niet meer op dit apparaat.',
    je: 'Dank je wel. Je antwoorden zijn goed aangekomen en staan niet meer op dit apparaat.',
  },
  whatNext:
    'De school ziet de uitkomsten pas als de vragenlijst gesloten is. Vraag de school wanneer zij de uitkomsten vertelt.',
  scoresTitle: { u: 'Uw eigen uitkomst', je: 'Je eigen uitkomst' },
  scoresNote: {
    u: 'Dit is wat u zelf hebt geantwoord, per onderwerp. Alleen u ziet dit, en alleen nu.',
    je: 'Dit is wat je zelf hebt geantwoord, per onderwerp. Alleen jij ziet dit, en alleen nu.',
  },
  score: '{score} van {points}',
  scoreNearest: 'het dichtst bij: {labels}',
  scoreNone: 'Te weinig antwoorden voor een uitkomst.',
  done: 'Klaar',
} as const satisfies Readonly<Record<string, Wording>>

/** One wording for everybody, or one per form of address. */
export type Wording = string | { readonly u: string; readonly je: string }
export type AnswerTextKey = keyof typeof answerText
/** A language is complete, or it does not compile. */
export type AnswerText = Readonly<Record<AnswerTextKey, Wording>>
