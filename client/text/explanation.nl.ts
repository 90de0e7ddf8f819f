import type { Wording } from './answer.nl.ts'

/** The page that explains to respondents what happens with their answers, in Dutch: before, and years after. */
export const explanationText = {
  title: { u: 'Wat gebeurt er met uw antwoorden?', je: 'Wat gebeurt er met je antwoorden?' },
  whose: '“{title}”, een vragenlijst van {school}.',
  draft: 'Deze vragenlijst is nog niet open.',
  open: 'Deze vragenlijst is open.',
  openUntil: 'Deze vragenlijst is open tot en met {date}.',
  closed: 'Deze vragenlijst is gesloten op {date}.',
  short: {
    u: 'Kort: niemand kan zien wat u hebt ingevuld. De school ziet alleen uitkomsten van groepen.',
    je: 'Kort: niemand kan zien wat je hebt ingevuld. De school ziet alleen uitkomsten van groepen.',
  },

  whyTitle: 'Wie vraagt dit, en waarom?',
  who: '{school} stelt deze vragen en is verantwoordelijk voor wat ermee gebeurt.',
  why: 'De school wil weten wat goed gaat en wat beter kan. Zij bespreekt de uitkomsten met het team en de ouders.',
  whyPupils: 'De school wil weten wat goed gaat en wat beter kan. Daarvoor is ook jouw mening nodig.',
  voluntary: {
    u: 'Meedoen is vrijwillig. U mag elke vraag overslaan en op elk moment stoppen. Wat u niet verstuurt, komt nergens aan.',
    je: 'Meedoen is vrijwillig. Je mag elke vraag overslaan en op elk moment stoppen. Wat je niet verstuurt, komt nergens aan.',
  },
  voluntaryPupils: 'Jij en je ouders mogen nee zeggen. Je hoeft niet te vertellen waarom.',

  askedTitle: 'Wat vragen we?',
  minutes: 'Invullen duurt ongeveer {minutes}.',
  parts: 'De onderdelen zijn:',
  sensitive:
    'Er zijn ook vragen bij die gevoelig kunnen zijn. Geeft bijna iedereen daarop hetzelfde antwoord? Dan laten we geen aantallen zien.',

  keptTitle: 'Wat bewaren we?',
  keptAnswers: {
    u: 'Uw antwoorden, en bij welke groep u hoort (zoals de onderbouw).',
    je: 'Je antwoorden, en bij welke groep je hoort (zoals de onderbouw).',
  },
  keptWords: {
    u: 'Wat u in eigen woorden schrijft. Dat staat apart: los van uw andere antwoorden en zonder de groep.',
    je: 'Wat je in eigen woorden schrijft. Dat staat apart: los van je andere antwoorden en zonder de groep.',
  },
  keptCode: {
    u: 'Dat de code is gebruikt, zolang de vragenlijst open is. Zo kan ieder één keer meedoen. De code staat niet bij uw antwoorden.',
    je: 'Dat de code is gebruikt, zolang de vragenlijst open is. Zo kan ieder één keer meedoen. De code staat niet bij je antwoorden.',
  },
  keptMail: {
    u: 'Kreeg u de code per mail? Dan staat uw mailadres in een aparte lijst. Die wissen we bij het sluiten.',
    je: 'Kreeg je de code per mail? Dan staat je mailadres in een aparte lijst. Die wissen we bij het sluiten.',
  },
  notKeptTitle: 'Wat bewaren we niet?',
  notKept: {
    u: 'Uw naam, het IP‑adres, het soort telefoon of computer, en het moment waarop u de vragen invulde. Er zijn geen cookies.',
    je: 'Je naam, het IP‑adres, het soort telefoon of computer, en het moment waarop je de vragen invulde. Er zijn geen cookies.',
  },
  mindYourself: {
    u: 'Let zelf ook op: schrijf geen namen op. Wie op uw scherm meekijkt, ziet uw antwoorden wel.',
    je: 'Let zelf ook op: schrijf geen namen op. Wie op je scherm meekijkt, ziet je antwoorden wel.',
  },

  longTitle: 'Hoe lang bewaren we het?',
  longAnswers:
    'De antwoorden wissen we uiterlijk {months} na het sluiten. De samenvatting met uitkomsten van groepen blijft.',
  longCodes:
    'Bij het sluiten vernietigen we alle codes. Er blijft alleen een kenmerk waaraan deze pagina herkent bij welke vragenlijst een code hoorde. Daaraan is niet te zien of de code is gebruikt.',

  whoSeesTitle: 'Wie ziet wat?',
  seesOpen:
    'Zolang de vragenlijst open is, ziet niemand uitkomsten. De school ziet alleen ongeveer hoeveel mensen meededen.',
  seesClosed:
    'Na het sluiten zien de school, en wie zij toegang geeft, de uitkomsten van groepen van minstens {minimumGroup} mensen. Van een kleinere groep laten we niets zien.',
  seesPupils: 'Je leraar ziet niet wat jij hebt geantwoord. Je ouders ook niet.',
  seesWords:
    'Eigen woorden worden pas gelezen als er bij een vraag minstens {minimumTexts} teksten zijn. Iemand van de school leest ze en kiest wat in het rapport komt. Daar staat niet bij wie het schreef. Mailadressen en telefoonnummers halen we vanzelf weg.',
  seesElsewhere: 'Buiten de school is alleen een gemiddelde van minstens vijf scholen samen te zien.',

  rightsTitle: { u: 'Wat zijn uw rechten?', je: 'Wat zijn je rechten?' },
  rightsBefore: {
    u: 'Tot u op Versturen drukt, kunt u elk antwoord veranderen of wissen.',
    je: 'Tot je op Versturen drukt, kun je elk antwoord veranderen of wissen.',
  },
  rightsAfter: {
    u: 'Daarna weet niemand welke antwoorden van u zijn. Ze kunnen dus niet worden opgezocht, veranderd of gewist, ook niet als u erom vraagt. Bedenk dat voor u verstuurt.',
    je: 'Daarna weet niemand welke antwoorden van jou zijn. Ze kunnen dus niet worden opgezocht, veranderd of gewist, ook niet als je erom vraagt. Bedenk dat voor je verstuurt.',
  },
  turnToSchool: {
    u: 'Hebt u een vraag? Ga naar de school: {school}.',
    je: 'Heb je een vraag? Ga naar de school: {school}.',
  },
  turnToPupils: 'Snap je iets niet? Vraag het je leraar of je ouders.',
  complaint: {
    u: 'Vindt u dat de school niet goed met uw gegevens omgaat? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens:',
    je: 'Vind je dat de school niet goed met je gegevens omgaat? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens:',
  },

  toQuestions: 'Naar de vragenlijst',
  print: 'Afdrukken',
  unknown: 'Deze code kennen we niet. Misschien is er een letter anders, of is de vragenlijst helemaal verwijderd.',
  notYet: 'Over deze vragenlijst is nu nog niets te zeggen. Probeer het later nog eens.',
} as const satisfies Readonly<Record<string, Wording>>

export type ExplanationTextKey = keyof typeof explanationText
export type ExplanationText = Readonly<Record<ExplanationTextKey, Wording>>
