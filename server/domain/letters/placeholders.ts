/** The names that a text may have between braces. */
export const placeholders = ['school', 'title', 'closesOn', 'minutes'] as const
export type Placeholder = (typeof placeholders)[number]

/** As much as fits on one sheet beside a second language. */
export const longestText = 2000
export const mostLines = 30

const between = /\{([^{}\n]*)\}/g

const isPlaceholder = (name: string): name is Placeholder => placeholders.some((known) => known === name)

/** What stands between braces and is no name we know, each once: a typing error that would be printed as it is. */
export const unknownPlaceholders = (text: string): string[] => [
  ...new Set([...text.matchAll(between)].map(([, name = '']) => name).filter((name) => !isPlaceholder(name))),
]

/**
 * Fills in a text. A line about something that is not known (null) is left out as a whole: "answer before {closesOn}"
 * means nothing without a day. What is filled in is not read again, so a school may be called "{title}".
 */
export function fillIn(text: string, values: Readonly<Record<Placeholder, string | null>>): string {
  return text
    .split('\n')
    .filter((line) => !placeholders.some((name) => values[name] === null && line.includes(`{${name}}`)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replace(between, (typed, name: string) => (isPlaceholder(name) ? (values[name] ?? typed) : typed))
}
