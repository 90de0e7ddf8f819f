import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DefinitionFile, TextsFile, talkingOutcomes } from '#domain/definition.ts'
import { audiences, schoolTypes } from '#domain/texts.ts'
import { readYaml } from '../../server/definitions/read-yaml.ts'
import { ExamplesFile, slipsIn } from './examples-file.ts'
import { changed, type Files, loaded, said, theDefinition } from './support.ts'
import { expectAudience, reportOn } from './worked-example.ts'

const folder = join(import.meta.dirname, '..', '..', 'survey-definitions')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, content = '']) => content)
const yaml = blocks('yaml')
const sample = (start: string): string => yaml.find((block) => block.includes(start)) ?? ''
const read = (text: string) => readYaml(new TextEncoder().encode(text))

const welcome: Files = {
  'definition.yaml': sample('id: welcome'),
  'texts/nl.yaml': sample('title: "Welkom op school"'),
  'examples.yaml': sample('- name:'),
}

describe('The page about writing a survey', () => {
  test('shows only YAML that can be read', () => {
    expect(yaml.length).toBeGreaterThan(3)
    for (const block of yaml) expect(read(block).problems).toEqual([])
  })

  test('shows a whole survey without errors or warnings', async () => {
    expect(await said(welcome, 'welcome')).toEqual([])
  })

  test('shows an example that is right', () => {
    const definition = theDefinition(welcome, 'welcome')
    const examples = ExamplesFile.parse(read(String(welcome['examples.yaml'])).data)
    expect(examples).toHaveLength(1)
    for (const example of examples) {
      expect(slipsIn(definition, example)).toEqual([])
      expectAudience(definition, example, reportOn(definition, example), 'parents')
    }
  })

  test('shows questions of every type that are right', async () => {
    const questions = sample('{ id: safe').replaceAll(/^/gm, '      ')
    const other = 'version: 1\naudiences: [staff]\nminutes: 1\nscales:\n  how-often: { type: rating, points: 4 }\n'
    const text = `id: q\n${other}sections:\n  - id: all\n    questions:\n${questions}`
    expect(DefinitionFile.safeParse(read(text).data).success).toBe(true)
    for (const type of ['rating', 'choice', 'text']) expect(readme).toContain(`- \`${type}\``)
  })

  test('shows an outcome that is right', () => {
    expect(
      DefinitionFile.shape.outcome.safeParse(Reflect.get(Object(read(sample('cumulative')).data), 'outcome')).success,
    ).toBe(true)
  })

  test('shows what the checker says', async () => {
    const slip = changed(
      'definition.yaml',
      'mean: [feels-welcome, knows-name]',
      'mean: [feels-welcome, know-name]',
      welcome,
    )
    const missing = changed('texts/nl.yaml', '    parents: "Hoe vaak voelt u zich welkom op school?"\n', '', slip)
    const files = changed('texts/nl.yaml', '"Op welke dag is', '"Op welke en/of laatste dag is', missing)
    const { problems, coverage } = await loaded(files, 'welcome')
    const lines = problems.map(
      ({ file, line, column, severity, message }) =>
        `${file}:${line}:${column} ${severity === 'warning' ? 'warning: ' : ''}${message}`,
    )
    const { present = 0, needed = 1 } = coverage.nl ?? {}
    const last = `welcome: broken; wording: nl ${Math.floor((100 * present) / needed)}% (${present}/${needed})`
    expect(blocks('text')).toEqual([[...lines, last, '1 instrument, 2 errors', ''].join('\n')])
  })

  test.each([
    ...Object.keys(DefinitionFile.shape),
    ...Object.keys(TextsFile.shape),
    ...talkingOutcomes,
    ...audiences,
    ...schoolTypes,
    ...[
      'options',
      'several',
      'none',
      'most',
      'points',
      'dontKnow',
      'notApplicable',
      'maxLength',
      'reversed',
      'sensitive',
    ],
    ...['mean', 'answered', 'inOrder', 'gap', 'help', 'explanation', 'nextStep', 'outcomes'],
  ])('explains %s', (word) => {
    expect(readme).toMatch(new RegExp(`\`[^\`\\n]*\\b${word}\\b[^\`\\n]*\``))
  })

  test('links to what is there', () => {
    for (const [, link = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g))
      expect(existsSync(join(folder, link)), link).toBe(true)
  })
})
