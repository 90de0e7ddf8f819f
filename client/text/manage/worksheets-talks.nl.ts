import type { WorksheetTexts } from './worksheets.nl.ts'

/** Worksheets about a talk, a pupil or a parent. */
export const talkSheetsNl = {
  'first-talk': {
    title: 'Het startgesprek',
    summary: 'Bereid het eerste gesprek van het jaar voor: wat vraag je, wat vertel je en wat spreek je af?',
    intro: [
      'Nodig ouders zelf uit, en hun kind ook als dat kan. Zeg waar het gesprek over gaat en neem minstens een kwartier.',
      'Gebruik dit blad als steun. Vraag door op wat je hoort: je hoeft niet alles te vragen.',
    ],
    headings: { before: 'Vooraf', ask: 'Vragen en luisteren', end: 'Afronden' },
    fields: {
      purpose: { label: 'Hoe vertel je in één zin waar het gesprek voor is?' },
      'about-me': { label: 'Wat vertel je eerst over jezelf en over dit schooljaar?' },
      'good-at': { label: 'Wat kan hun kind goed? Waar zijn ze trots op?' },
      'at-home': { label: 'Hoe is hun kind thuis? Wat is daar anders dan op school?' },
      hopes: { label: 'Wat hopen ouders en kind van dit jaar?' },
      worries: { label: 'Wat vinden ze spannend, en wat helpt dan?' },
      contact: {
        label: 'Hoe en hoe vaak willen jullie elkaar spreken?',
        hint: 'Bijvoorbeeld bellen, de app, aan de deur.',
      },
      promises: { label: 'Wat spreken jullie af: wat doet de school, en wat doen ouders?' },
      next: { label: 'Wanneer kijken jullie of het lukt?' },
    },
  },
  'before-support-talk': {
    title: 'Voor u: een gesprek over hulp voor uw kind',
    summary:
      'Een blad om leeg af te drukken en ouders vooraf mee te geven: wat ziet u, wat heeft uw kind nodig, wat wilt u vragen?',
    intro: ['Schrijf op wat u belangrijk vindt. U hoeft niet alles in te vullen, en u houdt het blad zelf.'],
    headings: { talk: 'Over het gesprek' },
    fields: {
      'goes-well': { label: 'Wat gaat er goed met uw kind?' },
      sees: { label: 'Wat ziet u thuis dat u wilt vertellen?' },
      needs: { label: 'Wat heeft uw kind volgens u nodig om goed te leren?' },
      tried: { label: 'Wat hebt u al geprobeerd, en wat hielp?' },
      idea: { label: 'Hebt u zelf een idee van wat kan helpen?' },
      questions: { label: 'Wat wilt u aan de school vragen?' },
      outcome: { label: 'Wat moet er na het gesprek duidelijk zijn?' },
      helps: {
        label: 'Wat helpt u in het gesprek?',
        hint: 'Bijvoorbeeld een tolk, iemand meenemen, een andere tijd.',
      },
    },
  },
  'pupil-and-parents': {
    title: 'Wat ouders thuis doen voor school',
    summary: 'Kijk naar vier dingen thuis: praten, steunen, de weg wijzen en opletten. Wat is er al, en wat helpt?',
    intro: [
      'Dit blad gaat over een groep leerlingen, niet over één gezin. Begin met wat er al is: dat is vaak meer dan je ziet.',
      'Praten telt in elke taal. Ouders hoeven geen lesstof uit te leggen.',
    ],
    fields: {
      'without-parents': { label: 'Wat kan de school zelf doen als het thuis even niet lukt?' },
      'first-step': { label: 'Wat is de eerste stap, wie zet die en wanneer kijken jullie terug?' },
    },
    rows: {
      language: 'Praten: vertellen, vragen en luisteren, in de eigen taal',
      support: 'Steunen: aandacht, een rustige plek, een compliment',
      guidance: 'De weg wijzen: samen kiezen, doelen en afspraken',
      supervision: 'Opletten: weten wat er speelt, met wie en waar',
    },
    columns: {
      'there-is': 'Wat doen ouders al?',
      'school-asks': 'Wat vraagt de school nu van ouders?',
      'would-help': 'Wat zou ouders helpen?',
    },
  },
  'imagined-parent': {
    title: 'Een bedachte ouder',
    summary: 'Verplaats je in één verzonnen ouder en ontdek wat je over een groep ouders nog niet had bedacht.',
    intro: [
      'Neem een groep ouders die je weinig spreekt. Verzin één ouder: niet iemand die bestaat, en geen naam.',
      'Schrijf vanuit die ouder. Weet je iets niet? Dat is een vraag om aan ouders zelf te stellen.',
    ],
    headings: { back: 'Terug naar de school' },
    fields: {
      group: { label: 'Aan welke groep denk je, en hoe vaak spreek je hen?' },
      day: { label: 'Hoe ziet een gewone dag van deze ouder eruit?' },
      'chose-school': { label: 'Waarom koos deze ouder onze school?' },
      important: { label: 'Wat vindt deze ouder belangrijk voor zijn kind?' },
      proud: { label: 'Waar is deze ouder trots op, en wat kan hij goed?' },
      hard: { label: 'Wat maakt het lastig om naar school te komen of te bellen?' },
      'good-news': { label: 'Wat zou deze ouder graag van ons horen?' },
      surprise: { label: 'Wat had je nog niet bedacht?' },
      change: { label: 'Wat ga je anders doen, en wat ga je ouders zelf vragen?' },
    },
  },
} satisfies Readonly<Record<string, WorksheetTexts>>
