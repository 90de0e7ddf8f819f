import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareChromium } from './support/browser.ts'

/** `npm test`: everything that is checked, in one command. The last line counts the tests. */
const steps: [string, string, string[]][] = [
  ['types', 'tsc', []],
  ['lint', 'biome', ['check']],
  ['definitions', process.execPath, ['server/definitions/check-command.ts']],
  ['pages', 'vite', ['build', '--logLevel', 'warn']],
]

const run = (command: string, words: string[]) =>
  spawnSync(command, words, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

let failedSteps = 0
for (const [name, command, words] of steps) {
  console.log(`--- ${name}`)
  if (!run(command, words)) failedSteps += 1
}

console.log('--- tests')
prepareChromium()
const report = join(mkdtempSync(join(tmpdir(), 'windroos-test-')), 'report.json')
const passed = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])

const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<
  'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites',
  number
>
// A file that cannot even be loaded has no failed test of its own, and neither has a failed step.
const failed = Math.max(counts.numFailedTests, passed ? 0 : 1) + failedSteps
process.exitCode = failed > 0 ? 1 : 0
console.log(`${counts.numPassedTests} passed, ${failed} failed`)
