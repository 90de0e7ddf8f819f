import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml'

/** More than this is no questionnaire; the parser is not even started. */
export const largestFile = 256 * 1024
const deepest = 12
/** More problems than this in one file help nobody; the author mends these and looks again. */
const mostProblems = 50

/** An error in a file at a place, both counted from 1. */
export interface FileProblem {
  readonly line: number
  readonly column: number
  readonly message: string
}

export interface YamlFile {
  readonly data: unknown
  readonly problems: readonly FileProblem[]
  /** The place of an entry; of the nearest entry around it when it is not there itself. */
  readonly locate: (path: readonly (string | number)[]) => { line: number; column: number }
}

/** Reads a YAML file that anybody may have written. What is dangerous or ambiguous in YAML is an error here. */
export function readYaml(bytes: Uint8Array): YamlFile {
  if (bytes.length > largestFile) return tooLarge(bytes.length)
  const text = decode(bytes)
  if (text === undefined) return unreadable('the file is not written in UTF-8')
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof RangeError) return unreadable('the file is nested too deeply')
    throw error
  }
}

export const tooLarge = (size: number): YamlFile =>
  unreadable(`the file is ${Math.ceil(size / 1024)} kB: at most ${largestFile / 1024} kB is read`)

/** A file of which nothing can be said but why. */
export const unreadable = (message: string): YamlFile => ({
  data: undefined,
  problems: [{ line: 1, column: 1, message }],
  locate: () => ({ line: 1, column: 1 }),
})

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parse(text: string): YamlFile {
  const lines = new LineCounter()
  // The library compares every key with every other one; `hostileParts` finds a field that stands twice faster.
  const document = parseDocument(text, { lineCounter: lines, merge: false, prettyErrors: false, uniqueKeys: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problems = syntaxErrors(document).map(({ pos, message }) => ({ ...at(pos[0]), message }))
  if (problems.length === 0) problems.push(...hostileParts(document, at))
  return {
    data: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    locate: (path) => at(offsetOf(document, path)),
  }
}

/** What the author can do about an error, where the library speaks to programmers. */
const inOtherWords: { readonly [code in ErrorCode]?: string } = {
  BAD_COLLECTION_TYPE: 'tags (!) are not used here',
  MULTIPLE_DOCS: 'a second document starts here (---): a file holds one',
  RESOURCE_EXHAUSTION: 'this is nested too deeply',
  TAB_AS_INDENT: 'indent with spaces: tabs are not allowed here',
  TAG_RESOLVE_FAILED: 'tags (!) are not used here',
}

function syntaxErrors(document: Document): { pos: [number, number]; message: string }[] {
  const found = [...document.errors, ...document.warnings]
  // When the library gives up on the depth, all its other complaints only follow from that.
  const exhausted = found.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  return (exhausted ? [exhausted] : found.slice(0, mostProblems)).map(({ pos, code, message }) => ({
    pos,
    message: inOtherWords[code] ?? message,
  }))
}

const namesOfObjects = new Set(['__proto__', 'constructor', 'prototype'])
const markup = /<[a-z!/?]/i
/** Control characters, characters without width, and those that turn the order of a line round. */
const unseen = /[^\P{Cc}\t\n\r]|[\u200b\u2028-\u202e\u2060-\u2069\ufeff]/u

function hostileParts(document: Document, at: (offset: number) => { line: number; column: number }): FileProblem[] {
  const problems: FileProblem[] = []
  visit(document, (_key, node, path) => {
    if (!isNode(node) || isPair(node)) return undefined
    if (problems.length >= mostProblems) return visit.BREAK
    const report = (message: string, place: Node = node) => problems.push({ ...at(place.range?.[0] ?? 0), message })
    if (isAlias(node) || node.anchor) report('anchors (&) and aliases (*) are not used here: write the text out')
    if (node.tag) report('tags (!) are not used here')
    if (path.filter((parent) => !isPair(parent)).length > deepest) {
      report('this is nested too deeply')
      return visit.SKIP
    }
    if (isMap(node) && node.items.some(({ key }) => !isScalar(key))) report('a field name must be a simple word')
    if (isMap(node)) for (const key of repeatedKeys(node)) report(`the field '${key.value}' stands twice here`, key)
    if (isScalar(node) && typeof node.value === 'string') {
      if (namesOfObjects.has(node.value)) report(`'${node.value}' cannot be used as a name`)
      if (markup.test(node.value)) report('texts are plain: HTML is not allowed')
      if (unseen.test(node.value) || !node.value.isWellFormed())
        report('the text holds a character that cannot be seen')
    }
    return undefined
  })
  return problems.slice(0, mostProblems)
}

function repeatedKeys(map: YAMLMap): Scalar[] {
  const seen = new Set<string>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    if (seen.has(name)) return [key]
    seen.add(name)
    return []
  })
}

/** Where the entry at a path begins: its key in a group of fields, itself in a list. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
      if (!pair) return offset
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset
      node = pair.value
    } else if (isSeq(node)) {
      const item = node.items[Number(key)]
      if (!isNode(item)) return offset
      offset = item.range?.[0] ?? offset
      node = item
    } else return offset
  }
  return offset
}
