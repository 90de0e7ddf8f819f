import type { worksheetsNl } from './worksheets.nl.ts'
import { planSheetsEn } from './worksheets-plans.en.ts'
import { talkSheetsEn } from './worksheets-talks.en.ts'

const sourcesEn = {
  '000': 'a brochure for schools about talking with parents',
  '001': 'stories of schools about parents',
  '002': 'a school’s plan for parents',
  '003': 'the workbook on school and parents',
  '004': 'a study of school and parents',
}

export const worksheetsEn: typeof worksheetsNl = {
  title: 'Worksheets',
  lead: 'Sheets to think with, alone or together. Fill them in here and print them, or print them empty.',
  fromCatalogue: 'Would you rather think for yourself first? Look at the worksheets.',
  groups: { talks: 'About pupils, parents and talks', school: 'About the school and its plans' },
  kept: {
    title: 'This stays on this device',
    sentences: [
      'What you write here is not sent and not kept.',
      'When you close the page it is gone. Print the sheet if you want to keep it.',
      'Write down no names of pupils, parents or colleagues.',
    ],
  },
  leave: 'What you have written is gone when you leave this page. Do you want to leave?',
  print: 'Print',
  clear: 'Clear the sheet',
  clearQuestion: 'Clear everything on this sheet? You cannot get it back.',
  cleared: 'The sheet is empty.',
  source: ({ file, section }) =>
    `The idea comes from ${sourcesEn[file]} (${file}, section ${section}). Every sentence is Windroos’ own.`,
  notFound: 'There is no such worksheet.',
  all: 'All worksheets',
  amounts: {
    topic: (number) => `Topic ${number}`,
    minutes: (number) => `Minutes a week for topic ${number}`,
    topicHead: 'Topic',
    minutesHead: 'Minutes a week',
    add: 'Another topic',
    wrong: 'Fill in a whole number from 0 to 99,999.',
    result: 'The outcome',
    needed: 'Fill in the minutes of at least two topics. Then we work it out here.',
    mend: 'First mend the numbers with an error. Then we work it out.',
    top: (top, topics, share) =>
      `${top === 1 ? `The largest of the ${topics} topics takes` : `The ${top} largest of the ${topics} topics together take`} ${share} of the time.`,
    reach: (reach, topics) =>
      `80% of the time is reached at ${reach} of the ${topics} ${topics === 1 ? 'topic' : 'topics'}.`,
    table: 'From much time to little',
    share: 'Share',
    added: 'Added up',
    nameless: (number) => `topic ${number}`,
  },
  sheets: {
    'case-scheme': {
      title: 'One situation, three sides',
      summary: 'Look at a situation from three sides: how can it have come about, what may help and who does it?',
      intro: [
        'Take a recent situation in which things with a pupil did not go as you wanted.',
        'Fill in all three sides, also the side about which you know nothing at first. It takes you past your first idea.',
      ],
      fields: {
        situation: { label: 'What is going on?', hint: 'In a few sentences, without names.' },
        'first-step': { label: 'What is the first step, and when do you look whether it helps?' },
      },
      rows: { pupil: 'The pupil’s side', parents: 'The parents’ side', school: 'The school’s side' },
      columns: { cause: 'How can it have come about?', solution: 'What may help?', who: 'Who does it?' },
    },
    'school-and-pupil': {
      title: 'The shortest way to the pupil',
      summary: 'Find out what the school can do itself, what parents can do and which way helps most.',
      intro: [
        'A school can help a pupil itself, and also by way of the parents. That second way is longer.',
        'Choose one thing that you would like to see in a pupil or a group. Then go through the questions.',
      ],
      fields: {
        behaviour: {
          label: 'What would you like to see the pupil do?',
          hint: 'As plainly as you can: what do you see or hear then?',
        },
        'by-school': { label: 'How can the school itself help with that?' },
        'by-parents': { label: 'How can parents help with that?' },
        'for-parents': { label: 'What do parents need from the school for it?' },
        route: { label: 'Which way helps the pupil most, do you think? Why?' },
      },
    },
    'own-school-time': {
      title: 'Your own school days',
      summary: 'Think back to what helped at home and what did not, and lay the stories of the team side by side.',
      intro: [
        'Think back to the time when you were at school yourself. Tell only what you want to share.',
        'First answer the first two questions alone. Then talk about the other two together.',
      ],
      fields: {
        helped: { label: 'What did somebody at home do for school that helped you a lot?' },
        'did-not-help': { label: 'What was well meant, but worked the other way?' },
        pattern: { label: 'What comes back in the stories of the team, and what is different for everybody?' },
        'take-along': { label: 'What do you take from this into your talks with parents?' },
      },
    },
    'twenty-eighty': {
      title: 'Where does the time go? (20–80)',
      summary: 'Work out how much time the largest topics take, and think of what you want to do more and less.',
      intro: [
        'Often a small part of the topics takes the largest part of the time. Is that so with you?',
        'Estimate for each topic how many minutes a week the contact with parents takes.',
      ],
      headings: { time: 'The time', questions: 'To think about' },
      fields: {
        influence: {
          label: 'Which parents shape how others speak about the school? How do you involve them?',
          hint: 'Write down a group, no names. For instance: the parents who help in the playground.',
        },
        drains: { label: 'Which few topics take the most energy?' },
        gives: { label: 'Which few topics bring the most?' },
        rest: { label: 'What takes much time and brings little? Which of it can be shorter or different?' },
        more: { label: 'What will you do more of, because it works?' },
      },
    },
    'window-and-mirror': {
      title: 'Window and mirror',
      summary: 'Look outside at what works, and at yourself at what does not work yet.',
      intro: [
        'Does something work in the contact with parents? Look through the window: what did they do that made it work?',
        'Does something not work yet? Look in the mirror: what can you do differently yourself?',
      ],
      headings: { window: 'Through the window', mirror: 'In the mirror' },
      fields: {
        'goes-well': { label: 'What goes well in the contact with parents?' },
        'their-part': { label: 'What did parents contribute to that?' },
        'tell-them': { label: 'How and when do you let them know?' },
        'not-yet': { label: 'What does not work yet?' },
        'own-part': { label: 'What can you do differently yourself?' },
        'first-step': { label: 'What is your first step, and when do you look back?' },
      },
    },
    ...talkSheetsEn,
    ...planSheetsEn,
  },
}
