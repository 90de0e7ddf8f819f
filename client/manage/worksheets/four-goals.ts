import { type Worksheet, words } from './worksheet.ts'

/** Four reasons to work with parents, and what the school does for each. */
export const fourGoals: Worksheet = {
  id: 'four-goals',
  about: 'school',
  source: { file: '004', section: 'figuur 1' },
  parts: [
    {
      kind: 'grid',
      rows: ['raising', 'equipping', 'organising', 'deciding'],
      columns: ['do', 'gives', 'wish'],
      lines: 2,
    },
    ...words(3, 'balance', 'choose'),
  ],
}
