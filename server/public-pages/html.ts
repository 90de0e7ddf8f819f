/** A piece of HTML in which everything that came from people is escaped. Only `html` below makes one. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

type Value = string | number | Html | readonly Html[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe between tags and between quotes alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** HTML with values filled in: what is a text is escaped, what is HTML already stays as it is. */
export function html(pieces: TemplateStringsArray, ...values: readonly Value[]): Html {
  const filled = pieces.map((piece, index) => {
    const value = values[index]
    return value === undefined ? piece : piece + markupOf(value)
  })
  return new Html(filled.join(''))
}

export const nothing = new Html('')

function markupOf(value: Value): string {
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('')
  return escapeHtml(String(value))
}
