import { deviceLanguage } from '../../answer/languages.ts'
import { Device } from './device.ts'
import { PhoneApp } from './phone-app.ts'
import { PhoneSpeech } from './speech.ts'

void begin()

async function begin(): Promise<void> {
  const device = new Device(() => localStorage)
  const language = device.read()?.language ?? deviceLanguage(navigator.language)
  const app = new PhoneApp()
  app.device = device
  app.language = language
  app.speech = await PhoneSpeech.in(language)
  app.speech.take()
  document.querySelector('main')?.replaceWith(app)
}
