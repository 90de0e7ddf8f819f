import type { publicPageNl } from './public-page.nl.ts'

export const publicPageEn: typeof publicPageNl = {
  link: 'Write feedback',
  title: 'Feedback',
  lead: 'Who took part wants to hear what happens with it. Write a short page and share the link, in the newsletter or on a poster.',
  notYet: 'You can make this page when the survey is closed.',
  toSurvey: 'To the survey',
  advice: {
    title: 'What makes a good page',
    items: [
      'Begin with what goes well. Then name one or two things that can be better.',
      'Write what you are going to do and when people will notice. Not doing something? Explain why.',
      'Do not copy sentences from open answers: the writer may be recognised.',
      'Do not name groups of people by their opinion. Who thought otherwise reads this too.',
    ],
  },
  texts: {
    title: 'The text',
    inLanguage: (language) => `In ${language}`,
    filled: 'filled in',
    notFilled: 'empty: not on the page',
    heading: 'Title of the page',
    suggestion: { parents: 'You said, we do', others: 'You said, we do' },
    said: { parents: 'This is what you said', others: 'This is what you said' },
    saidHint: 'What stood out in the answers? An empty line begins a new paragraph; lines with a dash become a list.',
    doing: 'This is what we do',
    doingHint: 'What are you going to do, and when?',
    copyTitle: 'Copy agreements',
    copyText: 'Only what you agreed is copied, not who does it. Read the sentence again: it is for everybody now.',
    copy: 'Copy',
    dueLine: (what, day) => `${what} (by ${day})`,
  },
  figures: {
    title: 'The figures',
    text: 'Tick what you want to show. Outside the school there are only figures of at least ten people, rounded, and never of one group or year. The strongest figure comes first.',
    none: 'This questionnaire has no scales, so there are no figures to choose. A page with text alone works well too.',
    as: 'How do you show them?',
    asShare: 'As a part of the answers, such as “8 out of 10 answers are positive”',
    asWords: 'In words, such as “positive”',
    share: (tenths) =>
      tenths === 10
        ? 'nearly all answers are positive'
        : tenths === 0
          ? 'hardly any answer is positive'
          : `${tenths} out of 10 answers are positive`,
    levels: {
      'very-positive': 'very positive',
      positive: 'positive',
      mixed: 'fair, it can be better',
      'to-gain': 'there is a lot to gain here',
    },
    hidden: {
      few: 'too few answers to show outside the school',
      notAsked: 'not asked of this group',
      other: 'stays inside the school, to protect people',
    },
  },
  save: 'Save draft',
  saved: 'The draft was saved.',
  unsaved: 'Something is not saved yet.',
  leave: 'Something is not saved yet. Do you want to leave?',
  preview: 'See a preview',
  previewHint: 'The preview shows what was saved, on a new tab.',
  previewFirst: 'First write a title and both texts in one language, and save. Then there is a preview.',
  publish: {
    title: 'Publishing',
    not: 'Others cannot see the page yet.',
    action: 'Publish the page',
    again: 'Publish again',
    confirmTitle: 'Publish the page?',
    warnings: [
      'Everybody with the link can read the page and pass it on.',
      'Search engines are asked to leave the page out.',
      'You can always take the page offline again.',
    ],
    done: 'The page is online.',
    live: (day) => `The page is online, as published on ${day}.`,
    changed: 'Your draft was changed since. Publish again to show that; the link stays the same.',
    address: 'Link to the page',
    copy: 'Copy the link',
    copied: 'The link was copied.',
    notCopied: 'Copying does not work here. Select the link and copy it yourself.',
    look: 'See the page',
    qr: 'Or have people scan this code',
    withdraw: 'Take offline',
    withdrawTitle: 'Take the page offline?',
    withdrawText: 'Who opens the link then sees that the page is not there. Your text stays here.',
    withdrawn: 'The page is offline. The text is still here.',
  },
  errors: {
    title: 'Write a title of one line, at most 120 characters.',
    text: 'This text is too long or has odd characters in it. At most 4,000 characters.',
    missing: (field, language) => `Still empty: “${field}” (${language})`,
    missingHere: 'Fill this in, or empty this language altogether.',
  },
  changedElsewhere:
    'Somebody else changed this page just now. Your text is still here. If you save now, your text takes the place of theirs.',
}
