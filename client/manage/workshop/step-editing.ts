import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { textField } from '../views/field.ts'
import type { Words } from '../words.ts'
import { fieldKey, type TypedFields, wholeNumber } from './typed.ts'

/** What the fields of a step need to be shown and changed. */
export interface StepEditing {
  readonly words: Words
  readonly instruments: readonly DefinitionSummary[]
  readonly typed: TypedFields
  readonly change: (step: Step) => void
  /** Something was typed: with the step as it makes it, or with what is wrong. */
  readonly type: (key: string, text: string, outcome: Step | string) => void
}

export const fieldId = (step: Step, field: string): string => `step-${step.id}-${field}`

interface NumberField {
  readonly field: string
  readonly label: string
  readonly value: number
  readonly most: number
  readonly wrong: string
  readonly with: (value: number) => Step
}

/** A whole number of a step, kept as typed. */
export function numberField(editing: StepEditing, step: Step, number: NumberField) {
  const key = fieldKey(step.id, number.field)
  const typed = editing.typed.get(key)
  return textField({
    ...{ id: fieldId(step, number.field), label: number.label, type: 'number', short: true, longest: 4 },
    value: typed?.text ?? String(number.value),
    error: typed?.error,
    onInput: (text) => {
      const value = wholeNumber(text, 1, number.most)
      editing.type(key, text, value === undefined ? number.wrong : number.with(value))
    },
  })
}

interface LineField {
  readonly field: string
  readonly label: string
  readonly hint: string
  readonly longest: number
  readonly value: string | undefined
  readonly with: (text: string | undefined) => Step
}

/** A line of text that may be empty. */
export function lineField(editing: StepEditing, step: Step, line: LineField) {
  const key = fieldKey(step.id, line.field)
  return textField({
    ...{ id: fieldId(step, line.field), label: line.label, hint: line.hint, longest: line.longest },
    value: editing.typed.get(key)?.text ?? line.value ?? '',
    onInput: (text) => {
      const told = text.trim()
      editing.type(key, text, line.with(told === '' ? undefined : told))
    },
  })
}
