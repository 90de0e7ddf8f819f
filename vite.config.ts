import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Writes a .br and a .gz beside every file, once, at build time: the server only hands them out. */
const precompress = (folder: string): Plugin => ({
  name: 'precompress',
  apply: 'build',
  closeBundle() {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const file = join(folder, name)
      if (!statSync(file).isFile() || !/\.(js|css|html|svg)$/.test(name)) continue
      const content = readFileSync(file)
      writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
      writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
    }
  },
})

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** What an entry cannot begin without: its own module, and all that these import. */
function neededBy(entry: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found
  found.add(entry)
  for (const id of modules.getModuleInfo(entry)?.importedIds ?? []) neededBy(id, modules, found)
  return found
}

const entry = (name: string) => join(import.meta.dirname, 'client', name, 'main.ts')

/**
 * On a slow telephone every file costs, and small files compress badly. What a visit to the respondent's page needs comes
 * in three: what it shares with the facilitator's pages, what it shares with the explanation, and what it has alone. Left
 * to itself the build makes a file of every overlap.
 */
function fileOf(id: string, modules: Modules): string | null {
  const answer = neededBy(entry('answer'), modules)
  // The domain's checks stand in one file with its schemas, which only the facilitator's pages may come to need.
  if (!answer.has(id) || /[\\/]node_modules[\\/]zod[\\/]/.test(id)) return null
  if (neededBy(entry('manage'), modules).has(id)) return 'shared'
  return neededBy(entry('answer/explanation'), modules).has(id) ? 'visit' : 'answering'
}

const page = (name: string) => join(import.meta.dirname, 'client', name, 'index.html')

const pure = ['test/{domain,definitions,client}/**/*.test.ts']

export default defineConfig({
  root: 'client',
  base: '/',
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        answer: page('answer'),
        explanation: page('answer/explanation'),
        manage: page('manage'),
        publicPage: page('public-page'),
        phone: page('workshop/phone'),
        screen: page('workshop/screen'),
      },
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: fileOf }] } },
    },
  },
  test: {
    root: import.meta.dirname,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A machine that is busy with the other tests may take its time; what comes is waited for no longer than it takes.
    expect: { poll: { timeout: 10_000 } },
    // Each test has a server with a thread of its own, which compiles what the one before it compiled.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'windroos-test') },
    // On two cores the default is one at a time; browsers and mail mostly wait.
    maxWorkers: 3,
    projects: [
      // These change nothing outside themselves: a process for each of a hundred files would take longer than they do.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
  },
  plugins: [precompress(join(import.meta.dirname, 'dist', 'client'))],
})
