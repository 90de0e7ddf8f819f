import * as z from 'zod'

/** A choice of one option, or of several when `several` is set. */
export const schema = () =>
  z.strictObject({
    type: z.literal('choice'),
    options: z.array(z.string()).min(2).max(30),
    several: z.boolean().default(false),
    dontKnow: z.boolean().default(false),
    notApplicable: z.boolean().default(false),
  })
export type Choice = z.infer<ReturnType<typeof schema>>

/** What is wrong with a value as an answer to this question; undefined when it is valid. */
export function check(choice: Choice, value: unknown): string | undefined {
  if (!choice.several) return isOption(choice, value) ? undefined : 'the answer is the id of one of the options'
  if (!Array.isArray(value)) return 'the answer is a list of ids of options'
  if (value.length === 0) return 'an empty list is no answer: leave the question out to skip it'
  if (!value.every((id) => isOption(choice, id))) return 'the list holds something that is not an option'
  if (new Set(value).size !== value.length) return 'the list names an option twice'
  return undefined
}

const isOption = (choice: Choice, id: unknown): boolean => typeof id === 'string' && choice.options.includes(id)
