/** What a lit template says to somebody who reads it: its words without tags, spaces once. */
export const textOf = (template: unknown): string =>
  markupOf(template)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The markup of a lit template with everything filled in; directives and listeners are left out. */
export function markupOf(template: unknown): string {
  if (Array.isArray(template)) return template.map(markupOf).join('')
  if (typeof template === 'string' || typeof template === 'number') return String(template)
  if (!isTemplate(template)) return ''
  return template.strings.map((part, index) => part + markupOf(template.values[index])).join('')
}

const isTemplate = (value: unknown): value is { strings: readonly string[]; values: readonly unknown[] } =>
  typeof value === 'object' && value !== null && 'strings' in value && 'values' in value
