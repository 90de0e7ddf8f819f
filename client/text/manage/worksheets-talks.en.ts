import type { talkSheetsNl } from './worksheets-talks.nl.ts'

export const talkSheetsEn: typeof talkSheetsNl = {
  'first-talk': {
    title: 'The first talk of the year',
    summary: 'Prepare the first talk of the year: what do you ask, what do you tell, and what do you agree?',
    intro: [
      'Invite parents yourself, and their child as well if possible. Say what the talk is about and take at least a quarter of an hour.',
      'Use this sheet as a support. Go on asking about what you hear: you need not ask everything.',
    ],
    headings: { before: 'Beforehand', ask: 'Asking and listening', end: 'Rounding off' },
    fields: {
      purpose: { label: 'How do you say in one sentence what the talk is for?' },
      'about-me': { label: 'What do you tell first about yourself and about this school year?' },
      'good-at': { label: 'What is their child good at? What are they proud of?' },
      'at-home': { label: 'What is their child like at home? What is different there from school?' },
      hopes: { label: 'What do parents and child hope for this year?' },
      worries: { label: 'What do they find exciting or hard, and what helps then?' },
      contact: {
        label: 'How and how often do you want to speak to each other?',
        hint: 'For instance by phone, the app, at the door.',
      },
      promises: { label: 'What do you agree: what does the school do, and what do parents do?' },
      next: { label: 'When do you look whether it works?' },
    },
  },
  'before-support-talk': {
    title: 'For you: a talk about help for your child',
    summary:
      'A sheet to print empty and give to parents beforehand: what do you see, what does your child need, what do you want to ask?',
    intro: ['Write down what is important to you. You need not fill in everything, and the sheet stays with you.'],
    headings: { talk: 'About the talk' },
    fields: {
      'goes-well': { label: 'What is going well with your child?' },
      sees: { label: 'What do you see at home that you want to tell?' },
      needs: { label: 'What does your child need to learn well, do you think?' },
      tried: { label: 'What have you tried already, and what helped?' },
      idea: { label: 'Do you have an idea yourself of what may help?' },
      questions: { label: 'What do you want to ask the school?' },
      outcome: { label: 'What must be clear after the talk?' },
      helps: {
        label: 'What helps you in the talk?',
        hint: 'For instance an interpreter, bringing somebody along, another time.',
      },
    },
  },
  'pupil-and-parents': {
    title: 'What parents do for school at home',
    summary:
      'Look at four things at home: talking, supporting, showing the way and keeping an eye. What is there, and what helps?',
    intro: [
      'This sheet is about a group of pupils, not about one family. Begin with what is there already: often more than you see.',
      'Talking counts in any language. Parents need not explain the lessons.',
    ],
    fields: {
      'without-parents': { label: 'What can the school do itself when it does not work out at home for a while?' },
      'first-step': { label: 'What is the first step, who takes it and when do you look back?' },
    },
    rows: {
      language: 'Talking: telling, asking and listening, in one’s own language',
      support: 'Supporting: attention, a quiet place, a compliment',
      guidance: 'Showing the way: choosing together, aims and rules',
      supervision: 'Keeping an eye: knowing what goes on, with whom and where',
    },
    columns: {
      'there-is': 'What do parents do already?',
      'school-asks': 'What does the school ask of parents now?',
      'would-help': 'What would help parents?',
    },
  },
  'imagined-parent': {
    title: 'An imagined parent',
    summary: 'Put yourself in the place of one invented parent, and find what you had not thought of about a group.',
    intro: [
      'Take a group of parents whom you rarely speak to. Invent one parent: nobody who exists, and no name.',
      'Write as that parent. Is there something you do not know? That is a question to ask parents themselves.',
    ],
    headings: { back: 'Back to the school' },
    fields: {
      group: { label: 'Which group are you thinking of, and how often do you speak to them?' },
      day: { label: 'What does an ordinary day of this parent look like?' },
      'chose-school': { label: 'Why did this parent choose our school?' },
      important: { label: 'What is important to this parent for their child?' },
      proud: { label: 'What is this parent proud of and good at?' },
      hard: { label: 'What makes it hard to come to school or to call?' },
      'good-news': { label: 'What would this parent like to hear from us?' },
      surprise: { label: 'What had you not thought of before?' },
      change: { label: 'What will you do differently, and what will you ask parents themselves?' },
    },
  },
}
