import { prepareQuestions } from '../questions/table.ts'
import type { Opened } from './server.ts'
import { questionsOf } from './steps.ts'

/**
 * A questionnaire is open when all that its questions need has arrived: the network may go away after this. Where answers
 * stood on the device, so has the check of those.
 */
export async function withElements(opening: Promise<Opened>, begun = false): Promise<Opened> {
  const opened = await opening
  if (opened.kind !== 'opened') return opened
  try {
    await prepareQuestions(questionsOf(opened.reply.questionnaire))
    if (!begun) return opened
    const { usableAnswers } = await import('./usable-answers.ts')
    return { ...opened, usable: usableAnswers }
  } catch {
    return { kind: 'retry', trouble: 'network' }
  }
}
