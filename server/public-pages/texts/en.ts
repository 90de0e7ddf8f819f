import type { nl } from './nl.ts'

const people = { staff: 'members of staff', parents: 'parents', pupils: 'pupils' }
const audiences = { staff: 'Staff', parents: 'Parents', pupils: 'Pupils' }
const levels = {
  'very-positive': 'very positive',
  positive: 'positive',
  mixed: 'fair, it can be better',
  'to-gain': 'there is a lot to gain here',
}

export const en: typeof nl = {
  said: { parents: 'This is what you said', others: 'This is what you said' },
  doing: 'This is what we do',
  languages: 'Language',
  figures: 'In figures',
  answered: (groups) => `At least ${groups} answered the questions. Thank you!`,
  people: (count, audience) => `${count} ${people[audience]}`,
  about: (audience) => `${audiences[audience]}:`,
  share: (tenths) => {
    if (tenths === 10) return 'nearly all answers are positive'
    return tenths === 0 ? 'hardly any answer is positive' : `${tenths} out of 10 answers are positive`
  },
  level: (level) => levels[level],
  rounded:
    'Figures are here only when at least ten people answered, and they are rounded. Nobody can see what one person answered.',
  publishedOn: (day) => `Published on ${day}`,
  madeWith: 'Made with Windroos',
  preview: 'This is a preview. Others cannot see the page like this yet.',
  example: 'This is an example. The school does not exist and the answers are made up.',
  gone: {
    title: 'This page is not here',
    text: 'The address may not be quite right, or the school took the page away. Please ask the school.',
  },
}
