import type { catalogueNl } from './catalogue.nl.ts'

export const catalogueEn: typeof catalogueNl = {
  title: 'Questionnaires',
  lead: 'Choose a questionnaire that fits what you want to know. Look at the questions and try them yourself first.',
  purposes: {
    'where-we-are': {
      title: 'Where are we?',
      text: 'Shows how school and parents work together now, and where they differ.',
    },
    'what-parents-think': {
      title: 'What do parents think?',
      text: 'Asks how content people are and what matters to them.',
    },
    'how-we-talk': {
      title: 'How do we talk?',
      text: 'About the talk itself: who begins, which place you take, what you can do together.',
    },
  },
  broken: {
    title: 'With errors',
    text: 'Nobody can use these questionnaires now. Their errors are listed for who can mend them.',
  },
  filter: {
    audiences: 'For whom',
    schoolTypes: 'Kind of education',
    shown: (shown, all) =>
      shown === all
        ? `${all} ${all === 1 ? 'questionnaire' : 'questionnaires'}`
        : `${shown} of ${all} ${all === 1 ? 'questionnaire' : 'questionnaires'}`,
    none: 'No questionnaire fits this choice. Tick fewer boxes to see more.',
  },
  for: (audiences) => `For ${audiences}`,
  minutes: (minutes) => `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  facts: {
    title: 'In short',
    audiences: 'For whom',
    minutes: 'To answer',
    languages: 'Languages',
    schoolTypes: 'Education',
    research: 'Research',
  },
  notValidated: 'Not scientifically validated',
  notValidatedLong: 'Not scientifically validated. Use the outcome to talk about together, not to judge.',
  validated: 'Scientifically validated',
  about: 'About this questionnaire',
  sources: 'Where it comes from',
  sourcesNote: 'The ideas come from these sources. Every sentence is Windroos’ own.',
  source: (section) => `part ${section}`,
  noSources: 'This questionnaire names no source.',
  measures: 'What it measures',
  measuresNote: 'Every measure is the mean of a few questions.',
  basedOn: (questions) => `${questions} questions`,
  figures: 'What else is worked out',
  nextStep: 'Next step:',
  questions: {
    title: 'The questions',
    audience: 'For whom',
    language: 'Language',
    schoolType: 'Kind of education',
    open: 'answer in own words',
    several: 'more than one answer possible',
    split: (parts) => `divide a hundred over: ${parts}`,
    grid: (rows, columns) => `divide a hundred over a table of ${rows} by ${columns}`,
    count: (rows, columns) => `count in a table of ${rows} by ${columns}`,
    position: 'put a dot in the circle',
    onlyIf: (question, answers) => `Only after “${question}”: ${answers}`,
    onlyAmong: (question) => `Only if more than one answer to “${question}” was chosen`,
    either: 'or',
  },
  choose: {
    lead: 'Choose a questionnaire by what you want to know. The rest you fill in after that.',
    action: 'Choose this one',
    look: 'See the questions',
    chosen: 'Chosen questionnaire',
    other: 'Choose another',
  },
  start: {
    title: 'Use it yourself',
    action: 'New survey with this questionnaire',
    school: 'For which school?',
  },
  preview: {
    action: 'Try the questionnaire',
    title: 'Trial version',
    nothingKept: 'Nothing is kept or sent.',
    language: 'Language',
    close: 'Close',
    begin: 'Begin',
    for: {
      staff: 'This is how staff see the questions.',
      parents: 'This is how parents see the questions.',
      pupils: 'This is how pupils see the questions.',
    },
    question: (number, of) => `Question ${number} of ${of}`,
    end: 'This was the last question',
    endText:
      'In a real survey somebody reads everything over here and sends it. These answers are gone when you close.',
    again: 'Try again',
    back: 'Back',
  },
}
