import { type Worksheet, words } from './worksheet.ts'

/** Who hears what, when and from whom, so that nobody reads it elsewhere first. */
export const whoTellsWhat: Worksheet = {
  id: 'who-tells-what',
  about: 'school',
  source: { file: '000', section: '3.3' },
  parts: [
    ...words(2, 'news', 'question'),
    {
      kind: 'grid',
      rows: ['team', 'council', 'parents', 'pupils', 'new-parents', 'others'],
      columns: ['what', 'when', 'who'],
      lines: 2,
    },
    ...words(2, 'back'),
  ],
}
