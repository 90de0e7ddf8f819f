import { codeInPath, normaliseCode, printedCode } from './code.ts'

/** The address of the page holds the code while somebody answers, and nothing before and after that. */
const barePath = '/i'

/** What stands in the place of the code, which need not be one. */
export const typedInAddress = (): string | undefined => codeInPath(location.pathname)

export const codeInAddress = (): string | undefined => normaliseCode(typedInAddress() ?? '')

/** A new entry in the history, with this code in the address. */
export const enterCode = (code: string, state: unknown): void =>
  history.pushState(state, '', `${barePath}/${printedCode(code)}`)

export const leaveCode = (): void => history.replaceState(null, '', barePath)
