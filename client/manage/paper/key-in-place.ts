import { html, nothing } from 'lit'
import { mostIn } from '../../questions/amounts.ts'
import type { Words } from '../words.ts'
import { isNumbers } from './coded-options.ts'
import { currentQuestion, type Entry } from './entry.ts'

/** How far one is in the sheet, and for what one goes through it. */
export function keyInPlace({ texts }: Words, { stage, asked, at }: Entry) {
  const { keyInPage } = texts.paper
  if (stage === 'overview') return nothing
  const place = stage === 'differences' ? keyInPage.differenceOf : keyInPage.question
  return html`
    <p class="key-stage ${stage}">${keyInPage.stages[stage]}</p>
    <p class="key-place">
      <span>${place(at + 1, asked.length)}</span>
      <progress aria-hidden="true" max=${asked.length} value=${at}></progress>
    </p>`
}

/** What there is to say of the last key, in words; '' when it did what it should. */
export function saidOf({ texts }: Words, entry: Entry): string {
  const { stage, typed, refused, unread, full } = entry
  const { keyInPage } = texts.paper
  const { keyIn } = texts.asked
  const question = currentQuestion(entry)?.question
  if (unread && question && isNumbers(question))
    return unread.wrong.length > 0 ? keyIn.notWhole(mostIn(question)) : keyIn.sum(unread.sum)
  if (full !== undefined) return keyIn.full(full)
  if (typed !== '') return keyInPage.typed(typed)
  if (refused === '') return ''
  return stage === 'differences' && !/\d/.test(refused) ? keyInPage.decide : keyInPage.refused(refused)
}
