import type { AskedTexts } from './asked.nl.ts'

const onlyIf = (number: number) => `Only if you chose this at question ${number}:`
const onlyIfSeveral = (number: number) => `Only if you chose two or more things at question ${number}.`
const among = (number: number) => `Choose one thing that you also chose at question ${number}.`

export const askedEn: AskedTexts = {
  tryOut: 'This is how each question looks to the person who answers. Feel free to try: nothing is kept.',
  empty: 'Empty everything again',
  onlyIf: { staff: onlyIf, parents: onlyIf, pupils: onlyIf },
  onlyIfSeveral: { staff: onlyIfSeveral, parents: onlyIfSeveral, pupils: onlyIfSeveral },
  among: { staff: among, parents: among, pupils: among },
  element: {
    several: 'More than one answer is fine.',
    noNames: 'Please write no names.',
    keptApart: 'This is kept apart from the other answers.',
    charactersLeft: (left) => `${left} characters left.`,
  },
  paper: {
    most: (most) => `Tick at most ${most} boxes.`,
    alone: (label) => `With “${label}” the other boxes stay empty.`,
    split: 'Write a number in every box. Together they are 100.',
    grid: 'Write a number in every box. All boxes together are 100.',
    count: 'Write in every box how many there were. Was there nothing? Then write 0.',
    position: 'Put one cross: in a part of the circle, or in a box below it. The numbers are the same.',
    together: 'together',
    axes: { together: 'together', against: 'against', above: 'above', below: 'below' },
  },
  keyIn: {
    fields: 'Numbers',
    hint: 'Type the number and press Enter for the next box. An empty box counts as 0. Is there nothing? Press −.',
    full: (most) => `There can be at most ${most}. Are there more on paper? Then leave the question open with −.`,
    alone: (label) => `“${label}” stands alone. Is there something beside it? Then leave the question open with −.`,
    sum: (sum) =>
      `Together it is ${sum} and not 100. Look again. Does the paper say so? Then leave the question open with −.`,
    notWhole: (most) => `Only a whole number from 0 to ${most} fits here.`,
  },
}
