import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Definition } from '#domain/definition.ts'
import { checkDefinition } from '#domain/definition-check/check-definition.ts'
import { DefinitionLibrary, type LoadedDefinition } from '../../server/definitions/library.ts'
import { readYaml } from '../../server/definitions/read-yaml.ts'
import { aFolder } from '../support/server.ts'

/** The files of an instrument by their path in its folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>

const definition = `id: tiny
version: 1
audiences: [staff, parents]
schoolTypes: [po, vo]
minutes: 2
scales:
  how-often: { type: rating, points: 4, dontKnow: true }
sections:
  - id: contact
    questions:
      - { id: greets, scale: how-often }
      - { id: listens, scale: how-often }
      - { id: calls, scale: how-often }
      - { id: answers, scale: how-often }
  - id: wishes
    questions:
      - { id: best-day, type: choice, options: [monday, friday] }
      - { id: one-wish, type: text }
measures:
  - { id: welcome, mean: [greets, listens] }
  - { id: reach, mean: [calls, answers] }
outcome: { cumulative: [welcome, reach], inOrder: 3 }
`

const dutch = `title: Contact
summary: Zes vragen over contact
scales:
  how-often: { points: [nooit, soms, vaak, altijd], dontKnow: weet ik niet }
sections:
  contact: { title: Contact }
  wishes: { title: Wensen }
questions:
  greets: { staff: "Hoe vaak groeten we ouders?", parents: "Hoe vaak groet de school u?" }
  listens: { staff: "Hoe vaak luisteren we?", parents: "Hoe vaak luistert de school?" }
  calls: "Hoe vaak belt de school?"
  answers: { po: "Hoe vaak neemt de leerkracht op?", vo: "Hoe vaak neemt de mentor op?" }
  best-day: { text: "Welke dag is het beste?", options: { monday: maandag, friday: vrijdag } }
  one-wish: "Wat wilt u nog zeggen?"
measures:
  welcome: { title: Welkom }
  reach: { title: Bereik }
`

const english = `title: Contact
summary: Six questions about contact
scales:
  how-often: { points: [never, sometimes, often, always], dontKnow: I don't know }
sections:
  contact: { title: Contact }
  wishes: { title: Wishes }
questions:
  greets: { staff: "How often do we greet parents?", parents: "How often does the school greet you?" }
  listens: { staff: "How often do we listen?", parents: "How often does the school listen?" }
  calls: "How often does the school call?"
  answers: { po: "How often does the teacher answer?", vo: "How often does the mentor answer?" }
  best-day: { text: "Which day is best?", options: { monday: Monday, friday: Friday } }
  one-wish: "What would you like to add?"
measures:
  welcome: { title: Welcome }
  reach: { title: Reach }
`

/** The smallest instrument that has a bit of everything, without an error. */
export const tiny: Files = { 'definition.yaml': definition, 'texts/nl.yaml': dutch }
export const tinyInEnglish: Files = { ...tiny, 'texts/en.yaml': english }

/** The same files with one passage changed; the passage must be there, or the test would prove nothing. */
export function changed(file: string, from: string, to: string, files: Files = tiny): Files {
  const text = files[file]
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${file} does not hold ${JSON.stringify(from)}`)
  return { ...files, [file]: text.replace(from, () => to) }
}

export const inDefinition = (from: string, to: string, files?: Files): Files =>
  changed('definition.yaml', from, to, files)
export const inDutch = (from: string, to: string, files?: Files): Files => changed('texts/nl.yaml', from, to, files)

/**
 * The same, for a passage in which ¦ stands before the mistake: what is said at that place, and nowhere else, when the
 * instrument is loaded.
 */
export async function saidAtMark(file: string, from: string, marked: string, files: Files = tiny): Promise<string[]> {
  const text = changed(file, from, marked, files)[file]
  const before = String(text).split('¦')[0]?.split('\n') ?? []
  const place = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} `
  const found = await said(changed(file, from, marked.replace('¦', ''), files))
  return found.filter((line) => line.startsWith(place)).map((line) => line.slice(place.length))
}

/** A definition folder with these instruments in it, by the names of their folders. */
export async function aDefinitionFolder(instruments: Readonly<Record<string, Files>>): Promise<string> {
  const root = await aFolder()
  for (const [id, files] of Object.entries(instruments)) await put(join(root, id), files)
  return root
}

export async function put(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
}

/** What the library makes of one instrument in a folder called `folder`. */
export async function loaded(files: Files, folder = 'tiny'): Promise<LoadedDefinition> {
  const found = await new DefinitionLibrary(await aDefinitionFolder({ [folder]: files })).find(folder)
  if (!found) throw new Error('the library does not see the folder')
  return found
}

/** Errors and warnings as an author reads them, without the name of the instrument. */
export const lines = ({ problems }: LoadedDefinition): string[] =>
  problems.map(
    ({ file, line, column, severity, message }) =>
      `${file.slice(file.indexOf('/') + 1)}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message}`,
  )

/** The lines about a tiny instrument with a mistake in it; a warning does not break it, an error does. */
export async function said(files: Files, folder?: string): Promise<string[]> {
  const found = await loaded(files, folder)
  const broken = found.problems.some(({ severity }) => severity === 'error')
  if (broken !== (found.definition === undefined)) throw new Error('broken without an error, or the other way round')
  return lines(found)
}

/** The definition itself, of an instrument without errors. */
export function theDefinition(files: Files = tiny, id = 'tiny'): Definition {
  const read = (content: string | Uint8Array) =>
    readYaml(typeof content === 'string' ? new TextEncoder().encode(content) : content).data
  const texts = Object.entries(files).filter(([file]) => file.startsWith('texts/'))
  const { definition, findings } = checkDefinition(
    id,
    read(files['definition.yaml'] ?? ''),
    Object.fromEntries(texts.map(([file, content]) => [file.slice('texts/'.length, -'.yaml'.length), read(content)])),
  )
  if (!definition) throw new Error(`broken: ${JSON.stringify(findings)}`)
  return definition
}
