import type { Definition, DefinitionTexts, Question, QuestionOfType } from '../definition.ts'
import { questionsFor, questionTexts, type WordedPart, wordedParts } from '../definition.ts'
import type { MissingOptions } from '../question-types/answer.ts'
import { labelled } from '../question-types/rating.ts'
import { octants } from '../statistics/circumplex.ts'
import { type Audience, type Reader, type SchoolType, type Text, wordingFor, wordings } from '../texts.ts'
import { Findings } from './finding.ts'
import { didYouMean } from './nearest.ts'
import { wordingRemarks } from './wording.ts'

/** How much of the wording that a language needs is there. */
export interface Coverage {
  readonly present: number
  readonly needed: number
}

interface Need {
  readonly path: (string | number)[]
  readonly text: Text | undefined
  readonly what: string
  readonly audiences: readonly Audience[]
}

/**
 * Checks one language of a definition: every wording that some reader needs is there, every key belongs to something,
 * and the questions read well. In a language that is not complete yet, what misses is a warning.
 */
export function checkTexts(definition: Definition, language: string, texts: DefinitionTexts, required: boolean) {
  const findings = new Findings(`texts/${language}.yaml`)
  const needs = [...generalNeeds(definition, texts), ...definition.questions.flatMap((q) => questionNeeds(q, texts))]
  let present = 0
  let needed = 0
  for (const need of needs) {
    const without = need.audiences.filter((audience) => unwordedTypes(need.text, audience, definition).length > 0)
    needed += need.audiences.length
    present += need.audiences.length - without.length
    if (without.length === 0) continue
    findings[required ? 'error' : 'warning'](need.path, `${need.what} has no wording${forWhom(need, definition)}`)
  }
  unknownKeys(definition, texts, findings)
  labelCounts(definition, texts, findings)
  remarks(definition, language, texts, findings)
  return { findings: findings.all, coverage: { present, needed } satisfies Coverage }
}

/** The school types for which an audience has nothing to read. */
const unwordedTypes = (text: Text | undefined, audience: Audience, { schoolTypes }: Definition): SchoolType[] =>
  schoolTypes.filter((schoolType) => wordingFor(text, { audience, schoolType } satisfies Reader) === undefined)

/** " for parents", " for parents in vo": as much as it takes to find what misses; nothing when all of it does. */
function forWhom({ text, audiences }: Need, definition: Definition): string {
  const without = audiences.filter((audience) => unwordedTypes(text, audience, definition).length > 0)
  const types = new Set(without.flatMap((audience) => unwordedTypes(text, audience, definition)))
  const whom = without.length === definition.audiences.length ? '' : ` for ${without.join(' and ')}`
  return types.size === definition.schoolTypes.length ? whom : `${whom} in ${[...types].join(' and ')}`
}

function generalNeeds(definition: Definition, texts: DefinitionTexts): Need[] {
  const { audiences } = definition
  const scales = new Set(definition.questions.flatMap((question) => question.scale ?? []))
  const askedTo = (asks: (question: Question) => boolean) =>
    audiences.filter((audience) => questionsFor(definition, audience).some(asks))
  return [
    { path: ['title'], text: texts.title, what: 'the title', audiences },
    { path: ['summary'], text: texts.summary, what: 'the summary', audiences },
    ...definition.sections.map((id) => ({
      path: ['sections', id, 'title'],
      text: texts.sections[id]?.title,
      what: `the title of section '${id}'`,
      audiences: askedTo((question) => question.section === id),
    })),
    ...definition.measures.map(({ id }) => ({
      path: ['measures', id, 'title'],
      text: texts.measures[id]?.title,
      what: `the title of measure '${id}'`,
      audiences,
    })),
    ...[...sharedLists(definition)].flatMap(([list, { ids, audiences }]) =>
      ids.map((id) => ({
        path: ['lists', list, id],
        text: texts.lists[list]?.[id],
        what: `'${id}' of list '${list}'`,
        audiences,
      })),
    ),
    ...(definition.figures ?? []).map(({ id }) => ({
      path: ['figures', id, 'title'],
      text: texts.figures[id]?.title,
      what: `the title of figure '${id}'`,
      audiences,
    })),
    ...[...scales].flatMap((id) => {
      const asked = definition.questions.find((question) => question.scale === id)
      const readers = askedTo((question) => question.scale === id)
      return asked?.type === 'rating'
        ? labelNeeds(asked, ['scales', id], texts.scales[id], `scale '${id}'`, readers)
        : []
    }),
  ]
}

function questionNeeds(question: Question, texts: DefinitionTexts): Need[] {
  const own = questionTexts(texts, question.id)
  const { audiences } = question
  const what = `question '${question.id}'`
  const needs: Need[] = [{ path: ['questions', question.id], text: own?.text, what, audiences }]
  if (question.type === 'rating' && question.scale === undefined)
    needs.push(...labelNeeds(question, ['questions', question.id], own, what, audiences))
  for (const part of wordedParts)
    for (const id of ownIds(question, part)) {
      const path = ['questions', question.id, part, id]
      needs.push({ path, text: own?.[part]?.[id], what: `${nameOf(part)} '${id}' of ${what}`, audiences })
    }
  if (question.type !== 'rating' && question.type !== 'text')
    needs.push(...wayNeeds(question, ['questions', question.id], own, what, audiences))
  return needs
}

const nameOf = (part: WordedPart) => part.replace(/s$/, '')

/** The ids of a question that have their words in its own texts; those of a shared list have them there. */
function ownIds(question: Question, part: WordedPart): readonly string[] {
  if (question.lists?.[part] !== undefined) return []
  return partsOf(question)[part] ?? []
}

