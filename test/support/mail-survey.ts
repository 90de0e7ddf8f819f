import { expect } from 'vitest'
import { aServer, type TestServer, type Visitor } from './server.ts'
import { anSmtpServer, type TestSmtp } from './smtp.ts'
import { aDraft, anOpenSurvey, fatima, type Plan, type TestSurvey } from './survey.ts'

export const day = 24 * 60 * 60 * 1000
export const people = (count: number, name = 'ouder') =>
  Array.from({ length: count }, (_, index) => `${name}${index}@thuis.example`)

export interface MailSurvey extends TestSurvey {
  readonly smtp: TestSmtp
  mail(addresses: readonly string[], more?: object): ReturnType<Visitor['post']>
  remind(body?: object): ReturnType<Visitor['post']>
  mailings(): Promise<Awaited<ReturnType<Visitor['get']>>['body']>
  /** Waits until so many messages came out. */
  arrived(count: number): Promise<void>
}

export async function aMailSurvey(plan: Plan = {}, env: Record<string, string> = {}): Promise<MailSurvey> {
  const smtp = await anSmtpServer()
  const server = await aServer({ env: { ...smtp.env, PUBLIC_URL: 'https://scan.school.example', ...env } })
  const survey = await anOpenSurvey(server, await fatima(server), plan)
  return withMail(survey, smtp)
}

export function withMail(survey: TestSurvey, smtp: TestSmtp): MailSurvey {
  const url = `/api/surveys/${survey.id}`
  return {
    ...survey,
    smtp,
    mail: (addresses, more = {}) =>
      survey.facilitator.post(`${url}/mailings`, { audience: 'parents', addresses, ...more }),
    remind: (body) => survey.facilitator.post(`${url}/reminders`, body),
    mailings: async () => (await survey.facilitator.get(`${url}/mailings`)).body,
    arrived: (count) => expect.poll(() => smtp.letters.length, { timeout: 15_000 }).toBe(count),
  }
}

export const roundDone = (survey: MailSurvey, rounds: number) =>
  expect
    .poll(async () => (await survey.mailings()).reminders, { timeout: 15_000 })
    .toMatchObject({ busy: false, rounds })

export const storedAddresses = (server: TestServer) => server.db.selectFrom('mail_address').selectAll().execute()

/** Another survey of the same school leader, not open yet. */
export async function aDraftOf(survey: TestSurvey): Promise<TestSurvey> {
  return aDraft(survey.server, survey.facilitator)
}
