import { type Definition, type Purpose, purposes, questionsFor } from '#domain/definition.ts'
import { type Text, wordingFor } from '#domain/texts.ts'
import type { LoadedDefinition } from './library.ts'

const titles: Record<Purpose, string> = {
  'where-we-are': 'Where are we?',
  'what-parents-think': 'What do parents think?',
  'how-we-talk': 'How do we talk?',
}

/** The page about all instruments, in Markdown: by purpose, with for whom, how long and in which languages. */
export function instrumentTable(loaded: readonly LoadedDefinition[]): string {
  const ready = loaded.flatMap(({ definition }) => definition ?? [])
  return [
    '# Instruments',
    '',
    '<!-- Made by `npm run --silent definitions -- --table > docs/instruments.md`; change the definitions, not this page. -->',
    '',
    `${ready.length} instruments. The wording is our own; none claims to be validated unless the table says so.`,
    ...purposes.flatMap((purpose) =>
      section(
        titles[purpose],
        ready.filter((each) => purposeOf(each) === purpose),
      ),
    ),
    '',
  ].join('\n')
}

const purposeOf = ({ purpose = purposes[0] }: Definition): Purpose => purpose

const heads = ['Instrument', 'In Dutch', 'For', 'Schools', 'Questions', 'Minutes', 'Languages', 'Validated']

function section(title: string, definitions: readonly Definition[]): string[] {
  if (definitions.length === 0) return []
  const rows = [heads, heads.map(() => '---'), ...definitions.map(cells)]
  return ['', `## ${title}`, '', ...rows.map((row) => `| ${row.join(' | ')} |`)]
}

function cells(definition: Definition): string[] {
  const { id, audiences, schoolTypes, minutes, validated, texts } = definition
  const counts = audiences.map((audience) => questionsFor(definition, audience).length)
  return [
    `[\`${id}\`](../survey-definitions/${id})`,
    cell(inDutch(definition, texts.nl?.title) ?? id),
    audiences.join(', '),
    schoolTypes.join(', '),
    [...new Set(counts)].length === 1 ? String(counts[0]) : counts.join(', '),
    String(minutes),
    Object.keys(texts).join(', '),
    validated ? 'yes' : 'no',
  ]
}

const inDutch = ({ audiences, schoolTypes }: Definition, text: Text | undefined): string | undefined =>
  wordingFor(text, { audience: audiences[0] ?? 'staff', schoolType: schoolTypes[0] })

const cell = (text: string): string => text.replaceAll('|', '\\|')
