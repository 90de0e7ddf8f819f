import { describe, expect, test } from 'vitest'
import type { AccountEntry } from '#domain/api/accounts.ts'
import { type AuditAction, type AuditEntry, auditActions } from '#domain/api/audit.ts'
import type { School } from '#domain/api/schools.ts'
import { accountErrors, checkAccount } from '../../../client/manage/account/account-form-errors.ts'
import { accountMatches } from '../../../client/manage/account/account-row.ts'
import { activitySentence, byDay, localDay } from '../../../client/manage/account/activity.ts'
import { browserName } from '../../../client/manage/account/browser-name.ts'
import { digitsOf } from '../../../client/manage/account/code-field.ts'
import { withFragment } from '../../../client/manage/account/fragment.ts'
import { checkPassword, passwordError } from '../../../client/manage/account/password-problem.ts'
import {
  choiceOf,
  noRoles,
  otherSchools,
  rolesOf,
  sameRoles,
  withoutSchool,
  withSchools,
} from '../../../client/manage/account/role-choice.ts'
import { isAdministrator, rolesInWords } from '../../../client/manage/account/roles.ts'
import { problemFrom } from '../../../client/manage/problem.ts'
import { matchRoute, paths } from '../../../client/manage/router.ts'
import { setupErrors } from '../../../client/manage/setup-form.ts'
import { wordsIn } from '../../../client/manage/words.ts'

const words = wordsIn('nl')
const { texts } = words

const aSchool = (id: string, name: string): School => ({
  ...{ id, name, type: 'po', subgroups: [], example: false, mayManage: true },
})
const schools = [aSchool('k', 'De Klimboom'), aSchool('r', 'De Regenboog'), aSchool('a', 'Het Anker')]

const femke: AccountEntry = {
  ...{ id: '1', name: 'Femke de Vries', email: 'femke@school.nl', disabled: false, invited: true, secondStep: false },
  roles: [
    { role: 'reader', schoolId: 'r' },
    { role: 'facilitator', schoolId: 'k' },
  ],
}

describe('an address of the pages about accounts', () => {
  test.each([
    ['/welcome', { page: 'welcome' }],
    ['/forgot', { page: 'forgot' }],
    ['/account', { page: 'account' }],
    ['/accounts', { page: 'accounts' }],
    ['/accounts/', { page: 'accounts' }],
    ['/accounts/new', { page: 'account-new' }],
    ['/accounts/a-B_9', { page: 'account-edit', accountId: 'a-B_9' }],
    ['/activity', { page: 'activity' }],
    ['/accounts/a/b', { page: 'not-found' }],
    ['/accounts/a%2Fb', { page: 'not-found' }],
  ])('%s leads to its page', (path, route) => expect(matchRoute(path)).toEqual(route))

  test('is one that the router knows, wherever a page links to', () => {
    const { forgot, ownAccount, accounts, newAccount, account, activity } = paths
    const pages = [forgot, ownAccount, accounts, newAccount, account('x'), activity].map(
      (path) => matchRoute(path).page,
    )
    expect(pages).toEqual(['forgot', 'account', 'accounts', 'account-new', 'account-edit', 'activity'])
  })

  test('carries what nobody else may see behind the #', () => {
    const url = new URL(withFragment('/login', 'email', 'a+b&c@school.nl'), 'http://localhost')
    expect(url.search).toBe('')
    expect(new URLSearchParams(url.hash.slice(1)).get('email')).toBe('a+b&c@school.nl')
  })
})

describe('what an account may do', () => {
  test('is said per school, by name', () => {
    expect(rolesInWords(words, femke.roles, schools)).toEqual(['Begeleider bij De Klimboom', 'Lezer bij De Regenboog'])
  })

  test('is everything for an administrator, and nothing yet without a role', () => {
    const roles: AccountEntry['roles'] = [{ role: 'reader', schoolId: 'r' }, { role: 'administrator' }]
    expect(rolesInWords(words, roles, schools)).toEqual([texts.accounts.everywhere])
    expect(rolesInWords(words, [], schools)).toEqual([texts.accounts.noRole])
    expect([isAdministrator({ roles }), isAdministrator(femke), isAdministrator(null)]).toEqual([true, false, false])
  })

  test('keeps its line when a school is gone', () => {
    const [line] = rolesInWords(words, [{ role: 'reader', schoolId: 'gone' }], schools)
    expect(line).toContain(texts.accounts.goneSchool)
  })
})

describe('choosing roles', () => {
  test('sends one role per school: a school that is added again gets the new role', () => {
    const twice = withSchools(withSchools(noRoles, ['k', 'r'], 'reader'), ['k'], 'facilitator')
    expect(rolesOf(twice)).toEqual([
      { role: 'reader', schoolId: 'r' },
      { role: 'facilitator', schoolId: 'k' },
    ])
    expect(rolesOf(withoutSchool(twice, 'r'))).toEqual([{ role: 'facilitator', schoolId: 'k' }])
  })

  test('gives a board all its schools in one step, and then there is none left to add', () => {
    const others = otherSchools(choiceOf(femke.roles), schools, 'nl').map(({ id }) => id)
    expect(others).toEqual(['a'])
    const all = withSchools(choiceOf(femke.roles), others, 'reader')
    expect(all.schools).toHaveLength(3)
    expect(otherSchools(all, schools, 'nl')).toEqual([])
  })

  test('sends an administrator without roles at schools, and forgets none of them before that', () => {
    const choice = { ...choiceOf(femke.roles), administrator: true }
    expect(rolesOf(choice)).toEqual([{ role: 'administrator' }])
    expect(rolesOf({ ...choice, administrator: false })).toHaveLength(2)
  })

  test('sees that nothing changed, whatever the order', () => {
    const turned = choiceOf([...femke.roles].reverse())
    expect(sameRoles(choiceOf(femke.roles), turned)).toBe(true)
    expect(sameRoles(turned, withSchools(turned, ['k'], 'reader'))).toBe(false)
    expect(sameRoles(turned, { ...turned, administrator: true })).toBe(false)
  })
})

