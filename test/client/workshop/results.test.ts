import { expect, test } from 'vitest'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { QuestionView } from '#domain/api/questionnaire.ts'
import type { Answer, Answers } from '#domain/question-types/answer.ts'
import type { Step } from '#domain/workshop/steps.ts'
import { resultsEn } from '../../../client/text/results.en.ts'
import { resultsNl } from '../../../client/text/results.nl.ts'
import { questionResult } from '../../../client/workshop/results/question-result.ts'
import { resultsView } from '../../../client/workshop/results/results-view.ts'
import { aServer } from '../../support/server.ts'
import { fatima } from '../../support/survey.ts'
import { aWorkshop, type Phone, people } from '../../support/workshop.ts'
import { textOf } from '../manage/read-template.ts'

const estimate = (definitionId: string): Step => ({
  ...{ id: 'estimate', kind: 'estimate', minutes: 12, definitionId, audience: 'staff' },
})

/** A workshop in which these people answer an instrument, once or twice, and look at what comes of it. */
async function answeredBy(
  count: number,
  definitionId: string,
  give: (question: QuestionView, person: number) => Answer,
) {
  const server = await aServer()
  const workshop = await aWorkshop(server, await fatima(server), { steps: [estimate(definitionId)] })
  const room = await people(workshop, count)
  const answer = async (shift: number) => {
    const id = (await live(room)).round?.id
    const { body } = await workshop.facilitator.get(`/api/workshops/${workshop.id}/rounds/${id}/questionnaire`)
    const questions: QuestionView[] = body.questionnaire.sections.flatMap(
      (section: { questions: QuestionView[] }) => section.questions,
    )
    const answersOf = (person: number): Answers =>
      Object.fromEntries(questions.map((question) => [question.id, give(question, person + shift)]))
    for (const [person, phone] of room.entries()) expect((await phone.answer(answersOf(person))).status).toBe(201)
    return answersOf(0)
  }
  const shown = async (language = 'nl') => {
    const { results } = await live(room)
    const at = `/api/workshops/${workshop.id}/rounds/${results.at(-1)?.round}/definition?language=${language}`
    return { results, definition: (await workshop.facilitator.get(at)).body }
  }
  await workshop.go('estimate', 'answering')
  return { workshop, answer, shown }
}

const live = async ([phone]: readonly Phone[]): Promise<LiveWorkshop> => (await phone?.look())?.body.live
const nl = { text: resultsNl, language: 'nl' }

const roads = (question: QuestionView, person: number): Answer => {
  if (question.type === 'split') {
    const [first = '', second = '', ...rest] = question.parts.map(({ id }) => id)
    return { [first]: 80 - 5 * person, [second]: 20 + 5 * person, ...Object.fromEntries(rest.map((id) => [id, 0])) }
  }
  return question.type === 'choice' ? (question.options[person % 2]?.id ?? '') : 1
}

test('six people see what they divided together, a second round beside the first, and their own beside it', async () => {
  const { workshop, answer, shown } = await answeredBy(6, 'school-roads', roads)
  const first = await answer(0)
  await workshop.go('estimate', 'locked')
  await workshop.go('estimate', 'shown')
  const once = textOf(resultsView(nl, { ...(await shown()), own: [first] }))
  expect(once).toContain('6 antwoorden.')
  // The mean of 80, 75, 70, 65, 60 and 55 is 67.5: rounded so that the parts add up to a hundred.
  expect(once).toMatch(/Deel Groep Zelf .*? 68 80 .*? 32 20 .*? 0 0 Twee schattingen liggen hooguit 25 punten/)
  expect(once).toMatch(/Antwoord Groep Zelf .*?3 van 6 gekozen .*?3 van 6 –/)
  await workshop.go('estimate', 'answering-2')
  const second = await answer(1)
  await workshop.go('estimate', 'locked-2')
  await workshop.go('estimate', 'shown-2')
  const twice = await shown()
  expect(textOf(resultsView(nl, { ...twice, own: [first, second] }))).toMatch(
    /Deel Ronde 1 Ronde 2 Zelf \(2\) .*? 68 63 75 /,
  )
  expect(textOf(resultsView(nl, { ...twice, own: [first, undefined] }))).toMatch(
    /Ronde 1 Ronde 2 Zelf \(1\) .*? 68 63 80 /,
  )
  expect(textOf(resultsView(nl, twice))).not.toContain('Zelf')
})

test('four people see no figure, and why, in both languages', async () => {
  const { workshop, answer, shown } = await answeredBy(4, 'school-roads', roads)
  const own = await answer(0)
  await workshop.go('estimate', 'locked')
  await workshop.go('estimate', 'shown')
  const { results, definition } = await shown()
  const dutch = textOf(resultsView(nl, { results, definition, own: [own] }))
  expect(dutch).toContain('Te weinig antwoorden om te laten zien')
  expect(dutch).toContain('Met minder dan 5 antwoorden')
  expect(dutch).not.toMatch(/\d van \d|80/)
  expect(textOf(resultsView({ text: resultsEn, language: 'en' }, { results, definition }))).toContain(
    'Rather tell each other',
  )
})

test('places in the circle are told in words and by octant', async () => {
  const place = (question: QuestionView, person: number): Answer => {
    if (question.type === 'position') return { x: 0.5, y: 0.4 + person / 50 }
    if (question.type === 'choice')
      return question.several ? [question.options[0]?.id ?? ''] : (question.options[0]?.id ?? '')
    return 1 + (person % 3)
  }
  const { workshop, answer, shown } = await answeredBy(6, 'learys-rose', place)
  const own = await answer(0)
  await workshop.go('estimate', 'locked')
  await workshop.go('estimate', 'shown')
  const view = { ...(await shown()), own: [own] }
  const said = textOf(resultsView(nl, view))
  expect(said).toContain('Alle stippen samen wijzen vooral naar: helpen, aanmoedigen en iets voorstellen.')
  expect(said).toMatch(/Plaats Groep Zelf .*?\d+ gekozen/)
  expect(said).toContain('De ruit is de eigen plek.')
})

test('a question that is hidden says why, also beside one that is not', async () => {
  const { workshop, answer, shown } = await answeredBy(6, 'school-roads', roads)
  await answer(0)
  await workshop.go('estimate', 'locked')
  await workshop.go('estimate', 'shown')
  const { results, definition } = await shown()
  const told = results[0]?.report.audiences.staff
  const questionnaire = definition.questionnaires.staff
  const [question] = questionnaire.sections[0].questions
  if (!told) throw new Error('the team has no figures')
  const hidden = {
    ...told,
    questions: { ...told.questions, [question.id]: { hidden: true, reason: 'unanimous' } as const },
  }
  const rounds = [{ number: 1, told: hidden }]
  const around = {
    id: 'r',
    words: nl,
    definition,
    questionnaire,
    rounds,
    own: undefined,
    ownRound: 0,
    level: 2,
  } as const
  const said = textOf(questionResult(around, question))
  expect(said).toContain(resultsNl.hidden.unanimous)
  expect(said).not.toContain('Groep')
})
