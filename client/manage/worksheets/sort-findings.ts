import { type Worksheet, words } from './worksheet.ts'

/** What was found, by what it asks for: clear arrangements, skill, willingness or culture. */
export const sortFindings: Worksheet = {
  id: 'sort-findings',
  about: 'school',
  source: { file: '004', section: '2.2.4, 5.2' },
  parts: [
    {
      kind: 'grid',
      rows: ['structure', 'skill', 'willingness', 'culture'],
      columns: ['team-finds', 'parents-find', 'advice'],
      lines: 3,
    },
    ...words(2, 'first', 'not-training'),
  ],
}
