import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#domain/question-types/answer.ts'
import type { Audience } from '#domain/texts.ts'
import { insertResponses } from '../../server/responses/repository.ts'
import type { TestServer, Visitor } from '../support/server.ts'
import { fatima, password } from '../support/survey.ts'
import { aBrowser, aListeningServer, desktop, phone, violations } from './support.ts'

interface Asked {
  readonly id: string
  readonly type: string
  readonly points?: number
  readonly from?: number
  readonly among?: string
  readonly showIf?: object
  readonly options?: readonly { id: string }[]
  readonly parts?: readonly { id: string }[]
  readonly rows?: readonly { id: string }[]
  readonly columns?: readonly { id: string }[]
}

/** What somebody could answer; every person a little different, always the same ones. */
function answerTo(question: Asked, person: number): Answers[string] | undefined {
  const { type, options = [], parts = [], rows = [], columns = [], points = 0, from = 1 } = question
  const shares = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      index === 0 ? 100 - 5 * (count - 1) - person : 5 + (index === 1 ? person : 0),
    )
  const cells = (value: (row: number, column: number) => number) =>
    Object.fromEntries(
      rows.map(({ id }, row) => [id, Object.fromEntries(columns.map((column, at) => [column.id, value(row, at)]))]),
    )
  switch (type) {
    case 'rating':
      return from + ((person + question.id.length) % points)
    case 'choice':
      return question.among || question.showIf ? undefined : options[person % options.length]?.id
    case 'split':
      return Object.fromEntries(parts.map(({ id }, index) => [id, shares(parts.length)[index] ?? 0]))
    case 'grid-split':
      return cells((row, column) => shares(rows.length * columns.length)[row * columns.length + column] ?? 0)
    case 'count':
      return cells((row, column) => person + row + column)
    case 'position':
      return { x: Math.cos(person) / 2 + 0.3, y: Math.sin(person) / 3 + 0.2 }
    default:
      return undefined
  }
}

/** A closed survey with an instrument that people of these groups answered. */
async function aReport(
  server: TestServer,
  facilitator: Visitor,
  schoolId: string,
  definitionId: string,
  groups: Partial<Record<Audience, number>>,
) {
  const { body: definition } = await facilitator.get(`/api/definitions/${definitionId}`)
  const audiences = Object.entries(groups).map(([audience, count]) => ({ audience, invited: count + 2 }))
  const made = await facilitator.post('/api/surveys', {
    schoolId,
    definitionId,
    title: definition.title,
    languages: ['nl', 'en'],
    audiences,
  })
  expect(made.status, made.text).toBe(201)
  const { id } = made.body
  await facilitator.post(`/api/surveys/${id}/open`)
  for (const [audience, count] of Object.entries(groups) as [Audience, number][]) {
    const questions: Asked[] = definition.questionnaires[audience].sections.flatMap(
      (section: { questions: Asked[] }) => section.questions,
    )
    const people = Array.from({ length: count }, (_, person) => {
      const given = questions.flatMap((question) => {
        const answer = answerTo(question, person)
        return answer === undefined ? [] : [[question.id, answer] as const]
      })
      return { audience, subgroup: '', answers: Object.fromEntries(given) }
    })
    await insertResponses(server.db, id, people)
  }
  await facilitator.post(`/api/surveys/${id}/close`)
  return `/surveys/${id}/report`
}

