import { describe, expect, test } from 'vitest'
import { Problem } from '#domain/problem.ts'
import { piecesIn, requireGoodPassword } from '../../server/accounts/password-rules.ts'
import { aServer } from '../support/server.ts'
import { fatima, password } from '../support/survey.ts'

const person = { name: 'Fatima el Amrani', email: 'f.elamrani@deklimboom.nl' }

function refused(password: string): boolean {
  try {
    requireGoodPassword(password, person)
    return false
  } catch (error) {
    expect(error).toBeInstanceOf(Problem)
    return true
  }
}

describe('A password', () => {
  test.each([
    'wachtwoord1234',
    'password1234',
    'Wachtwoord2026!',
    'W@chtw00rd!!',
    'Daniëlle1987',
    'daniëlle privé',
    'P@ssw0rd1234',
    'passwordpassword',
    'welkom0123456',
    'Welkom2026!!',
    'Welkom01Welkom01',
    'Zomer2026!!!',
    'lente2027lente2027',
    'September2026',
    'zomer-2026-school',
    'Amsterdam123!',
    'feyenoord1908',
    'AjaxAmsterdam1900',
    'harrypotter12',
    'Juf Marieke 2026',
    'ikhouvanjou12',
    'qwertyuiop123',
    'qwertyuiopasdfgh',
    'asdfghjkl;qwer',
    '1qaz2wsx3edc4rfv',
    '1q2w3e4r5t6y',
    'zaq12wsxcde34rfv',
    '123456789012',
    '098765432109',
    '!@#$%^&*()_+',
    'abcdefghijkl',
    'zyxwvutsrqponm',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'hoihoihoihoihoi',
    'correcthorsebatterystaple',
    'windroos2026',
    'Windroos Windroos',
  ])('%s is refused: others guess it first', (common) => {
    expect(refused(common)).toBe(true)
  })

  test.each(['Fatima el Amrani', 'fatima-elamrani', 'f.elamrani@deklimboom.nl', 'Deklimboom2026', 'fatima.1984!!!'])(
    '%s is refused to the person whose name and address everybody knows',
    (own) => {
      expect(refused(own)).toBe(true)
    },
  )

  test.each([
    password,
    'De kat van de buren eet pindakaas',
    'Op het schoolplein stond een paarse giraf',
    'x7#Kq!9mZ2@p',
    'kT4vbn82sLqe',
    'vijf oude fietsen onder een boom',
    'جملة لا يعرفها أحد غيري',
    '一只紫色的长颈鹿在操场上跳舞',
  ])('%s is accepted', (good) => {
    expect(refused(good)).toBe(false)
  })

  test('is counted in pieces: words, years and rows of keys are one each', () => {
    expect(piecesIn('welkom')).toBe(1)
    expect(piecesIn('welkom2026')).toBe(2)
    expect(piecesIn('welkom-2026!!!')).toBe(2)
    expect(piecesIn('xkwpz')).toBe(5)
  })

  test('of the longest and strangest kind is judged quickly', () => {
    const start = performance.now()
    for (const odd of ['\u{fdfa}'.repeat(200), 'password'.repeat(25), '1qaz'.repeat(50), 'a'.repeat(200)]) refused(odd)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('that is common is refused where it is chosen, at its place and with the reason', async () => {
    const server = await aServer()
    const visitor = await fatima(server)
    const reply = await visitor.post('/api/account/password', { current: password, password: 'wachtwoord1234' })
    expect(reply).toMatchObject({
      status: 400,
      body: {
        type: '/problems/request-invalid',
        errors: [{ pointer: '/password', message: expect.stringMatching(/^a common password/) }],
      },
    })
  })
})
