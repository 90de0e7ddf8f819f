import { html } from 'lit'
import { addressToType, answerUrl } from '../survey/qr-code.ts'
import { exampleBadge } from '../views/notice.ts'
import type { Words } from '../words.ts'
import { type LetterSetting, paragraphsOf, type Written } from './written.ts'

/** Draws a QR code; not there until what draws it has been loaded. */
export type DrawQr = ((address: string) => unknown) | undefined

export interface Letter {
  readonly label: string
  /** For whoever sorts the pile. */
  readonly group: string
  readonly codes: readonly string[]
}

interface Around extends Pick<LetterSetting, 'school' | 'survey'> {
  readonly written: readonly Written[]
  readonly origin: string
  readonly drawQr: DrawQr
}

/** One letter on one sheet: two languages side by side, more of them below each other. */
export function letterView(words: Words, around: Around, letter: Letter) {
  const { school, survey, written } = around
  const columns = written.length === 2 ? 'two' : 'one'
  return html`
    <article class="letter" aria-label=${letter.label}>
      <div class="letter-page">
        <p class="letter-head">
          <strong class="letter-school">${school.name}</strong> ${exampleBadge(words, survey.example)}
          <span class="letter-title">${survey.title}</span>
        </p>
        <div class="letter-columns ${columns}">${written.map(textIn)}</div>
        ${letter.codes.length === 1 ? oneCode(letter.codes, around) : severalCodes(letter.codes, around)}
        <div class="letter-columns ${columns}">${eachOnce(written).map(belowIn)}</div>
        <p class="letter-corner">${letter.group}</p>
      </div>
    </article>`
}

const textIn = ({ language, direction, body }: Written) => html`
  <div lang=${language} dir=${direction}>${paragraphsOf(body).map((text) => html`<p class="letter-text">${text}</p>`)}</div>`

const belowIn = ({ fixed }: Written) => html`
  <div lang=${fixed.language} dir=${fixed.direction}>
    <p>${fixed.minutes} ${fixed.until} ${fixed.perUnit}</p>
    <p><strong>${fixed.promise}</strong></p>
  </div>`

/** Around a school's own text in a language that we have none in, our sentences are in English: once is enough. */
const eachOnce = (written: readonly Written[]) =>
  written.filter(({ fixed }, index) => written.findIndex((other) => other.fixed.language === fixed.language) === index)

/** The same sentence in every language of the letter. */
const linesOf = (written: readonly Written[], sentence: (fixed: Written['fixed']) => string) => html`
  <p class="letter-lines">
    ${eachOnce(written).map(({ fixed }) => html`<span lang=${fixed.language} dir=${fixed.direction}>${sentence(fixed)}</span>`)}
  </p>`

type AroundCode = Pick<Around, 'written' | 'origin' | 'drawQr'>

/** The picture at the left, how to use it and the code beside it. */
const oneCode = (codes: readonly string[], around: AroundCode) => html`
  <div class="letter-codes">
    ${codes.map((code) => qrOf(code, around))}
    <div>${how(around)} ${codes.map(codeOf)}</div>
  </div>`

/** How to use them above, and each picture with its code below it. */
const severalCodes = (codes: readonly string[], around: AroundCode) => html`
  <div class="letter-codes several">
    <div class="letter-how">${linesOf(around.written, ({ oneEach }) => oneEach)} ${how(around)}</div>
    ${codes.map((code) => html`<div>${qrOf(code, around)} ${codeOf(code)}</div>`)}
  </div>`

const how = ({ written, origin }: AroundCode) => html`
  ${linesOf(written, ({ scan, goTo }) => `${scan} ${goTo}`)}
  <p><strong class="address">${addressToType(origin)}</strong></p>
  ${linesOf(written, ({ typeCode }) => typeCode)}`

const codeOf = (code: string) => html`<p class="letter-code"><strong class="code">${code}</strong></p>`

const qrOf = (code: string, { origin, drawQr }: AroundCode) => html`
  <div class="letter-qr">${drawQr ? drawQr(answerUrl(origin, code)) : html`<span class="qr"></span>`}</div>`
