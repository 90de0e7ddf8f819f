/** Something to say about a definition, at a place in one of its files. Errors make it broken; warnings do not. */
export interface Finding {
  /** The file within the instrument's folder: `definition.yaml`, `texts/nl.yaml`. */
  readonly file: string
  /** Keys and indexes that lead to the place. */
  readonly path: readonly (string | number)[]
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** More of one kind in one file help nobody. */
const mostFindings = 50

/** A name out of a file can be as long as the file. */
const longestMessage = 240

/** Collects findings about one file; after very many errors, or warnings, it only says that there are more. */
export class Findings {
  readonly all: Finding[] = []
  readonly #file: string
  readonly #count = { error: 0, warning: 0 }

  constructor(file: string) {
    this.#file = file
  }

  /** Whether looking for more errors makes no difference. */
  get full(): boolean {
    return this.#count.error > mostFindings
  }

  error(path: Finding['path'], message: string) {
    this.#add(path, 'error', message)
  }

  warning(path: Finding['path'], message: string) {
    this.#add(path, 'warning', message)
  }

  #add(path: Finding['path'], severity: Finding['severity'], message: string) {
    this.#count[severity] += 1
    if (this.#count[severity] > mostFindings + 1) return
    const said = this.#count[severity] <= mostFindings ? message : `there are more ${severity}s: mend these first`
    this.all.push({ file: this.#file, path, severity, message: shortened(said) })
  }
}

const shortened = (message: string): string =>
  message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}…`
