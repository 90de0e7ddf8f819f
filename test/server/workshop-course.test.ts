import { describe, expect, test } from 'vitest'
import { aServer } from '../support/server.ts'
import { all, anOpenSurvey, fatima } from '../support/survey.ts'
import { aWorkshop, people } from '../support/workshop.ts'

const roads = (smooth: number, bumpy: number) => ({ roads: { smooth, bumpy, hole: 100 - smooth - bumpy } })

describe('A workshop about the school scan', () => {
  test('goes from joining to agreements, with the prediction beside the figures', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator, { staff: { invited: 10 }, parents: { invited: 12 } })
    await survey.answered('staff', Array(8).fill(all(4)))
    await survey.answered('parents', [...Array(8).fill(all(2)), all(1), all(3)])
    await survey.close()

    const workshop = await aWorkshop(server, facilitator, {
      plan: 'discuss-scan',
      surveyId: survey.id,
      schoolId: survey.schoolId,
    })
    const phones = await people(workshop, 6)
    expect((await workshop.remote()).live).toMatchObject({ present: 6, place: { kind: 'welcome', stepNumber: 1 } })

    const predicting = await workshop.next()
    expect(predicting.live).toMatchObject({
      place: { kind: 'predict', moment: 'answering' },
      round: { open: true, answered: '<5' },
    })
    for (const [index, phone] of phones.entries())
      expect((await phone.answer({ information: index === 0 ? 4 : 3, structure: 3 })).status).toBe(201)
    expect((await workshop.remote()).live.round).toMatchObject({ answered: '5+', everybody: true })

    const locked = await workshop.next()
    expect(locked.live).toMatchObject({
      place: { moment: 'locked' },
      round: { open: false, answered: '6' },
      results: [],
    })
    const revealed = await workshop.next()
    const [measure] = revealed.live.reveal?.measures ?? []
    expect(revealed.live.place).toMatchObject({ kind: 'reveal', moment: 'measure:information' })
    expect(measure).toMatchObject({
      id: 'information',
      title: { nl: expect.any(String), en: expect.any(String) },
      audiences: { staff: { mean: 4, n: 8 }, parents: { n: 10, mean: 2 } },
      prediction: { n: 6, counts: { 3: 5, 4: 1 } },
      gap: { difference: 2 },
    })
    expect((await phones[0]?.look())?.body.live).toEqual((await workshop.remote()).live)
  })

  test('is talked about with the questions that belong to its outcome', async () => {
    const server = await aServer()
    const facilitator = await fatima(server)
    const survey = await anOpenSurvey(server, facilitator, { staff: { invited: 8 }, parents: { invited: 12 } })
    await survey.answered('staff', Array(8).fill(all(4)))
    await survey.answered('parents', [...Array(8).fill(all(2)), all(1), all(3)])
    await survey.close()
    const workshop = await aWorkshop(server, facilitator, {
      plan: 'discuss-scan',
      surveyId: survey.id,
      schoolId: survey.schoolId,
    })
    const { live } = await workshop.go('discuss', 'topic:1')
    expect(live.discussion?.topic).toBe('blind-spot')
    expect(live.discussion?.about?.nl).toMatch(/./)
    expect(live.discussion?.questions.length).toBeGreaterThan(0)
  })
})

describe('An estimate', () => {
  const steps = [
    { id: 'welcome', kind: 'welcome', minutes: 5 },
    { id: 'estimate', kind: 'estimate', minutes: 10, definitionId: 'school-roads', audience: 'staff' },
  ] as const

  test('is answered, locked and shown, and after talking answered once more', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps })
    const phones = await people(workshop, 6)
    await workshop.next()
    for (const [index, phone] of phones.entries())
      expect(await phone.answer(roads(50 + index, 30))).toMatchObject({ status: 201 })
    await workshop.next()
    const first = await workshop.next()
    expect(first.live.results).toMatchObject([
      { number: 1, enough: true, report: { audiences: { staff: { answered: 6 } } } },
    ])
    expect(first.next).toBe(null)

    await workshop.go('estimate', 'answering-2')
    for (const phone of phones) await phone.answer(roads(50, 30))
    await workshop.next()
    const second = await workshop.next()
    expect(second.live.results.map(({ number }) => number)).toEqual([1, 2])
    expect(second.live.results[1]?.report.audiences.staff?.questions.roads).toMatchObject({ n: 6 })
  })

  test('by four people shows no figure at all, and says so', async () => {
    const server = await aServer()
    const workshop = await aWorkshop(server, await fatima(server), { steps })
    const phones = await people(workshop, 4)
    await workshop.next()
    for (const phone of phones) await phone.answer(roads(61, 23))
    await workshop.next()
    const shown = await workshop.next()
    expect(shown.live.round?.answered).toBe('<5')
    expect(shown.live.results).toMatchObject([{ enough: false }])
    const text = JSON.stringify(shown)
    for (const figure of ['61', '23', '16']) expect(text).not.toContain(`:${figure}`)
  })
})
