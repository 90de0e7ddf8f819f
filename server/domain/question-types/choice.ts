import * as z from 'zod'

/** A choice of one option, or of several when `several` is set. */
export const schema = () =>
  z.strictObject({
    type: z.literal('choice'),
    options: z.array(z.string()).min(2).max(30),
    several: z.boolean().default(false),
    /** Of several: the option that says "none of these", and so stands alone. */
    none: z.string().optional(),
    /** Of several: at most so many. */
    most: z.int().min(2).max(29).optional(),
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
  return checkLimits(choice, value)
}

function checkLimits({ none, most }: Choice, chosen: readonly string[]): string | undefined {
  if (none !== undefined && chosen.length > 1 && chosen.includes(none)) return `the option '${none}' stands alone`
  if (most !== undefined && chosen.length > most) return `the list names more than ${most} options`
  return undefined
}

const isOption = (choice: Choice, id: unknown): boolean => typeof id === 'string' && choice.options.includes(id)
