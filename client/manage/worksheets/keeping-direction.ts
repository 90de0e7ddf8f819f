import { type Worksheet, words } from './worksheet.ts'

/** What it takes to keep direction, whichever side begins, and how to hear feedback. */
export const keepingDirection: Worksheet = {
  id: 'keeping-direction',
  about: 'school',
  source: { file: '003', section: '2.4' },
  parts: [
    { kind: 'grid', rows: ['overview', 'account', 'lines', 'organise'], columns: ['now', 'missing', 'who'], lines: 2 },
    { kind: 'heading', id: 'routes' },
    ...words(3, 'school-begins', 'parents-begin'),
    { kind: 'heading', id: 'feedback' },
    ...words(2, 'listen', 'limits', 'promise', 'changed'),
  ],
}
