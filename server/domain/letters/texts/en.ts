import type { FixedSentences, LetterTexts } from './letter-texts.ts'

const together = 'All answers together help us to choose what we keep and what can be better.'
const toParents = (about: string) => `We would like to hear how you experience our school, and ${about}. ${together}`

const fixed: FixedSentences = {
  minutes: (minutes) => `It takes about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  until: (date) => `You can answer until ${date}.`,
  scan: 'Scan the QR code with your phone',
  goTo: 'or go to',
  typeCode: 'and type the code',
  promise: 'Nobody can see what you answered: not the school, and not us.',
  perUnit: { person: undefined, household: undefined, child: undefined },
  oneEach: 'This letter has two codes: each of you can use one.',
}

const toFamilies: FixedSentences = {
  ...fixed,
  perUnit: {
    person: 'Each parent fills in a list of their own.',
    household: 'Please fill in one list per family.',
    child: 'Please fill in one list per child.',
  },
}

const links = 'The link takes you straight to the questions. It is for you alone: please do not forward it.'
const again = 'Have you answered already? Thank you, then there is nothing to do. If not, the link still works.'
const free = 'Taking part is voluntary. You may skip any question.'

/** Our letters in English. */
export const en: LetterTexts = {
  subject: {
    letter: '{title}',
    mail: 'Questions from {school}: {title}',
    reminder: 'Reminder from {school}: {title}',
  },
  greeting: {
    parents: 'Dear parent or carer,',
    staff: 'Dear colleague,',
    pupils: { po: 'Dear pupil,', so: 'Dear pupil,', vo: 'Dear pupil,', mbo: 'Dear student,' },
  },
  reason: {
    parents: {
      po: toParents("the contact with your child's teachers"),
      so: toParents("the contact with your child's teachers and carers"),
      vo: toParents("the contact with your child's mentor and teachers"),
      mbo: toParents("the contact about your son's or daughter's training"),
    },
    staff: `We would like to hear how you experience our school, and the contact with parents. ${together}`,
    pupils: `We would like to hear how you experience our school. ${together}`,
  },
  more: {
    letter: { parents: free, staff: free, pupils: 'It is up to you whether you join. You may skip any question.' },
    mail: { parents: links, staff: links, pupils: links },
    reminder: { parents: again, staff: again, pupils: again },
  },
  regards: 'Kind regards,',
  fixed: { parents: toFamilies, staff: fixed, pupils: fixed },
}
