import type { CodeProblem } from './code-screen.ts'
import type { OwnScore } from './own-scores.ts'
import type { FinalRefusal } from './server.ts'

/** Where the page is, from a code to the receipt. Where a person is among the questions is a `Place`. */
export type Phase =
  | { readonly at: 'code'; readonly typed: string; readonly problem?: CodeProblem | undefined }
  | { readonly at: 'loading' | 'answering' | 'sending' }
  | { readonly at: 'received'; readonly scores: readonly OwnScore[]; readonly code: string }
  | { readonly at: 'refused'; readonly problem: FinalRefusal }
