import type { Definition } from '#domain/definition.ts'
import type { SchoolType } from '#domain/texts.ts'

/**
 * What a survey keeps from the moment it opens: the instrument with all its texts, and how the school and its
 * subgroups were called. Editing files or the school changes nothing in a survey that runs or is closed.
 */
export interface Snapshot {
  readonly definition: Definition
  readonly school: string
  readonly schoolType: SchoolType
  readonly subgroups: readonly { readonly id: string; readonly name: string }[]
}
