import { type Worksheet, words } from './worksheet.ts'

/** Which part of the topics takes which part of the time, and what to do with that. */
export const twentyEighty: Worksheet = {
  id: 'twenty-eighty',
  about: 'school',
  source: { file: '003', section: '3.6' },
  parts: [
    { kind: 'heading', id: 'time' },
    { kind: 'amounts', rows: 5, most: 20 },
    { kind: 'heading', id: 'questions' },
    ...words(3, 'influence', 'drains', 'gives', 'rest', 'more'),
  ],
}
