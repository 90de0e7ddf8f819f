import { describe, expect, test } from 'vitest'
import { matchRoute, nextAfterLogin, paths } from '../../../client/manage/router.ts'

describe('an address', () => {
  test.each([
    ['/', { page: 'schools' }],
    ['/setup', { page: 'setup' }],
    ['/login', { page: 'login' }],
    ['/schools/new', { page: 'new-school' }],
    ['/schools/a-B_9', { page: 'school', schoolId: 'a-B_9' }],
    ['/schools/a/surveys/new', { page: 'new-survey', schoolId: 'a' }],
    ['/surveys/b', { page: 'survey', surveyId: 'b' }],
    ['/surveys/b/', { page: 'survey', surveyId: 'b' }],
    ['/surveys/b/report', { page: 'report', surveyId: 'b' }],
  ])('%s leads to its page', (path, route) => {
    expect(matchRoute(path)).toEqual(route)
  })

  test.each(['/i/K7QF-29XM-4C', '/schools', '/surveys/', '/surveys/a/b', '/toString', '/surveys/a%2Fb', '//evil'])(
    '%s is no page of ours',
    (path) => {
      expect(matchRoute(path)).toEqual({ page: 'not-found' })
    },
  )

  test('tells the views of a survey apart by its query, and ignores one that does not exist', () => {
    expect(matchRoute('/surveys/b', '?show=codes')).toEqual({ page: 'codes', surveyId: 'b' })
    expect(matchRoute('/surveys/b', '?show=questions&audience=parents')).toEqual({ page: 'questions', surveyId: 'b' })
    expect(matchRoute('/surveys/b', '?show=words')).toEqual({ page: 'words', surveyId: 'b' })
    expect(matchRoute('/surveys/b', '?show=report')).toEqual({ page: 'survey', surveyId: 'b' })
  })

  test('that a page links to is one that the router knows', () => {
    expect(matchRoute(paths.newSurvey('a')).page).toBe('new-survey')
    expect(matchRoute(paths.survey('a')).page).toBe('survey')
    const url = new URL(paths.survey('a', 'posters'), 'http://localhost')
    expect(matchRoute(url.pathname, url.search).page).toBe('posters')
    expect(matchRoute(paths.report('a')).page).toBe('report')
  })
})

describe('after logging in', () => {
  const sentTo = (next: string) => nextAfterLogin(new URL(paths.login(next), 'http://localhost').search)

  test('one returns to where one was', () => {
    expect(sentTo('/surveys/b/report?subgroup=onderbouw')).toBe('/surveys/b/report?subgroup=onderbouw')
  })

  test('nobody is sent to another site or back to the login page', () => {
    expect(nextAfterLogin('')).toBe('/')
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/login'])
      expect(sentTo(next)).toBe('/')
    // What a browser drops from an address, or resolves in it, hides no other site either.
    for (const next of ['/\t/evil.example', '/\n/evil.example', '/\r\\evil.example', '\t//evil.example', '/\t\t/login'])
      expect(sentTo(next)).toBe('/')
    for (const next of ['/schools/..//evil.example', '/.//evil.example', '/schools/../login', '//', '/no-such-page'])
      expect(sentTo(next)).toBe('/')
    expect(nextAfterLogin('?next=/%09/evil.example')).toBe('/')
  })
})
