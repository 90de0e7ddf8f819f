/** What stands in the fields of a question as it was typed, by field: also what is no number, or not yet an answer. */
export type Typed = Readonly<Record<string, string>>
