import { cpus } from 'node:os'
import { closing } from './closing.ts'
import { page } from './page.ts'
import type { ReadmeRow } from './readme-row.ts'
import { responses } from './responses.ts'
import { table } from './support/table.ts'
import { workshop } from './workshop.ts'

const benchmarks: Readonly<Record<string, () => Promise<ReadmeRow[]>>> = { responses, closing, page, workshop }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benchmarks, name))
if (unknown.length > 0) {
  console.error(`No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(benchmarks).join(', ')}.`)
  process.exit(1)
}

console.log(
  `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}. A shared machine`,
)
console.log('is noisy: trust the ratios within one run, not the figures of two runs.')

const rows: ReadmeRow[] = []
for (const [name, benchmark] of Object.entries(benchmarks))
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await benchmark()))

console.log('\nFor the README:\n')
console.log(
  table(
    ['What', 'Figure', 'Compared to, in the same run'],
    rows.map(({ what, figure, comparedTo }) => [what, figure, comparedTo]),
  ),
)
