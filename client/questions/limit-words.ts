/** What a choice with limits says beside the words of the question; it comes with the element. */
export interface LimitWords {
  readonly atMost: (most: number) => string
  readonly left: (left: number) => string
  readonly full: (most: number) => string
  readonly tooMany: (most: number) => string
  /** The options that went away because this one stands alone. */
  readonly standsAlone: (label: string) => string
  readonly tookAway: (label: string) => string
}

const nl: LimitWords = {
  atMost: (most) => `Kies er hoogstens ${most}.`,
  left: (left) => (left === 1 ? 'Er kan er nog 1 bij.' : `Er kunnen er nog ${left} bij.`),
  full: (most) => `Dit zijn er ${most}: meer hoeft niet.`,
  tooMany: (most) => `Er kunnen er niet meer dan ${most}. Haal er eerst een weg.`,
  standsAlone: (label) => `Gekozen: “${label}”. De andere keuzes zijn weggehaald.`,
  tookAway: (label) => `“${label}” is weggehaald.`,
}

const en: LimitWords = {
  atMost: (most) => `Choose at most ${most}.`,
  left: (left) => `You can add ${left} more.`,
  full: (most) => `That makes ${most}: no more needed.`,
  tooMany: (most) => `There can be no more than ${most}. Take one away first.`,
  standsAlone: (label) => `Chosen: “${label}”. The other choices were taken away.`,
  tookAway: (label) => `“${label}” was taken away.`,
}

const catalogues: Readonly<Record<string, LimitWords>> = { nl, en }

/** The words in a language of the page; English for a language that does not have them yet. */
export const limitWords = (language: string): LimitWords => catalogues[language.split('-')[0] ?? ''] ?? en
