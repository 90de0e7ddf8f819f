import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { WorkshopRecord } from '#domain/api/workshop-record.ts'
import { isHidden } from '#domain/disclosure/published.ts'
import { audiences } from '#domain/texts.ts'
import { partOf } from '../../report/figures.ts'
import type { Words } from '../../words.ts'
import { inLanguage } from '../remote/remote-context.ts'
import { stepTitle } from '../step-words.ts'
import { byHeading, isTold, notesOf, type RecordedStep, revealedRows } from './record-figures.ts'

/** The record as plain text for an e-mail: nothing but words and line breaks. */
export function recordAsText(words: Words, record: WorkshopRecord): string {
  const { texts, format } = words
  const { workshop, school, survey, steps } = record
  const { record: says } = texts.workshop
  const head = [
    workshop.title,
    school,
    ...(workshop.heldOn === null ? [] : [says.heldOn(format.date(workshop.heldOn))]),
    ...(survey ? [says.figuresOf(survey.title, format.date(survey.closedOn))] : []),
  ]
  const revealed = steps.some(({ reveal }) => reveal?.enough)
  const told = steps.filter(isTold).filter((recorded) => !(revealed && isOnlyPredicted(recorded)))
  const parts = told.map((step) => stepText(words, step))
  return [head.join('\n'), ...parts, agreementsText(words, record)].join('\n\n').concat('\n')
}

/** What was predicted stands with what was revealed. */
const isOnlyPredicted = ({ step, cards }: RecordedStep): boolean => step.kind === 'predict' && cards.length === 0

function stepText(words: Words, recorded: RecordedStep): string {
  const { step, words: definition } = recorded
  const title = stepTitle(words, step, definition ? [definition] : [])
  return [
    title.toUpperCase(),
    ...revealText(words, recorded),
    ...resultsText(words, recorded),
    ...recorded.discussion.flatMap(({ about, questions }) => [
      ...(about ? [asked(inLanguage(about, words.language)).trim()] : []),
      ...questions.map(item),
    ]),
    ...(recorded.results.some(({ enough }) => enough) ? [] : recorded.topics.map(item)),
    ...byHeading(notesOf(recorded)).flatMap(({ heading, cards }) => [
      ...(heading === '' ? [] : [`${heading}:`]),
      ...cards.map(item),
    ]),
  ].join('\n')
}

const item = (text: string): string => `- ${text.replaceAll('\n', ' ')}`

function revealText(words: Words, { reveal }: RecordedStep): string[] {
  if (!reveal || reveal.measures.length === 0) return []
  const { audiences: names, workshop } = words.texts
  const { record } = workshop
  if (!reveal.enough) return [record.tooFew]
  return revealedRows(words, reveal).map(({ title, prediction, scores, gap }) => {
    const figures = [
      ...(prediction === undefined ? [] : [`${record.prediction} ${prediction}`]),
      ...[...scores].map(([audience, score]) => `${names[audience]} ${score ?? `(${record.noFigure})`}`),
      ...(gap === undefined ? [] : [`${record.gap} ${gap}`]),
    ]
    return item(`${title}: ${figures.join('; ')}`)
  })
}

/** The figures of rounds in a line per question; a second round under the first. */
function resultsText(words: Words, { step, results, words: definition }: RecordedStep): string[] {
  const { record } = words.texts.workshop
  if (step.kind === 'scan' || results.length === 0 || !definition) return []
  if (results.every(({ enough }) => !enough)) return [record.tooFew]
  return results.flatMap(({ number, enough, report }) => {
    const lines = audiences.flatMap((audience) => {
      const questions = definition.questionnaires[audience]?.sections.flatMap((section) => section.questions) ?? []
      const figures = report.audiences[audience]?.questions ?? {}
      return questions.flatMap((question) => questionText(words, question, figures[question.id]))
    })
    const name = results.length > 1 ? [`${record.rounds[number === 2 ? 2 : 1]}:`] : []
    return [...name, ...(enough ? lines : [record.tooFew])]
  })
}

type Figure = NonNullable<RecordedStep['results'][number]['report']['audiences']['staff']>['questions'][string]

function questionText(words: Words, question: QuestionView, figure: Figure | undefined): string[] {
  const { record } = words.texts.workshop
  if (figure === undefined || question.type === 'text') return []
  if (isHidden(figure)) return [item(asked(question.text) + record.noFigure)]
  const told = figuresText(words, question, figure)
  return told === '' ? [] : [item(asked(question.text) + told)]
}

const asked = (question: string): string => (question.endsWith('?') ? `${question} ` : `${question}: `)

function figuresText(words: Words, question: QuestionView, figure: Exclude<Figure, { hidden: true }>): string {
  const { format } = words
  if (question.type === 'rating') return figure.mean === undefined ? '' : format.score(figure.mean)
  if (question.type === 'choice') {
    const counted = question.options.flatMap(({ id, label }) => {
      const count = figure.counts?.[id]
      return count === undefined || count === 0 ? [] : [{ label, count }]
    })
    counted.sort((a, b) => b.count - a.count)
    return counted.map(({ label, count }) => `${label} ${partOf(count, figure.n, words)}`).join('; ')
  }
  if (question.type === 'split')
    return question.parts
      .flatMap(({ id, label }) => {
        const mean = figure.parts?.mean[id]
        return mean === undefined ? [] : [`${label} ${format.score(mean)}`]
      })
      .join('; ')
  return ''
}

function agreementsText(words: Words, { agreements }: WorkshopRecord): string {
  const { texts, format } = words
  const { record, remote } = texts.workshop
  const lines = agreements.map(({ what, who, dueOn, evidence }) =>
    item(
      [
        `${what} (${[who, ...(dueOn === null ? [] : [remote.agreements.until(format.date(dueOn))])].join(', ')})`,
        ...(evidence ? [`${record.evidence}: ${evidence}`] : []),
      ].join('. '),
    ),
  )
  return [record.agreements.toUpperCase(), ...(lines.length === 0 ? [record.agreementsNone] : lines)].join('\n')
}
