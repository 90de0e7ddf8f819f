import type * as z from 'zod'
import { type Definition, DefinitionFile, languageTag, resolveDefinition, TextsFile } from '../definition.ts'
import { checkStructure } from './check-structure.ts'
import { type Coverage, checkTexts } from './check-texts.ts'
import { type Finding, Findings } from './finding.ts'
import { issueSentences } from './issue-sentences.ts'

/** What a check found, and the definition itself when it can be used. */
export interface CheckedDefinition {
  readonly findings: readonly Finding[]
  readonly coverage: Readonly<Record<string, Coverage>>
  readonly definition?: Definition | undefined
}

/**
 * Checks an instrument whole and reports all errors at once. `folder` is the name of its folder; `structure` and
 * `texts` are what its YAML files hold, unchecked. A language that misses wordings is left out of the definition,
 * except the first one (nl where there is one), which must be complete.
 */
export function checkDefinition(folder: string, structure: unknown, texts: Record<string, unknown>): CheckedDefinition {
  const file = parsed(DefinitionFile, 'definition.yaml', structure)
  const languages = Object.keys(texts).sort((a, b) => Number(b === 'nl') - Number(a === 'nl') || a.localeCompare(b))
  const parsedTexts = languages.map((language) => ({
    language,
    // An empty file is the beginning of a translation.
    ...parsed(TextsFile, `texts/${language}.yaml`, texts[language] ?? {}),
  }))
  const findings = [...file.findings, ...languageNames(languages), ...parsedTexts.flatMap((texts) => texts.findings)]
  const structural = checkStructure(folder, file.data ?? structure)
  findings.push(...structural)
  if (!file.data) return { findings, coverage: {} }

  const usable = Object.fromEntries(
    parsedTexts.flatMap(({ language, data }) => (data && languageTag.test(language) ? [[language, data]] : [])),
  )
  const definition = resolveDefinition(withoutUnknownScales(file.data), usable)
  const coverage: Record<string, Coverage> = {}
  for (const [language, own] of Object.entries(usable)) {
    const checked = checkTexts(definition, language, own, language === languages[0])
    coverage[language] = checked.coverage
    findings.push(...checked.findings)
  }
  if (findings.some((finding) => finding.severity === 'error')) return { findings, coverage }
  const complete = Object.entries(usable).filter(([language]) => isComplete(coverage[language]))
  return { findings, coverage, definition: { ...definition, texts: Object.fromEntries(complete) } }
}

/** A question on a scale that does not exist is an error already; that its wording is there can still be checked. */
function withoutUnknownScales(file: DefinitionFile): DefinitionFile {
  const sections = file.sections.map(({ id, questions }) => ({
    id,
    questions: questions.map((question) => {
      if (!('scale' in question) || Object.hasOwn(file.scales, question.scale)) return question
      return { id: question.id, type: 'text' as const, maxLength: 1, audiences: question.audiences, sensitive: false }
    }),
  }))
  return { ...file, sections }
}

const isComplete = (coverage: Coverage | undefined) => coverage !== undefined && coverage.present === coverage.needed

function parsed<T extends z.ZodType>(schema: T, file: string, data: unknown) {
  const result = schema.safeParse(data, { reportInput: true })
  if (result.success) return { data: result.data, findings: [] }
  const findings = new Findings(file)
  for (const { path, message } of issueSentences(result.error, (path) => fieldsAt(file, path)))
    findings.error(path, message)
  return { data: undefined, findings: findings.all }
}

/** The fields an author may have meant at a place, for the suggestion beside an unknown one. */
function fieldsAt(file: string, path: readonly (string | number)[]): string[] {
  if (file !== 'definition.yaml')
    return path.length === 0
      ? Object.keys(TextsFile.shape)
      : [
          'title',
          'explanation',
          'nextStep',
          'text',
          'help',
          'options',
          'parts',
          'rows',
          'columns',
          'points',
          'dontKnow',
          'notApplicable',
          'staff',
          'parents',
          'pupils',
          'po',
          'vo',
          'so',
          'mbo',
          'measures',
          'outcomes',
        ]
  if (path.length === 0) return Object.keys(DefinitionFile.shape)
  return [
    'id',
    'type',
    'scale',
    'points',
    'dontKnow',
    'notApplicable',
    'options',
    'several',
    'none',
    'maxLength',
    'audiences',
    'sensitive',
    'reversed',
    'questions',
    'mean',
    'answered',
    'neutral',
    'from',
    'ends',
    'faces',
    'parts',
    'rows',
    'columns',
    'rowTotals',
    'columnTotals',
    'octants',
    'most',
    'showIf',
    'anyOf',
    'question',
    'among',
    'ratio',
    'difference',
    'plus',
    'minus',
    'of',
    'row',
    'column',
    'themes',
    'measure',
    'importance',
    'now',
    'wished',
    'cumulative',
    'inOrder',
    'gap',
    'file',
    'section',
  ]
}

function languageNames(languages: string[]): Finding[] {
  if (languages.length === 0)
    return [{ file: 'texts', path: [], severity: 'error', message: 'there is no language file: write texts/nl.yaml' }]
  return languages
    .filter((language) => !languageTag.test(language))
    .map((language) => ({
      file: `texts/${language}.yaml`,
      path: [],
      severity: 'error',
      message: `'${language}' is not a language code such as nl, en or tr`,
    }))
}
