import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Definition } from '#domain/definition.ts'
import { checkDefinition } from '#domain/definition-check/check-definition.ts'
import type { Coverage } from '#domain/definition-check/check-texts.ts'
import { type FileProblem, largestFile, readYaml, tooLarge, unreadable, type YamlFile } from './read-yaml.ts'

export interface LocatedProblem extends FileProblem {
  /** From the folder with all definitions, for instance school-profile/texts/nl.yaml. */
  readonly file: string
  readonly severity: 'error' | 'warning'
}

/** An instrument as it was found on disk. Without a definition it is broken, and the problems say why. */
export interface LoadedDefinition {
  readonly id: string
  readonly definition?: Definition | undefined
  readonly problems: readonly LocatedProblem[]
  readonly coverage: Readonly<Record<string, Coverage>>
}

/** The instruments in a folder. Files are read again when they have changed, so that an author sees the effect. */
export class DefinitionLibrary {
  readonly #folder: string
  readonly #loaded = new Map<string, { signature: string; loaded: LoadedDefinition }>()

  constructor(folder: string) {
    this.#folder = folder
  }

  async all(): Promise<LoadedDefinition[]> {
    return Promise.all((await this.#names()).map((name) => this.#load(name)))
  }

  async find(id: string): Promise<LoadedDefinition | undefined> {
    return (await this.#names()).includes(id) ? this.#load(id) : undefined
  }

  async #names(): Promise<string[]> {
    const entries = await readdir(this.#folder, { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    return folders.map((entry) => entry.name).sort()
  }

  async #load(name: string): Promise<LoadedDefinition> {
    const files = await definitionFiles(join(this.#folder, name))
    const signature = files.map(({ file, size, changed }) => `${file}:${size}:${changed}`).join()
    const known = this.#loaded.get(name)
    if (known?.signature === signature) return known.loaded
    const loaded = await loadDefinition(this.#folder, name, files)
    this.#loaded.set(name, { signature, loaded })
    return loaded
  }
}

interface DefinitionPart {
  readonly file: string
  readonly size: number
  readonly changed: number
}

async function definitionFiles(folder: string): Promise<DefinitionPart[]> {
  const texts = await readdir(join(folder, 'texts')).catch(() => [])
  const names = ['definition.yaml', ...texts.filter((name) => name.endsWith('.yaml')).map((name) => `texts/${name}`)]
  const parts = await Promise.all(
    names.map(async (file) => {
      const found = await stat(join(folder, file)).catch(() => undefined)
      return found?.isFile() ? [{ file, size: found.size, changed: found.mtimeMs }] : []
    }),
  )
  return parts.flat()
}

async function loadDefinition(root: string, id: string, parts: DefinitionPart[]): Promise<LoadedDefinition> {
  const read = await Promise.all(parts.map(async (part) => ({ ...part, yaml: await readPart(join(root, id), part) })))
  const files = new Map(read.map(({ file, yaml }) => [file, yaml]))
  const located = (file: string, problem: FileProblem, severity: LocatedProblem['severity']): LocatedProblem => ({
    ...problem,
    file: `${id}/${file}`,
    severity,
  })
  const broken = read.flatMap(({ file, yaml }) => yaml.problems.map((problem) => located(file, problem, 'error')))
  if (!files.has('definition.yaml'))
    broken.push(located('definition.yaml', { line: 1, column: 1, message: 'the file is missing' }, 'error'))

  const texts = [...files].filter(([file]) => file.startsWith('texts/'))
  const checked = checkDefinition(
    id,
    files.get('definition.yaml')?.data,
    Object.fromEntries(texts.map(([file, yaml]) => [file.slice('texts/'.length, -'.yaml'.length), yaml.data])),
  )
  // Of a file that cannot be read, the reason for that is all there is to say.
  const silenced = new Set(broken.map((problem) => problem.file))
  const found = checked.findings
    .map(({ file, path, severity, message }) =>
      located(file, { ...(files.get(file)?.locate(path) ?? { line: 1, column: 1 }), message }, severity),
    )
    .filter((problem) => !silenced.has(problem.file))
  const problems = [...broken, ...found]
  return { id, definition: broken.length > 0 ? undefined : checked.definition, problems, coverage: checked.coverage }
}

/** A file that is far too large is not even read into memory; one that cannot be read leaves the others alone. */
async function readPart(folder: string, { file, size }: DefinitionPart): Promise<YamlFile> {
  if (size > largestFile) return tooLarge(size)
  const bytes = await readFile(join(folder, file)).catch(() => undefined)
  return bytes ? readYaml(bytes) : unreadable('the file cannot be read')
}

/** The same for definitions with the same content, whatever the order of fields in their files. */
export const contentHash = (definition: Definition): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(definition)))
    .digest('base64url')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}
