/** The pages of this application with what their address says; the views of one survey are told apart by `?show=`. */
export type Route =
  | { readonly page: PlainPage | 'not-found' }
  | { readonly page: 'account-edit'; readonly accountId: string }
  | { readonly page: 'instrument'; readonly definitionId: string }
  | { readonly page: 'worksheet'; readonly worksheetId: string }
  | { readonly page: 'school' | 'new-survey' | 'comparison' | 'agreements'; readonly schoolId: string }
  | { readonly page: 'survey' | 'report' | SurveyView; readonly surveyId: string }
  | { readonly page: 'workshops' | 'new-workshop'; readonly schoolId: string }
  | { readonly page: 'workshop' | 'remote' | 'record'; readonly workshopId: string }

const surveyViews = [
  'edit',
  'codes',
  'letters',
  'mail',
  'posters',
  'questions',
  'paper',
  'key-in',
  'words',
  'public-page',
] as const
export type SurveyView = (typeof surveyViews)[number]

const plainPages = {
  '/': 'schools',
  '/setup': 'setup',
  '/login': 'login',
  '/welcome': 'welcome',
  '/forgot': 'forgot',
  '/account': 'account',
  '/accounts': 'accounts',
  '/accounts/new': 'account-new',
  '/activity': 'activity',
  '/schools/new': 'new-school',
  '/definitions': 'catalogue',
  '/worksheets': 'worksheets',
} as const
type PlainPage = (typeof plainPages)[keyof typeof plainPages]

const plainPageAt = (path: string): PlainPage | undefined =>
  Object.hasOwn(plainPages, path) ? plainPages[path as keyof typeof plainPages] : undefined

const accountPath = /^\/accounts\/([\w-]{1,64})$/
const definitionPath = /^\/definitions\/([\w-]{1,64})$/
const worksheetPath = /^\/worksheets\/([\w-]{1,64})$/

const schoolPath = /^\/schools\/([\w-]{1,64})(\/surveys\/new|\/comparison|\/agreements)?$/
const surveyPath = /^\/surveys\/([\w-]{1,64})(\/report)?$/
const schoolWorkshopsPath = /^\/schools\/([\w-]{1,64})\/workshops(\/new)?$/
const workshopPath = /^\/workshops\/([\w-]{1,64})(?:\/(remote|record))?$/

/** Which page an address of this site asks for. */
export function matchRoute(pathname: string, search = ''): Route {
  const path = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
  const plain = plainPageAt(path)
  if (plain !== undefined) return { page: plain }
  const accountId = accountPath.exec(path)?.[1]
  if (accountId !== undefined) return { page: 'account-edit', accountId }
  const definitionId = definitionPath.exec(path)?.[1]
  if (definitionId !== undefined) return { page: 'instrument', definitionId }
  const worksheetId = worksheetPath.exec(path)?.[1]
  if (worksheetId !== undefined) return { page: 'worksheet', worksheetId }

  const [, schoolId, view] = schoolPath.exec(path) ?? []
  if (schoolId !== undefined) return { page: schoolPage(view), schoolId }

  const workshopRoute = matchWorkshop(path)
  if (workshopRoute) return workshopRoute

  const [, surveyId, report] = surveyPath.exec(path) ?? []
  if (surveyId === undefined) return { page: 'not-found' }
  if (report !== undefined) return { page: 'report', surveyId }
  const asked = new URLSearchParams(search).get('show')
  return { page: surveyViews.find((view) => view === asked) ?? 'survey', surveyId }
}

const schoolPage = (view: string | undefined) => (view === undefined ? 'school' : (schoolViews[view] ?? 'new-survey'))

const schoolViews: Readonly<Record<string, 'comparison' | 'agreements'>> = {
  '/comparison': 'comparison',
  '/agreements': 'agreements',
}

function matchWorkshop(path: string): Route | undefined {
  const [, schoolId, create] = schoolWorkshopsPath.exec(path) ?? []
  if (schoolId !== undefined) return { page: create === undefined ? 'workshops' : 'new-workshop', schoolId }
  const [, workshopId, view] = workshopPath.exec(path) ?? []
  if (workshopId === undefined) return undefined
  return { page: view === 'remote' || view === 'record' ? view : 'workshop', workshopId }
}

export const paths = {
  schools: '/',
  newSchool: '/schools/new',
  school: (id: string) => `/schools/${id}`,
  comparison: (schoolId: string) => `/schools/${schoolId}/comparison`,
  agreements: (schoolId: string, surveyId?: string) =>
    `/schools/${schoolId}/agreements${surveyId === undefined ? '' : `?from=${surveyId}`}`,
  newSurvey: (schoolId: string, definitionId?: string) =>
    `/schools/${schoolId}/surveys/new${definitionId === undefined ? '' : `?definition=${definitionId}`}`,
  catalogue: '/definitions',
  definition: (id: string) => `/definitions/${id}`,
  worksheets: '/worksheets',
  worksheet: (id: string) => `/worksheets/${id}`,
  survey: (id: string, view?: SurveyView) => `/surveys/${id}${view === undefined ? '' : `?show=${view}`}`,
  report: (id: string) => `/surveys/${id}/report`,
  workshops: (schoolId: string) => `/schools/${schoolId}/workshops`,
  newWorkshop: (schoolId: string) => `/schools/${schoolId}/workshops/new`,
  workshop: (id: string) => `/workshops/${id}`,
  remote: (id: string) => `/workshops/${id}/remote`,
  record: (id: string) => `/workshops/${id}/record`,
  login: (next: string) => `/login?next=${encodeURIComponent(next)}`,
  forgot: '/forgot',
  ownAccount: '/account',
  accounts: '/accounts',
  newAccount: '/accounts/new',
  account: (id: string) => `/accounts/${id}`,
  activity: '/activity',
} as const

/** Where to go after logging in: the page one came from, never another site. */
export function nextAfterLogin(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? paths.schools
  // Any site will do to compare with. A browser drops tabs and breaks before it reads an address; so does this.
  const here = new URL('http://windroos.invalid')
  const there = URL.canParse(next, here) ? new URL(next, here) : undefined
  if (!next.startsWith('/') || there?.origin !== here.origin) return paths.schools
  const { page } = matchRoute(there.pathname)
  return page === 'login' || page === 'not-found' ? paths.schools : next
}
