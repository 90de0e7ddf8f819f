// First of all: what it asks of the network is on its way while the rest of the page is made ready.
import './early.ts'
import { AnswerApp } from './answer-app.ts'
import { firstPageLanguage, firstText, shared } from './early.ts'
import { loadKioskText } from './kiosk/kiosk-text.ts'
import { dayInWords } from './say.ts'
import { Speech } from './speech.ts'

// The first number or date that is put into words costs a slow phone a tenth of a second: now, while it has to wait.
dayInWords('2000-01-01', firstPageLanguage)

// Not awaited at the top: the code of a shared device builds on that of this file, and would wait for it for ever.
void begin()

async function begin(): Promise<void> {
  document.querySelector('main')?.replaceWith(await (shared ? sharedPage() : ownPage()))
}

async function ownPage(): Promise<HTMLElement> {
  const app = new AnswerApp()
  app.speech = new Speech(firstPageLanguage, await firstText)
  return app
}

/** Who answers on a device of their own does not wait for the code of a shared one, nor for its words. */
async function sharedPage(): Promise<HTMLElement> {
  const words = loadKioskText(firstPageLanguage)
  const { kioskApp } = await import('./kiosk/kiosk-app.ts')
  return kioskApp(words)
}