/** Everything of a question that carries words, by the kind of part it is. */
function partsOf(question: Question): Partial<Record<WordedPart, readonly string[]>> {
  switch (question.type) {
    case 'choice':
      return { options: question.options }
    case 'split':
      return { parts: question.parts }
    case 'grid-split':
    case 'count':
      return { rows: question.rows, columns: question.columns }
    default:
      return {}
  }
}

/** The lists that questions share, each with the ids it holds and the audiences that read it. */
function sharedLists({ questions }: Definition): Map<string, { ids: readonly string[]; audiences: Audience[] }> {
  const lists = new Map<string, { ids: readonly string[]; audiences: Audience[] }>()
  for (const question of questions)
    for (const [part, list] of Object.entries(question.lists ?? {})) {
      const ids = part === 'octants' ? octants.map(({ id }) => id) : (partsOf(question)[part as WordedPart] ?? [])
      const before = lists.get(list)?.audiences ?? []
      lists.set(list, { ids, audiences: [...new Set([...before, ...question.audiences])] })
    }
  return lists
}

interface Labels {
  readonly points?: readonly Text[] | undefined
  readonly dontKnow?: Text | undefined
  readonly notApplicable?: Text | undefined
}

function labelNeeds(
  rating: QuestionOfType<'rating'>,
  path: string[],
  labels: Labels | undefined,
  what: string,
  audiences: readonly Audience[],
): Need[] {
  const points = Array.from({ length: labelled(rating) }, (_, index) => ({
    path: [...path, 'points', index],
    text: labels?.points?.[index],
    what: `point ${index + 1} of ${what}`,
    audiences,
  }))
  return [...points, ...wayNeeds(rating, path, labels, what, audiences)]
}

/** The words beside the answers: "weet ik niet" and "niet van toepassing", where the question offers them. */
function wayNeeds(
  offered: MissingOptions,
  path: string[],
  labels: Labels | undefined,
  what: string,
  audiences: readonly Audience[],
): Need[] {
  const ways = (['dontKnow', 'notApplicable'] as const).filter((way) => offered[way])
  return ways.map((way) => ({ path: [...path, way], text: labels?.[way], what: `'${way}' of ${what}`, audiences }))
}

/** A key that belongs to nothing is a slip of the pen: its text would never be seen. */
function unknownKeys(definition: Definition, texts: DefinitionTexts, findings: Findings) {
  const ids = {
    questions: definition.questions.map((question) => question.id),
    measures: definition.measures.map((measure) => measure.id),
    sections: definition.sections,
    scales: definition.questions.flatMap((question) => question.scale ?? []),
  }
  const look = (path: string[], keys: string[], known: readonly string[], what: string) => {
    for (const key of keys.filter((key) => !known.includes(key)))
      findings.error([...path, key], `there is no ${what} '${key}'${didYouMean(key, known)}`)
  }
  look(['questions'], Object.keys(texts.questions), ids.questions, 'question')
  look(['measures'], Object.keys(texts.measures), ids.measures, 'measure')
  look(['sections'], Object.keys(texts.sections), ids.sections, 'section')
  look(['scales'], Object.keys(texts.scales), ids.scales, 'scale')
  look(['discussion', 'measures'], Object.keys(texts.discussion.measures), ids.measures, 'measure')
  look(
    ['figures'],
    Object.keys(texts.figures),
    (definition.figures ?? []).map(({ id }) => id),
    'figure',
  )
  const lists = sharedLists(definition)
  look(['lists'], Object.keys(texts.lists), [...lists.keys()], 'list')
  for (const [list, { ids }] of lists) look(['lists', list], Object.keys(texts.lists[list] ?? {}), ids, 'item')
  look(['discussion', 'questions'], Object.keys(texts.discussion.questions ?? {}), ids.questions, 'question')
  for (const question of definition.questions)
    for (const part of wordedParts) {
      const words = Object.keys(questionTexts(texts, question.id)?.[part] ?? {})
      look(['questions', question.id, part], words, ownIds(question, part), nameOf(part))
    }
}

/** A label too many means that labels and points have shifted: every answer would be read wrongly. */
function labelCounts(definition: Definition, texts: DefinitionTexts, findings: Findings) {
  const look = (path: string[], what: string, points: number, labels: number) => {
    if (labels > points) findings.error([...path, 'points'], `${what} has ${points} points and ${labels} labels`)
  }
  for (const [id, labels] of Object.entries(texts.scales)) {
    const rating = definition.questions.find((question) => question.scale === id)
    if (rating?.type === 'rating') look(['scales', id], `scale '${id}'`, labelled(rating), labels.points.length)
  }
  for (const question of definition.questions) {
    if (question.type !== 'rating' || question.scale !== undefined) continue
    const labels = questionTexts(texts, question.id)?.points?.length ?? 0
    look(['questions', question.id], `question '${question.id}'`, labelled(question), labels)
  }
}

function remarks(definition: Definition, language: string, texts: DefinitionTexts, findings: Findings) {
  for (const question of definition.questions) {
    const text = questionTexts(texts, question.id)?.text
    if (text === undefined) continue
    const long = text === texts.questions[question.id] ? [] : ['text']
    for (const { path, wording } of wordings(text)) {
      const named = question.audiences.filter((audience) => path.includes(audience))
      const readers = named.length > 0 ? named : question.audiences
      for (const remark of wordingRemarks(wording, readers, language))
        findings.warning(['questions', question.id, ...long, ...path], remark)
    }
  }
}
