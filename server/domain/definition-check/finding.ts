/** Something to say about a definition, at a place in one of its files. Errors make it broken; warnings do not. */
export interface Finding {
  /** The file within the instrument's folder: `definition.yaml`, `texts/nl.yaml`. */
  readonly file: string
  /** Keys and indexes that lead to the place. */
  readonly path: readonly (string | number)[]
  readonly severity: 'error' | 'warning'
  readonly message: string
}

/** Collects findings about one file. */
export class Findings {
  readonly all: Finding[] = []
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  error(path: Finding['path'], message: string) {
    this.all.push({ file: this.#file, path, severity: 'error', message })
  }

  warning(path: Finding['path'], message: string) {
    this.all.push({ file: this.#file, path, severity: 'warning', message })
  }
}
