import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { people } from '../support/mail-survey.ts'
import { administratorOf, aFreePort, type RunningServer, startProcess } from '../support/process.ts'
import { aFolder } from '../support/server.ts'
import { anSmtpServer, type TestSmtp } from '../support/smtp.ts'

interface World {
  readonly smtp: TestSmtp
  readonly ask: Awaited<ReturnType<typeof administratorOf>>
  readonly url: string
  running: RunningServer
  restart(): Promise<void>
  mailing(): Promise<{ counts: Record<string, number>; uncertain: string[] }>
}

/** A server as a process of its own, with an open survey, that sends through a real mail server. */
async function aWorld(more: Record<string, string> = {}): Promise<World> {
  const smtp = await anSmtpServer({ perMinute: 1200 })
  const dataDir = await aFolder()
  const env = { PORT: String(await aFreePort()), DATA_DIR: dataDir, ...smtp.env, ...more }
  const running = await startProcess(env)
  const ask = await administratorOf(running, dataDir)
  const school = await ask('POST', '/api/schools', { name: 'De Klimboom', type: 'po' })
  const survey = await ask('POST', '/api/surveys', {
    schoolId: school.body.id,
    definitionId: 'school-profile',
    title: 'Voorjaar',
    languages: ['nl'],
    audiences: [{ audience: 'parents', invited: 40 }],
  })
  const url = `/api/surveys/${survey.body.id}`
  await ask('POST', `${url}/open`)
  const world: World = {
    smtp,
    ask,
    url,
    running,
    async restart() {
      world.running = await startProcess(env)
    },
    mailing: async () => (await ask('GET', `${url}/mailings`)).body.mailings[0],
  }
  return world
}

