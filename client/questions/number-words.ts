/** What the elements for numbers say beside the words of the question; loaded with them, not with the first screen. */
export interface NumberWords {
  readonly less: (step: number) => string
  readonly more: (step: number) => string
  readonly left: (amount: number) => string
  readonly over: (amount: number) => string
  readonly whole: string
  readonly divideRest: string
  readonly makeWhole: string
  readonly mustAddUp: (sum: number) => string
  readonly notWhole: (most: number) => string
  readonly total: string
  readonly totals: string
  readonly earlier: (amount: number, difference: number) => string
  readonly circleNote: string
  readonly chooseInWords: string
  readonly moveDot: string
  readonly acrossAxis: string
  readonly upAxis: string
  readonly axes: { readonly together: string; readonly against: string; readonly above: string; readonly below: string }
  readonly middle: string
  readonly slightly: string
  readonly clearly: string
}

const nl: NumberWords = {
  less: (step) => `${step} minder`,
  more: (step) => `${step} meer`,
  left: (amount) => `Nog ${amount} te verdelen.`,
  over: (amount) => `Het is ${amount} te veel.`,
  whole: 'Verdeeld: samen 100.',
  divideRest: 'Verdeel de rest',
  makeWhole: 'Maak er samen 100 van',
  mustAddUp: (sum) => `Samen moet het 100 zijn. Nu is het ${sum}.`,
  notWhole: (most) => `Vul hele getallen in van 0 tot en met ${most}.`,
  total: 'Samen',
  totals: 'Alles samen',
  earlier: (amount, difference) => `eerder ${amount}${difference === 0 ? '' : `, verschil ${difference}`}`,
  circleNote: 'Tik in de cirkel. Of kies eronder in woorden.',
  chooseInWords: 'In woorden',
  moveDot: 'Schuif de stip',
  acrossAxis: 'Van tegen naar samen',
  upAxis: 'Van onder naar boven',
  axes: { together: 'samen', against: 'tegen', above: 'boven', below: 'onder' },
  middle: 'In het midden',
  slightly: 'Een beetje',
  clearly: 'Duidelijk',
}

const en: NumberWords = {
  less: (step) => `${step} less`,
  more: (step) => `${step} more`,
  left: (amount) => `${amount} left to divide.`,
  over: (amount) => `This is ${amount} too much.`,
  whole: 'Divided: 100 in total.',
  divideRest: 'Divide the rest',
  makeWhole: 'Make it 100 in total',
  mustAddUp: (sum) => `Together it must be 100. Now it is ${sum}.`,
  notWhole: (most) => `Fill in whole numbers from 0 to ${most}.`,
  total: 'Total',
  totals: 'All together',
  earlier: (amount, difference) => `before ${amount}${difference === 0 ? '' : `, difference ${difference}`}`,
  circleNote: 'Tap in the circle. Or choose in words below it.',
  chooseInWords: 'In words',
  moveDot: 'Move the dot',
  acrossAxis: 'From against to together',
  upAxis: 'From below to above',
  axes: { together: 'together', against: 'against', above: 'above', below: 'below' },
  middle: 'In the middle',
  slightly: 'Slightly',
  clearly: 'Clearly',
}

const catalogues: Readonly<Record<string, NumberWords>> = { nl, en }

/** The words in a language of the page; English for a language that does not have them yet. */
export const numberWords = (language: string): NumberWords => catalogues[language.split('-')[0] ?? ''] ?? en
