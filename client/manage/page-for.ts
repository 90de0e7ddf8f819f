import { html, type TemplateResult } from 'lit'
import './pages/login-page.ts'
import './pages/new-school-page.ts'
import './pages/new-survey-page.ts'
import './pages/not-found-page.ts'
import './pages/school-page.ts'
import './pages/schools-page.ts'
import './pages/setup-page.ts'
import './pages/survey-codes-page.ts'
import './pages/survey-edit-page.ts'
import './pages/survey-page.ts'
import './pages/survey-posters-page.ts'
import './pages/survey-questions-page.ts'
import './pages/survey-words-page.ts'
import './pages/report-page.ts'
import './views/wide-table.ts'
import type { Route } from './router.ts'
import type { Words } from './words.ts'

/** The element that shows a page; a new page does not compile until it has one. Codes lead to `origin`. */
export function pageFor(route: Route, words: Words, origin: string): TemplateResult {
  switch (route.page) {
    case 'setup':
      return html`<wr-setup-page .words=${words}></wr-setup-page>`
    case 'login':
      return html`<wr-login-page .words=${words}></wr-login-page>`
    case 'schools':
      return html`<wr-schools-page .words=${words}></wr-schools-page>`
    case 'new-school':
      return html`<wr-new-school-page .words=${words}></wr-new-school-page>`
    case 'school':
      return html`<wr-school-page .words=${words} .schoolId=${route.schoolId}></wr-school-page>`
    case 'new-survey':
      return html`<wr-new-survey-page .words=${words} .schoolId=${route.schoolId}></wr-new-survey-page>`
    case 'survey':
      return html`<wr-survey-page .words=${words} .surveyId=${route.surveyId}></wr-survey-page>`
    case 'edit':
      return html`<wr-survey-edit-page .words=${words} .surveyId=${route.surveyId}></wr-survey-edit-page>`
    case 'codes':
      return html`<wr-survey-codes-page .words=${words} .surveyId=${route.surveyId} .origin=${origin}></wr-survey-codes-page>`
    case 'posters':
      return html`<wr-survey-posters-page .words=${words} .surveyId=${route.surveyId} .origin=${origin}></wr-survey-posters-page>`
    case 'questions':
      return html`<wr-survey-questions-page .words=${words} .surveyId=${route.surveyId}></wr-survey-questions-page>`
    case 'words':
      return html`<wr-survey-words-page .words=${words} .surveyId=${route.surveyId}></wr-survey-words-page>`
    case 'report':
      return html`<wr-report-page .words=${words} .surveyId=${route.surveyId}></wr-report-page>`
    case 'not-found':
      return html`<wr-not-found-page .words=${words}></wr-not-found-page>`
  }
}
