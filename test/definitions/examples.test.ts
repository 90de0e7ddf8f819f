import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Definition } from '#domain/definition.ts'
import { audiences } from '#domain/texts.ts'
import { DefinitionLibrary } from '../../server/definitions/library.ts'
import { readYaml } from '../../server/definitions/read-yaml.ts'
import { type Example, ExamplesFile, slipsIn } from './examples-file.ts'
import { expectAudience, expectGaps, reportOn } from './worked-example.ts'

const folder = join(import.meta.dirname, '..', '..', 'survey-definitions')
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

async function definitionOf(name: string): Promise<Definition> {
  const definition = (await new DefinitionLibrary(folder).find(name))?.definition
  if (!definition) throw new Error(`${name} is broken: npm run definitions says why`)
  return definition
}

async function examplesOf(name: string): Promise<Example[]> {
  const { data, problems } = readYaml(await readFile(join(folder, name, 'examples.yaml')))
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
  return ExamplesFile.parse(data)
}

describe.each(names)('%s', async (name) => {
  const definition = await definitionOf(name)
  const { examples, error } = await examplesOf(name).then(
    (examples) => ({ examples, error: undefined }),
    (error: unknown) => ({ examples: [], error }),
  )

  test('comes with worked examples', () => {
    expect(error, 'write examples.yaml: README.md says how').toBeUndefined()
  })

  describe.each(examples)('$name', (example) => {
    test('names what exists, and all of it', () => {
      expect(slipsIn(definition, example)).toEqual([])
    })

    const report = reportOn(definition, example)
    test.each(audiences.filter((audience) => audience in example.audiences))('%s', (audience) => {
      expectAudience(definition, example, report, audience)
    })

    test('the gaps', () => {
      expectGaps(definition, example, report)
    })
  })
})

describe('An example that would prove nothing is noticed:', async () => {
  const definition = await definitionOf('school-profile')
  const [good] = await examplesOf('school-profile')
  const changedTo = (change: object) => ExamplesFile.safeParse([{ ...good, ...change }])

  test('a field that does not exist', () => {
    expect(changedTo({ expected: {} }).success).toBe(false)
    expect(changedTo({ expect: { ...good?.expect, parentz: {} } }).success).toBe(false)
  })

  test('an example without a source', () => {
    expect(changedTo({ source: undefined }).success).toBe(false)
  })

  test('a question or a measure that does not exist, and a person without scores', () => {
    if (!good) throw new Error('there is no example')
    const person = { 'info-calender': 4, 'info-calendar': 5, 'one-wish': 'dont-know' }
    const staff = { invited: 10, respondents: [person] }
    const outcome = { ...good.expect.staff, measures: { informatie: {} }, levels: { information: 'in-order' as const } }
    const slips = slipsIn(definition, {
      ...good,
      audiences: { staff },
      expect: {
        staff: {
          ...outcome,
          scores: [],
          measures: { informatie: { n: 5, mean: 1, sd: 1, dontKnow: 0, favourable: 0 } },
        },
      },
    })
    expect(slips).toEqual([
      "staff 1: 'info-calender': there is no such question",
      "staff 1: 'info-calendar': a rating here is from 1 to 4",
      "staff 1: 'one-wish': this question does not offer that way to leave it unanswered",
      'staff: 1 people and 0 of them with scores',
      "staff measures: 'informatie' does not exist",
      "staff levels: 'structure' is not worked out",
      "staff levels: 'relation' is not worked out",
      "staff levels: 'collaboration' is not worked out",
      "staff levels: 'innovation' is not worked out",
    ])
  })
})