describe('the form of an account', () => {
  test('asks for what is missing before anything is sent', () => {
    const empty = { name: '', email: 'femke', roles: [] }
    expect([...checkAccount(empty, texts, true).keys()]).toEqual(['name', 'email', 'roles'])
  })

  test('lets an account that exists be without a role', () => {
    const roleless = { name: 'Femke', email: 'femke@school.nl', roles: [] }
    expect(checkAccount(roleless, texts, false).size).toBe(0)
  })

  test('shows what the server found at its field', () => {
    const taken = problemFrom(409, { type: '/problems/email-taken' })
    expect([...accountErrors(taken, texts)]).toEqual([['email', texts.accounts.form.errors.emailTaken]])
    const errors = [{ pointer: '/roles/2/schoolId', message: 'there is no such school' }]
    const gone = problemFrom(400, { type: '/problems/request-invalid', errors })
    expect([...accountErrors(gone, texts).keys()]).toEqual(['roles'])
    expect(accountErrors(problemFrom(409, { type: '/problems/last-administrator' }), texts).size).toBe(0)
  })
})

test('an account is found by name, address and school, in any order and with any capitals', () => {
  const finds = (searched: string) => accountMatches(words, femke, schools, searched)
  expect(['', ' ', 'FEMKE', 'school.nl vries', 'klimboom', 'lezer regenboog'].map(finds)).not.toContain(false)
  expect(['anker', 'beheerder', 'femke x'].map(finds)).not.toContain(true)
})

describe('a new password', () => {
  test('is measured before it is sent', () => {
    const { errors } = texts.accounts.password
    expect(checkPassword('elf tekens!', texts)).toBe(errors.short)
    expect(checkPassword('twaalf teken', texts)).toBeUndefined()
    expect(checkPassword('x'.repeat(201), texts)).toBe(errors.long)
  })

  test('that the server calls common gets the sentence about that, also while setting up', () => {
    const errors = [{ pointer: '/password', message: 'a common password, or one that is easily guessed' }]
    const problem = problemFrom(400, { type: '/problems/request-invalid', errors })
    expect(passwordError(problem, texts)).toBe(texts.accounts.password.errors.common)
    expect(setupErrors(problem, texts).get('password')).toBe(texts.accounts.password.errors.common)
    expect(passwordError(problemFrom(410, { type: '/problems/link-expired' }), texts)).toBeUndefined()
  })
})

test('the code of an app may be typed with the space that the app shows; anything else is no code', () => {
  expect(['123456', '123 456', ' 123456 '].map(digitsOf)).toEqual(['123456', '123456', '123456'])
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６']) expect(digitsOf(typed)).toBeUndefined()
})

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome op Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge op Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari op Mac',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
    'Chrome op iPhone',
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:144.0) Gecko/144.0 Firefox/144.0', 'Firefox op Android'],
  [
    'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
    'Samsung Internet op Android',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome op Chromebook',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0', 'Firefox op Linux'],
  ['curl/8.14.1', 'Een onbekende browser'],
  ['', 'Een onbekende browser'],
  ['<b>Windows</b>', 'Een browser op Windows'],
])('%s is called %s', (userAgent, name) => expect(browserName(words, userAgent)).toBe(name))

describe('the log', () => {
  const entry = (more: Partial<AuditEntry>): AuditEntry => ({
    ...{ id: 'x', at: '2027-02-01T09:00:00.000Z', account: { id: '1', name: 'Fatima' }, action: 'survey-opened' },
    ...{ school: 'De Klimboom', subject: 'Voorjaar', ...more },
  })

  test.each([
    ['survey-opened', {}, 'opende de afname ‘Voorjaar’ (De Klimboom)'],
    ['school-changed', { subject: null }, 'wijzigde de school ‘De Klimboom’'],
    ['logged-in', { subject: null, school: null }, 'logde in'],
    ['codes-made', { subject: null }, 'maakte codes voor (naam verwijderd) (De Klimboom)'],
  ] as const)('says of %s what it was', (action, more, sentence) => {
    expect(activitySentence(words, entry({ action, ...more }))).toBe(sentence)
  })

  test('has a sentence for everything an account can do, in both languages, with nothing undefined in it', () => {
    const sentences = (language: 'nl' | 'en') =>
      auditActions.map((action: AuditAction) =>
        activitySentence(wordsIn(language), entry({ action, school: null, subject: null })),
      )
    for (const sentence of [...sentences('nl'), ...sentences('en')]) expect(sentence).not.toMatch(/undefined|null|^$/)
    expect(new Set(sentences('nl')).size).toBe(auditActions.length)
  })

  test('stands day by day, in the order it came', () => {
    const at = ['2027-02-02T12:00:00.000Z', '2027-02-02T11:00:00.000Z', '2027-02-01T12:00:00.000Z']
    const days = byDay(at.map((at) => entry({ at })))
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2027-02-02', 2],
      ['2027-02-01', 1],
    ])
    expect(localDay('2027-02-02T12:00:00.000Z')).toBe('2027-02-02')
  })
})
