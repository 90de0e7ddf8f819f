import type { reportNl } from './report.nl.ts'
import { responseEn } from './response.en.ts'

export const reportEn: typeof reportNl = {
  title: 'Report',
  contents: 'In this report',
  notYet: 'There is no report yet. You see results only when the survey is closed: so everybody stays anonymous.',
  nothing:
    'There are too few answers for a report. So everybody stays anonymous. Talk together about what you see and hear, or try again later with more people.',
  toSurvey: 'To the survey',
  countOf: (count, n) => `${count} of ${n}`,
  bands: { 'nearly-everyone': 'nearly everyone', 'nearly-nobody': 'nearly nobody', some: 'some' },
  statuses: {
    'in-order': 'in order',
    uncertain: 'uncertain',
    'not-yet': 'not in order yet',
    'too-few': 'too few answers',
    'not-shown': 'not shown',
  },
  subgroup: {
    label: 'Show',
    everybody: 'Everybody together',
    only: (name) => `only ${name}`,
  },
  hidden: {
    'too-few-answers': {
      short: (minimum) => `fewer than ${minimum} answers`,
      long: (minimum) =>
        `with fewer than ${minimum} answers one could guess who answered what. Better talk about it together.`,
    },
    'protects-others': {
      short: () => 'hidden to protect a small group',
      long: () => 'this figure was left out because a small group could be worked out with it.',
    },
    'mostly-dont-know': {
      short: () => 'mostly ‘I don’t know’',
      long: () => 'so many people chose ‘I don’t know’ that there is no score. That is an outcome in itself.',
    },
    unanimous: {
      short: () => '(nearly) everybody the same',
      long: () => '(nearly) everybody gave the same answer. A figure would tell what each of them answered.',
    },
    'open-answers': {
      short: () => 'open answers',
      long: () => 'answers in people’s own words are not in this report.',
    },
    'not-asked': {
      short: () => 'not asked',
      long: () => 'this group did not get these questions.',
    },
    'too-few-schools': responseEn.hidden.tooFewSchools,
    changed: responseEn.hidden.changed,
  },
  strength: {
    title: (measure) => `This goes well: ${measure}`,
    score: (audience, score) => `${audience} ${score}`,
    text: (scores, points) => `Scores are highest here: ${scores} on a scale from 1 to ${points}.`,
    ask: 'Begin the conversation with this: what do we do that we surely want to keep?',
  },
  summary: {
    title: 'In short',
    allSolid: {
      staff: 'According to staff all profiles are in order.',
      parents: 'According to parents all profiles are in order.',
      pupils: 'According to pupils all profiles are in order.',
    },
    solid: {
      staff: (top, missing) =>
        `According to staff the basis is solid up to and including ${top}. The next step is ${missing}.`,
      parents: (top, missing) =>
        `According to parents the basis is solid up to and including ${top}. The next step is ${missing}.`,
      pupils: (top, missing) =>
        `According to pupils the basis is solid up to and including ${top}. The next step is ${missing}.`,
    },
    firstMissing: {
      staff: (missing) => `According to staff ${missing} is the first step that needs attention.`,
      parents: (missing) => `According to parents ${missing} is the first step that needs attention.`,
      pupils: (missing) => `According to pupils ${missing} is the first step that needs attention.`,
    },
    staffHigher: (measure, size) =>
      `The largest difference is in ${measure}: staff score ${size} points higher than parents. That is larger than chance.`,
    parentsHigher: (measure, size) =>
      `The largest difference is in ${measure}: parents score ${size} points higher than staff. That is larger than chance.`,
    noGap: 'No difference between staff and parents is larger than chance.',
    notVisible: (measures) => `Not clearly visible to parents: ${measures}.`,
  },
  response: {
    title: 'Who answered',
    audience: 'Who',
    answered: 'Answered',
    invited: 'Invited',
    share: 'Share',
    worths: {
      all: () => 'Everybody answered. The figures are those of the whole group.',
      'more-than-invited': () =>
        'There are more answers than invitations. Check the number, or whether somebody answered more than once.',
      'at-least-half': () => 'At least half answered. The margins take the size of the group into account.',
      'less-than-half': () =>
        'Fewer than half answered. The margins are wide. People who did not take part may think differently.',
      'too-few': (minimum) => `Fewer than ${minimum} answers: we show no figures on those.`,
      protected: () => 'Hidden, because a small group could be worked out otherwise.',
    },
    units: {
      person: '',
      household: 'For parents every family counts once.',
      child: 'For parents every child counts once.',
    },
    chance: 'People chose themselves whether to answer. A margin is about chance only, not about who is missing.',
  },
  scores: {
    title: 'The profiles',
    reading:
      'Every mark is a mean. The line around it is the margin: the true score of the group probably lies within it. Are two lines apart from each other? Then the difference is probably not chance.',
    dotsCaption: 'Score per profile, with margin',
    radarCaption: 'The same scores as a compass rose',
    dotsLabel: (names, points) =>
      `Scores of ${names} per profile, on a scale from 1 to ${points}, with the margin. The figures are in the table below.`,
    radarLabel: (names, points) =>
      `Compass rose with the scores of ${names} per profile, on a scale from 1 to ${points}. The figures are in the table below.`,
    threshold: (score) => `In order from ${score}`,
    table: 'Scores in figures',
    tableCaption: (points) => `The figures with both pictures, on a scale from 1 to ${points}`,
    measure: 'Profile',
    score: 'Score',
    interval: 'Margin',
    status: 'Status',
    agreement: 'Agreement',
    n: 'Number',
    wide: '* Fewer than half of those invited have a score here: we then leave the size of the group out. That makes the margin wider.',
    allEqual: 'all equal',
    noMargin: 'none',
    agreements: { agree: 'agree', divided: 'divided', split: 'strongly divided' },
  },
  levels: {
    title: 'Where do we stand firm?',
    reading:
      'The profiles build on each other, like a staircase. A next step succeeds better when the steps below it are in order. That is why there is no total mark.',
    next: 'first step that needs attention',
    solid: (level, of) => {
      if (level === of) return 'All steps are in order.'
      if (level === 0) return 'The first step does not stand firm yet. That is where it begins.'
      return level === 1 ? 'The first step stands firm.' : `The first ${level} of ${of} steps stand firm.`
    },
    unknown: (step) => `There are too few answers on step ${step}.`,
    notShown: (step) => `Step ${step} is not shown here.`,
    tension: (names, count) => `${names} ${count === 1 ? 'is' : 'are'} in order, an earlier step is not (yet).`,
    about: (measure, audiences) => `First step according to ${audiences}: ${measure}`,
    whenInOrder: 'This is what it looks like when it is in order:',
    nextStep: 'What could a next step be?',
  },
  gaps: {
    title: 'Difference in experience',
    reading:
      'The score of staff minus that of parents, the largest difference first. Plus: staff are more positive. Minus: parents are more positive.',
    measure: 'Profile',
    difference: 'Difference',
    certainty: 'How certain?',
    meaning: 'What does it mean?',
    readings: {
      'larger-than-chance': 'larger than chance',
      'may-be-chance': 'may be chance',
      small: 'small difference',
    },
    quadrants: {
      sustain: { name: 'sustain', means: 'staff and parents are both positive. Keep this.' },
      'blind-spot': { name: 'blind spot', means: 'staff are positive, parents less so. Ask what parents notice.' },
      'hidden-strength': {
        name: 'hidden strength',
        means: 'parents are positive, staff less so. Ask what parents see.',
      },
      'work-on': { name: 'work on', means: 'staff and parents both see room to grow. Choose a step together.' },
    },
    method: (gap) =>
      `“Larger than chance”: the difference is ${gap} or more, and chance alone probably does not explain it. The margin stands under the difference.`,
  },
  visibility: {
    title: '‘I don’t know’',
    reading: 'The share of answers that was ‘I don’t know’. From 25% on we say: this is not visible.',
    none: 'Nowhere did a quarter or more choose ‘I don’t know’.',
    noneShown: 'In the figures that you see, nowhere did a quarter or more choose ‘I don’t know’.',
    lessThanQuarter: 'less than a quarter',
    quarterOrMore: 'a quarter or more',
    many: '(many)',
    measure: 'Profile',
    flag: {
      staff: (measure) => `${measure}: not visible to staff.`,
      parents: (measure) => `${measure}: not visible to parents.`,
      pupils: (measure) => `${measure}: not visible to pupils.`,
    },
  },
  discussion: {
    title: 'To talk about',
    reading: 'These questions belong to this outcome. Choose a few for a first conversation.',
    none: 'There are too few figures to choose questions by. Talk about what you see and hear yourselves.',
    topics: {
      sustain: 'sustain',
      'blind-spot': 'blind spot',
      'hidden-strength': 'hidden strength',
      'work-on': 'work on',
      tension: 'tension',
      'first-missing': 'first step',
      'not-visible': 'not visible',
      improve: 'important, and not yet so good',
      'wide-apart': 'estimates are far apart',
      general: 'always worth it',
    },
  },
  questions: {
    title: 'All questions',
    reading: 'The lowest answer stands left, the highest right. The numbers in a bar are people.',
    audience: 'Who',
    answer: 'Answer',
    dontKnow: 'I don’t know',
    notApplicable: 'n/a',
    n: 'number',
    openTitle: 'In their own words',
    openText: 'What people wrote themselves is not beside the figures. So nobody can guess who wrote what.',
    openLink: 'Read what people wrote',
  },
  method: {
    title: 'How to read these figures',
    chance:
      'Margins are about chance only. People chose themselves whether to answer; those who did not may think differently.',
    lowResponse:
      'Did fewer than half answer? Then we leave the size of the group out. The margins are wider then and carry a *.',
    thresholds: ({ threshold, points, mark, gap }) =>
      `A profile is in order when its whole margin is at ${threshold} or above (on ${points} points; a mark of ${mark} out of 10). A difference counts from ${gap}. Windroos chose these limits.`,
    noTotal: 'We do not add the profiles up to one total.',
    minimum: (minimum) =>
      `There are figures only on ${minimum} or more answers. On fewer than 10 answers we write “3 of 8” and no percentage.`,
    notValidated: 'This questionnaire has not been validated scientifically. Use it to talk together, not to judge.',
    about: (title) => `About the questionnaire “${title}”`,
  },
}
