import { type Worksheet, words } from './worksheet.ts'

/** The seven areas of a plan on parents: what there is, and what is next. */
export const sevenAreas: Worksheet = {
  id: 'seven-areas',
  about: 'school',
  source: { file: '002', section: 'Doelen' },
  parts: [
    {
      kind: 'grid',
      rows: ['skills', 'information', 'contact', 'home', 'helping', 'council', 'activities'],
      columns: ['now', 'goal', 'who'],
      lines: 2,
    },
    ...words(2, 'choose'),
  ],
}
