import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folders = ['server', 'client', 'migrations', 'test']
const files = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

interface Import {
  readonly from: string
  /** A file of ours from the root, or the name of a package. */
  readonly to: string
  readonly typeOnly: boolean
}

const imports: Import[] = files.flatMap((file) => {
  const source = readFileSync(join(root, file), 'utf8')
  const statements = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
  )
  return [...statements].map(([, type, from, dynamic, bare]) => ({
    from: file,
    to: target(file, from ?? dynamic ?? bare ?? ''),
    typeOnly: type !== undefined,
  }))
})

function target(file: string, specifier: string): string {
  if (specifier.startsWith('#domain/')) return join('server/domain', specifier.slice('#domain/'.length))
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier.replace(/\?.*$/, '')))
  const [scope = '', name] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

const isOurs = (to: string) => folders.some((folder) => to.startsWith(`${folder}/`))
const arrows = (from: string) => imports.filter((each) => each.from.startsWith(from))
const breaches = (from: string, allowed: (each: Import) => boolean) =>
  arrows(from)
    .filter((each) => !allowed(each))
    .map(({ from, to }) => `${from} -> ${to}`)

test('every import leads to a file that exists', () => {
  const missing = imports.filter(({ to }) => isOurs(to) && !existsSync(join(root, to)))
  expect(missing.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  expect(imports.length).toBeGreaterThan(200)
})

test('the domain imports zod and itself, and touches neither clock nor chance nor machine', () => {
  expect(breaches('server/domain/', ({ to }) => to === 'zod' || to.startsWith('server/domain/'))).toEqual([])
  const impure = files
    .filter((file) => file.startsWith('server/domain/'))
    .filter((file) =>
      /Math\.random|Date\.now|new Date\(\)|process\.|globalThis/.test(readFileSync(join(root, file), 'utf8')),
    )
  expect(impure).toEqual([])
})

test('migrations import kysely alone, so that they never change with the code', () => {
  expect(breaches('migrations/', ({ from, to }) => to.startsWith('kysely') || from === 'migrations/all.ts')).toEqual([])
})

test('the client imports the domain, lit, chart.js and itself; the code for QR pictures comes with the codes page', () => {
  const allowed = ['lit', 'chart.js', 'lean-qr']
  expect(
    breaches(
      'client/',
      ({ to }) => allowed.includes(to) || to.startsWith('client/') || to.startsWith('server/domain/'),
    ),
  ).toEqual([])
})

test('the page of respondents runs no code of zod, of Chart.js or of the facilitator', () => {
  const reached = reachableCode('client/answer/')
  expect([...reached].filter((file) => file.startsWith('client/manage/') || file.startsWith('client/charts/'))).toEqual(
    [],
  )
  expect(reached.has('chart.js')).toBe(false)
  // zod stands in some of these files, but only inside functions that the build leaves out.
  expect([...reached].filter((file) => /server\/domain\/(definition|api|summary|report)/.test(file))).toEqual([])
})

test('server features know the domain, the database and http; nobody imports the assembly but tests', () => {
  const assembly = ['server/app.ts', 'server/main.ts']
  const importers = imports.filter(
    ({ from, to }) => assembly.includes(to) && !from.startsWith('test/') && !assembly.includes(from),
  )
  expect(importers).toEqual([])
  for (const lower of ['server/database/', 'server/http/'])
    expect(
      breaches(
        lower,
        ({ to }) =>
          !isOurs(to) ||
          ['server/domain/', 'server/database/', 'server/http/', 'migrations/'].some((f) => to.startsWith(f)),
      ),
    ).toEqual([])
})

test('SQL is written in repositories and where the database itself is meant', () => {
  const writers = files
    .filter((file) => file.startsWith('server/'))
    .filter((file) =>
      /\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql`|\.prepare[<(]/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    )
  const places =
    /repository\.ts$|^server\/database\/|^server\/surveys\/(invitations|retention)\.ts$|^server\/responses\/(store|code-reader)\.ts$|^server\/http\/health\.ts$|^server\/backup\.ts$/
  expect(writers.filter((file) => !places.test(file))).toEqual([])
})

test('only disclosure control makes published figures', () => {
  const outside = imports
    .filter(({ from, to }) => to === 'server/domain/disclosure/published.ts' && importsName(from, 'publish'))
    .filter(({ from }) => !from.startsWith('server/domain/disclosure/'))
  expect(outside).toEqual([])
})

function importsName(file: string, name: string): boolean {
  const source = readFileSync(join(root, file), 'utf8')
  const [, names = ''] = /import\s*\{([^}]*)\}\s*from\s*'[^']*disclosure\/published\.ts'/.exec(source) ?? []
  return names.split(',').some((each) => each.trim() === name)
}

test('nothing imports itself by a detour', () => {
  const graph = new Map<string, string[]>()
  for (const { from, to, typeOnly } of imports)
    if (isOurs(to) && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), to])
  const circles: string[] = []
  const done = new Set<string>()
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    if (done.has(file) || path.includes(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  expect(circles).toEqual([])
})

function reachableCode(start: string): Set<string> {
  const reached = new Set<string>()
  const queue = files.filter((file) => file.startsWith(start))
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    for (const { from, to, typeOnly } of imports) if (from === file && !typeOnly) queue.push(to)
  }
  return reached
}
