// First of all: the words of the page are on their way while the rest is made ready.
import { firstPageLanguage, firstText } from '../early.ts'
import { Speech } from '../speech.ts'
import { ExplanationApp } from './explanation-app.ts'

const app = new ExplanationApp()
app.speech = new Speech(firstPageLanguage, await firstText)
document.querySelector('main')?.replaceWith(app)
