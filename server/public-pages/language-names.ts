/** Tags for which the dictionary of languages has no name that people use. */
const known: Readonly<Record<string, string>> = { 'nl-simple': 'Nederlands (makkelijk)', pap: 'Papiamentu' }

/** What a language is called by those who read it. */
export function nameOf(tag: string): string {
  const name = known[tag] ?? fromDictionary(tag)
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}

function fromDictionary(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch {
    // A tag that looks like one and is none.
    return tag
  }
}