async function kill({ running: { child } }: World) {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const received = ({ smtp }: World) => smtp.letters.map(({ to }) => to[0] ?? '')

describe('A server that is killed while it sends', () => {
  test('goes on where it was: everybody gets one message, and who may have got one is shown and left alone', async () => {
    const world = await aWorld()
    const list = people(30)
    // Two people whose mail server takes the message and then says nothing: there the server dies, twice.
    const [first = '', second = ''] = [list[4], list[17]]
    for (const address of [first, second]) world.smtp.treat(address, 'take-and-hang')
    expect((await world.ask('POST', `${world.url}/mailings`, { audience: 'parents', addresses: list })).status).toBe(
      201,
    )
    const hung = () => received(world).filter((address) => [first, second].includes(address)).length
    for (const deaths of [1, 2]) {
      await expect.poll(hung, { timeout: 20_000 }).toBe(deaths)
      await kill(world)
      await world.restart()
    }
    await expect
      .poll(async () => (await world.mailing()).counts, { timeout: 20_000 })
      .toEqual({
        waiting: 0,
        sent: 28,
        refused: 0,
        uncertain: 2,
      })
    expect((await world.mailing()).uncertain).toEqual([first, second].sort())
    expect(received(world).sort()).toEqual([...list].sort())
    expect(new Set(world.smtp.letters.map(({ code }) => code)).size).toBe(30)
    // The codes that were sent before and after the crash all open the questions.
    for (const { code } of world.smtp.letters)
      expect((await fetch(`${world.running.url}/api/questionnaires/${code}`)).status).toBe(200)
  }, 60_000)

  test('reminds nobody twice in one round, and finishes the round', async () => {
    const world = await aWorld()
    const list = people(20)
    await world.ask('POST', `${world.url}/mailings`, { audience: 'parents', addresses: list })
    await expect.poll(async () => (await world.mailing()).counts.sent, { timeout: 20_000 }).toBe(20)
    expect((await world.ask('POST', `${world.url}/reminders`)).status).toBe(202)
    await expect.poll(() => world.smtp.letters.length, { timeout: 20_000 }).toBeGreaterThan(24)
    await kill(world)
    await world.restart()
    const reminders = async () => (await world.ask('GET', `${world.url}/mailings`)).body.reminders
    await expect.poll(reminders, { timeout: 45_000 }).toMatchObject({ busy: false, rounds: 1 })
    await pause(200)
    const again = received(world).slice(20)
    expect(new Set(again).size).toBe(again.length)
    // What was on its way is lost: nothing is written down from which it could be sent again.
    expect(again.length).toBeGreaterThan(15)
  }, 60_000)

  test('stops in peace when it is asked to: the message under way arrives, and the rest follows after the restart', async () => {
    const world = await aWorld()
    const list = people(20)
    for (const address of list) world.smtp.treat(address, { takeAfter: 100 })
    await world.ask('POST', `${world.url}/mailings`, { audience: 'parents', addresses: list })
    await expect.poll(() => world.smtp.letters.length, { timeout: 20_000 }).toBeGreaterThan(3)
    world.running.child.kill('SIGTERM')
    await once(world.running.child, 'exit')
    expect(world.running.child.exitCode).toBe(0)
    await world.restart()
    await expect
      .poll(async () => (await world.mailing()).counts, { timeout: 20_000 })
      .toEqual({
        waiting: 0,
        sent: 20,
        refused: 0,
        uncertain: 0,
      })
    expect(received(world).sort()).toEqual([...list].sort())
  }, 60_000)
})

test('A mail server that says nothing does not keep the server from stopping, and nobody is sent to twice', async () => {
  const world = await aWorld()
  world.smtp.treat('an@thuis.example', 'take-and-hang')
  await world.ask('POST', `${world.url}/mailings`, { audience: 'parents', addresses: ['an@thuis.example'] })
  await expect.poll(() => world.smtp.letters.length, { timeout: 20_000 }).toBe(1)
  const asked = performance.now()
  world.running.child.kill('SIGTERM')
  await once(world.running.child, 'exit')
  expect(world.running.child.exitCode).toBe(0)
  // Sockets of the mail server are given up after a minute; nobody waits for that.
  expect(performance.now() - asked).toBeLessThan(30_000)
  await world.restart()
  await expect.poll(async () => (await world.mailing()).uncertain).toEqual(['an@thuis.example'])
  expect(received(world)).toEqual(['an@thuis.example'])
}, 60_000)

test.each(['trace', 'warn'])(
  'The log at level %s names neither an address nor a code, also where mail fails',
  async (level) => {
    const world = await aWorld({ LOG_LEVEL: level })
    world.smtp.treat('weg@thuis.example', { refuse: 550, says: 'weg@thuis.example unknown' })
    world.smtp.treat('later@thuis.example', { refuse: 451, says: 'later@thuis.example is full' })
    world.smtp.treat('stuk@thuis.example', 'drop')
    world.smtp.treat('onzeker@thuis.example', 'take-and-drop')
    const list = ['an', 'eva', 'weg', 'later', 'stuk', 'onzeker'].map((name) => `${name}@thuis.example`)
    await world.ask('POST', `${world.url}/mailings`, { audience: 'parents', addresses: list })
    await expect
      .poll(async () => (await world.mailing()).counts, { timeout: 20_000 })
      .toEqual({
        waiting: 2,
        sent: 2,
        refused: 1,
        uncertain: 1,
      })
    await world.ask('POST', `${world.url}/mailings`, { audience: 'parents', addresses: ['an@thuis.example\r\nBcc: x'] })
    world.smtp.treat('eva@thuis.example', { refuse: 550, says: 'eva@thuis.example is gone' })
    await world.ask('POST', `${world.url}/reminders`)
    await expect.poll(() => world.smtp.tried.filter((address) => address === 'eva@thuis.example').length).toBe(2)
    await world.smtp.stop()
    await world.ask('POST', `${world.url}/mailings`, { audience: 'parents', addresses: ['jan@thuis.example'] })
    await expect.poll(async () => (await world.ask('GET', `${world.url}/mailings`)).body.trouble).toMatch(/ECONN/)
    const output = world.running.output()
    expect(output).not.toContain('thuis.example')
    for (const { code } of world.smtp.letters) expect(output).not.toContain(code)
  },
)
