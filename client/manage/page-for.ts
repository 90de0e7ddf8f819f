import { html, type TemplateResult } from 'lit'
import './letters/survey-letters-page.ts'
import './pages/account-edit-page.ts'
import './pages/account-new-page.ts'
import './pages/account-page.ts'
import './pages/accounts-page.ts'
import './pages/activity-page.ts'
import './pages/administrators-only-page.ts'
import './pages/agreements-page.ts'
import './pages/comparison-page.ts'
import './pages/catalogue-page.ts'
import './pages/forgot-page.ts'
import './pages/instrument-page.ts'
import './pages/login-page.ts'
import './pages/new-school-page.ts'
import './pages/new-survey-page.ts'
import './pages/not-found-page.ts'
import './pages/school-page.ts'
import './pages/schools-page.ts'
import './pages/setup-page.ts'
import './pages/survey-codes-page.ts'
import './pages/survey-edit-page.ts'
import './pages/survey-key-in-page.ts'
import './pages/survey-mail-page.ts'
import './pages/survey-page.ts'
import './pages/survey-paper-page.ts'
import './pages/survey-posters-page.ts'
import './pages/survey-public-page.ts'
import './pages/survey-questions-page.ts'
import './pages/survey-words-page.ts'
import './pages/report-page.ts'
import './pages/welcome-page.ts'
import './pages/workshop-list-page.ts'
import './pages/workshop-new-page.ts'
import './pages/workshop-page.ts'
import './pages/workshop-record-page.ts'
import './pages/workshop-remote-page.ts'
import './pages/worksheet-page.ts'
import './pages/worksheets-page.ts'
import './views/wide-table.ts'
import type { SessionReply } from '#domain/api/accounts.ts'
import { isAdministrator } from './account/roles.ts'
import type { Route } from './router.ts'
import type { Words } from './words.ts'

const forAdministrators: readonly Route['page'][] = [
  'accounts',
  'account-new',
  'account-edit',
  'activity',
  'new-school',
]

/** The element that shows a page; a new page does not compile until it has one. Codes lead to `origin`. */
export function pageFor(route: Route, words: Words, origin: string, session: SessionReply): TemplateResult {
  const ownId = session.account?.id ?? ''
  if (forAdministrators.includes(route.page) && session.account && !isAdministrator(session.account))
    return html`<wr-administrators-only-page .words=${words}></wr-administrators-only-page>`
  switch (route.page) {
    case 'setup':
      return html`<wr-setup-page .words=${words}></wr-setup-page>`
    case 'login':
      return html`<wr-login-page .words=${words} .mail=${session.mail}></wr-login-page>`
    case 'forgot':
      return html`<wr-forgot-page .words=${words} .mail=${session.mail}></wr-forgot-page>`
    case 'welcome':
      return html`<wr-welcome-page .words=${words} .session=${session}></wr-welcome-page>`
    case 'account':
      return html`<wr-account-page .words=${words}></wr-account-page>`
    case 'accounts':
      return html`<wr-accounts-page .words=${words} .ownId=${ownId}></wr-accounts-page>`
    case 'account-new':
      return html`<wr-account-new-page .words=${words}></wr-account-new-page>`
    case 'account-edit':
      return html`<wr-account-edit-page .words=${words} .accountId=${route.accountId} .ownId=${ownId}></wr-account-edit-page>`
    case 'activity':
      return html`<wr-activity-page .words=${words}></wr-activity-page>`
    case 'schools':
      return html`<wr-schools-page .words=${words} .administrator=${isAdministrator(session.account)}></wr-schools-page>`
    case 'new-school':
      return html`<wr-new-school-page .words=${words}></wr-new-school-page>`
    case 'school':
      return html`<wr-school-page .words=${words} .schoolId=${route.schoolId} .administrator=${isAdministrator(session.account)}></wr-school-page>`
    case 'catalogue':
      return html`<wr-catalogue-page .words=${words}></wr-catalogue-page>`
    case 'instrument':
      return html`<wr-instrument-page .words=${words} .definitionId=${route.definitionId}></wr-instrument-page>`
    case 'worksheets':
      return html`<wr-worksheets-page .words=${words}></wr-worksheets-page>`
    case 'worksheet':
      return html`<wr-worksheet-page .words=${words} .worksheetId=${route.worksheetId}></wr-worksheet-page>`
    case 'comparison':
      return html`<wr-comparison-page .words=${words} .schoolId=${route.schoolId}></wr-comparison-page>`
    case 'agreements':
      return html`<wr-agreements-page .words=${words} .schoolId=${route.schoolId}></wr-agreements-page>`
    case 'new-survey':
      return html`<wr-new-survey-page .words=${words} .schoolId=${route.schoolId}></wr-new-survey-page>`
    case 'survey':
      return html`<wr-survey-page .words=${words} .surveyId=${route.surveyId}></wr-survey-page>`
    case 'edit':
      return html`<wr-survey-edit-page .words=${words} .surveyId=${route.surveyId}></wr-survey-edit-page>`
    case 'codes':
      return html`<wr-survey-codes-page .words=${words} .surveyId=${route.surveyId} .origin=${origin}></wr-survey-codes-page>`
    case 'letters':
      return html`<wr-survey-letters-page .words=${words} .surveyId=${route.surveyId} .origin=${origin}></wr-survey-letters-page>`
    case 'mail':
      return html`<wr-survey-mail-page .words=${words} .surveyId=${route.surveyId} .origin=${origin}></wr-survey-mail-page>`
    case 'posters':
      return html`<wr-survey-posters-page .words=${words} .surveyId=${route.surveyId} .origin=${origin}></wr-survey-posters-page>`
    case 'questions':
      return html`<wr-survey-questions-page .words=${words} .surveyId=${route.surveyId}></wr-survey-questions-page>`
    case 'paper':
      return html`<wr-survey-paper-page .words=${words} .surveyId=${route.surveyId}></wr-survey-paper-page>`
    case 'key-in':
      return html`<wr-survey-key-in-page .words=${words} .surveyId=${route.surveyId}></wr-survey-key-in-page>`
    case 'words':
      return html`<wr-survey-words-page .words=${words} .surveyId=${route.surveyId}></wr-survey-words-page>`
    case 'public-page':
      return html`<wr-survey-public-page .words=${words} .surveyId=${route.surveyId} .origin=${origin}></wr-survey-public-page>`
    case 'report':
      return html`<wr-report-page .words=${words} .surveyId=${route.surveyId}></wr-report-page>`
    case 'workshops':
      return html`<wr-workshop-list-page .words=${words} .schoolId=${route.schoolId}></wr-workshop-list-page>`
    case 'new-workshop':
      return html`<wr-workshop-new-page .words=${words} .schoolId=${route.schoolId}></wr-workshop-new-page>`
    case 'workshop':
      return html`<wr-workshop-page .words=${words} .workshopId=${route.workshopId}></wr-workshop-page>`
    case 'remote':
      return html`<wr-workshop-remote-page .words=${words} .workshopId=${route.workshopId} .origin=${origin}></wr-workshop-remote-page>`
    case 'record':
      return html`<wr-workshop-record-page .words=${words} .workshopId=${route.workshopId}></wr-workshop-record-page>`
    case 'not-found':
      return html`<wr-not-found-page .words=${words}></wr-not-found-page>`
  }
}
