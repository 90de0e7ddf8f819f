import { type Worksheet, words } from './worksheet.ts'

/** What to ask and to tell when teacher and parents meet at the start of the year. */
export const firstTalk: Worksheet = {
  id: 'first-talk',
  about: 'talks',
  source: { file: '001', section: 'Startgesprek' },
  parts: [
    { kind: 'heading', id: 'before' },
    ...words(2, 'purpose', 'about-me'),
    { kind: 'heading', id: 'ask' },
    ...words(3, 'good-at', 'at-home', 'hopes', 'worries', 'contact'),
    { kind: 'heading', id: 'end' },
    ...words(3, 'promises', 'next'),
  ],
}
