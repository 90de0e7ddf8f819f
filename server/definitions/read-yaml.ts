import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'

/** More than this is no questionnaire; the parser is not even started. */
export const largestFile = 256 * 1024
const deepest = 12

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
  const failed = (message: string): YamlFile => ({
    data: undefined,
    problems: [{ line: 1, column: 1, message }],
    locate: () => ({ line: 1, column: 1 }),
  })
  if (bytes.length > largestFile)
    return failed(`the file is ${Math.ceil(bytes.length / 1024)} kB: at most ${largestFile / 1024} kB is read`)
  const text = decode(bytes)
  if (text === undefined) return failed('the file is not written in UTF-8')
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof RangeError) return failed('the file is nested too deeply')
    throw error
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function parse(text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, merge: false, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ ...at(pos[0]), message }))
  if (problems.length === 0) problems.push(...hostileParts(document, at))
  return {
    data: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined,
    problems,
    locate: (path) => at(offsetOf(document, path)),
  }
}

const namesOfObjects = new Set(['__proto__', 'constructor', 'prototype'])
const markup = /<[a-z!/?]/i
const unseen = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u

function hostileParts(document: Document, at: (offset: number) => { line: number; column: number }): FileProblem[] {
  const problems: FileProblem[] = []
  visit(document, (_key, node, path) => {
    if (!isNode(node) || isPair(node)) return undefined
    const report = (message: string) => problems.push({ ...at(node.range?.[0] ?? 0), message })
    if (isAlias(node) || node.anchor) report('anchors (&) and aliases (*) are not used here: write the text out')
    if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) report('tags (!) are not used here')
    if (path.filter((parent) => !isPair(parent)).length > deepest) {
      report('this is nested too deeply')
      return visit.SKIP
    }
    if (isMap(node) && node.items.some(({ key }) => !isScalar(key))) report('a field name must be a simple word')
    if (isScalar(node) && typeof node.value === 'string') {
      if (namesOfObjects.has(node.value)) report(`'${node.value}' cannot be used as a name`)
      if (markup.test(node.value)) report('texts are plain: HTML is not allowed')
      if (unseen.test(node.value)) report('the text holds a character that cannot be seen')
    }
    return undefined
  })
  return problems
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
