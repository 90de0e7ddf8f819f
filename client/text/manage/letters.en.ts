import type { LettersTexts } from './letters.nl.ts'

export const lettersEn: LettersTexts = {
  form: {
    legend: 'How do you hand out the codes?',
    forms: {
      cards: { name: 'Cards', note: 'Eight on a sheet, to cut out.' },
      letters: { name: 'Letters', note: 'One letter per sheet, explained in the languages of the survey.' },
    },
    howMany: { cards: 'How many codes do you need?', letters: 'How many letters do you need?' },
    two: 'Two codes in each letter to parents',
    twoNote: 'For two parents at one address. Each parent counts as one.',
    twoCount: (invited) => `${invited} invited, two codes per letter`,
    editText: 'Read or change the text of the letter',
    made: 'Codes were made already. You cannot see those again. Make more only if you have too few or lost them.',
    replace: 'Replace the old codes of these groups',
    replaceNote:
      'Old codes that nobody used stop working. What was answered already keeps counting. We do not show how many old codes were left, because that could tell who took part. So give everybody a new code and say: if you have answered already, there is nothing to do.',
    make: { cards: 'Make codes', letters: 'Make letters' },
  },
  sheet: {
    print: 'Print the letters',
    sheetTitle: (group, letters) => `${group}: ${letters} ${letters === 1 ? 'letter' : 'letters'}`,
    letter: (group, number) => `Letter ${number} for ${group}`,
    letters: (group) => `Letters for ${group}`,
    overflow:
      'The text does not fit on one sheet. Make the text shorter, or print the letters on both sides. The codes above stay valid.',
  },
  extra: {
    title: 'Need one more code?',
    why: {
      person: 'For somebody who was not counted yet. The number of people invited goes up by one.',
      household:
        'A family can have a second code, for instance when parents live apart. That family then counts as two: the number of families invited goes up by one, so that the response stays honest.',
      child:
        'A second list can be filled in for one child, for instance by a second parent. That child then counts as two: the number goes up by one, so that the response stays honest.',
    },
    group: 'For whom is the code?',
    make: 'Make one extra code',
    ready: 'Show this code, or copy it by hand. You see it only once.',
    hide: 'Done, hide the code',
  },
  page: {
    title: 'Letters and e-mails',
    intro: 'This is what we write to the people you invite. You may make it your own.',
    closed: 'This survey is closed. No more letters and e-mails go out.',
    audience: 'For whom?',
    kind: 'What for?',
    kinds: { letter: 'Letter', mail: 'Invitation by e-mail', reminder: 'Reminder by e-mail' },
    language: 'Language',
    text: 'The text',
    hint: 'Plain text, at most 2,000 characters and 30 lines. An empty line starts a new paragraph.',
    ours: 'This is our text.',
    own: 'This is your own text.',
    changed: 'This text is not saved yet.',
    noText: (language) => `We have no text in ${language} yet: this is English. You are welcome to write your own.`,
    placeholders: 'These words are filled in for you',
    placeholderMeanings: {
      school: 'the name of the school',
      title: 'the title of the survey',
      closesOn: 'the last day to answer; a line with this is left out when there is no last day',
      minutes: 'how many minutes it takes',
    },
    save: 'Save text',
    saved: 'The text is saved.',
    reset: 'Back to our text',
    wasReset: 'Our text is back.',
    preview: 'This is what it looks like',
    subject: 'Subject',
    mailBelow:
      'Below every e-mail stand the link, how long it takes, until when it works, and that nobody sees the answers.',
    leave: 'You have not saved a text yet. Do you want to leave all the same?',
    errors: {
      empty: 'Write a text, or go back to our text.',
      tooLong: (over) => `The text is ${over} ${over === 1 ? 'character' : 'characters'} too long.`,
      tooManyLines: (most) => `The text has more than ${most} lines.`,
      unknown: (names, known) => `We do not know ${names}. You can choose from ${known}.`,
    },
  },
}
