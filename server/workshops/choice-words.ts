import type { ChoiceWords } from '#domain/workshop/round-definitions.ts'

/** The question of a step that was not written by an author: which topics go first. */
export const choiceWords: Readonly<Record<string, ChoiceWords>> = {
  nl: { title: 'Kiezen', question: 'Waar gaan we als eerste mee aan de slag?' },
  en: { title: 'Choosing', question: 'What shall we work on first?' },
}
