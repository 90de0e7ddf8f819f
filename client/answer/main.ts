// First of all: what it asks of the network is on its way while the rest of the page is made ready.
import './early.ts'
import { AnswerApp } from './answer-app.ts'
import { explaining, firstPageLanguage, firstText, shared } from './early.ts'
import { dayInWords } from './say.ts'
import { Speech } from './speech.ts'

// The first number or date that is put into words costs a slow phone a tenth of a second: now, while it has to wait.
dayInWords('2000-01-01', firstPageLanguage)

const speech = new Speech(firstPageLanguage, await firstText)
document.querySelector('main')?.replaceWith(await page())

/** Who answers on a device of their own does not wait for the code of the other two. */
async function page(): Promise<HTMLElement> {
  if (shared || explaining) {
    const { explanationApp, kioskApp } = await import('./aside.ts')
    return shared ? kioskApp(speech) : explanationApp(speech)
  }
  const app = new AnswerApp()
  app.speech = speech
  return app
}