async function everyReport() {
  const server = await aListeningServer()
  const facilitator = await fatima(server)
  const { body: school } = await facilitator.post('/api/schools', { name: 'De Klimboom', type: 'po' })
  const make = (definitionId: string, groups: Partial<Record<Audience, number>>) =>
    aReport(server, facilitator, school.id, definitionId, groups)
  const { now } = server.clock
  server.clock.now = new Date(now.getTime() - 200 * 24 * 3_600_000)
  for (const definitionId of ['dream-mark', 'parent-satisfaction'])
    await make(definitionId, definitionId === 'dream-mark' ? { staff: 6, parents: 9 } : { parents: 11 })
  server.clock.now = now
  const pages: [path: string, says: RegExp][] = [
    [await make('school-roads', { staff: 8 }), /Elke stip is een schatting/],
    [await make('contact-types', { staff: 7 }), /Hoe donkerder, hoe groter/],
    [await make('learys-rose', { staff: 9 }), /De pijl loopt van/],
    [await make('contact-stairs', { staff: 8 }), /Kerngetallen/],
    [await make('dream-mark', { staff: 8, parents: 12 }), /Ouders: eerdere keren en nu/],
    [await make('school-roads', { staff: 4 }), /te weinig antwoorden voor een rapport/],
    [await make('parent-satisfaction', { parents: 14 }), /Ontevreden of onbekend/],
    [await make('staff-satisfaction', { staff: 9 }), /Ontevreden of onbekend/],
    [await make('pupil-satisfaction', { pupils: 4 }), /te weinig antwoorden voor een rapport/],
    [await make('contributions-and-needs', { staff: 7, parents: 12 }), /De balk laat zien/],
    [await make('involvement', { staff: 4, parents: 10 }), /Nu en gewenst naast elkaar/],
    [`/schools/${school.id}/comparison`, /Een sterk punt/],
    [`/schools/${school.id}`, /Groepen vergelijken per thema/],
  ]
  return { server, pages }
}

async function logIn(page: Page, url: string) {
  await page.goto(`${url}/`)
  await page.getByLabel('E-mailadres').fill('fatima@school.nl')
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Scholen' }).waitFor()
}

describe('The report of every kind of question', () => {
  test('is free of what axe can find, in light and dark, and fits, at a desk and on a telephone', async () => {
    const { server, pages } = await everyReport()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await logIn(page, server.url)
    for (const [path, says] of pages) {
      await page.setViewportSize(desktop)
      await page.goto(server.url + path)
      await page.locator('main').getByText(says).first().waitFor()
      for (const viewport of [desktop, phone]) {
        await page.setViewportSize(viewport)
        expect(await violations(page), path).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
          viewport.width,
        )
      }
      expect(await page.locator('main').innerText(), path).not.toMatch(/NaN|undefined|\[object|Infinity/)
    }
  }, 240_000)

  test('leads from the school to the comparison, in English as well, with a mark only for groups that are shown', async () => {
    const { server, pages } = await everyReport()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await logIn(page, server.url)
    await page.goto(server.url + (pages.at(-1)?.[0] ?? ''))
    await page.getByRole('link', { name: 'Groepen vergelijken per thema' }).click()
    await page.getByRole('heading', { level: 1, name: 'Team, ouders en leerlingen vergelijken' }).waitFor()
    await page.getByRole('img', { name: /Scores van Team, Ouders en Leerlingen/ }).waitFor()
    // Four pupils answered: they have a column, and no figure in it.
    expect(await page.locator('td.hidden-figure').count()).toBe(8)
    await page
      .getByRole('link', { name: 'English' })
      .or(page.getByRole('button', { name: 'English' }))
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Compare staff, parents and pupils' }).waitFor()
    // The titles of surveys are the school's own words.
    const said = (await page.locator('main').innerText()).split('Where the figures come from')[0]
    expect(said).not.toMatch(/\b(het team|ouders|leerlingen)\b/)
  }, 90_000)

  test('prints its pictures', async () => {
    const { server, pages } = await everyReport()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await logIn(page, server.url)
    for (const [index, picture] of [
      [0, '.dot-line'],
      [1, '.heat'],
      [2, '.cloud-picture'],
      [4, '.path svg'],
      [6, 'svg.priorities'],
    ] as const) {
      await page.goto(server.url + (pages[index]?.[0] ?? ''))
      await page.locator(picture).first().waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator(picture).first().isVisible(), picture).toBe(true)
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
      await page.emulateMedia({ media: 'screen' })
    }
  }, 90_000)

  test('prints what is folded on the screen', async () => {
    const { server, pages } = await everyReport()
    const page = await (await aBrowser()).page({ viewport: desktop })
    await logIn(page, server.url)
    // Seventeen paths are folded: somebody asks for them, and paper cannot be asked.
    await page.goto(server.url + (pages[6]?.[0] ?? ''))
    const paths = page.locator('details .path svg')
    await page.getByText('Bekijk de weg in 17 plaatjes').waitFor()
    expect(await paths.first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await paths.count()).toBe(17)
    expect(await paths.last().isVisible()).toBe(true)
  }, 60_000)
})
