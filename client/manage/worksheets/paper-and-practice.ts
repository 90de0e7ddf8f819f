import { type Worksheet, words } from './worksheet.ts'

/** Per profile what is on paper, who knows it, and when it was last used. */
export const paperAndPractice: Worksheet = {
  id: 'paper-and-practice',
  about: 'school',
  source: { file: '003', section: '1.2' },
  parts: [
    {
      kind: 'grid',
      rows: ['information', 'structure', 'relation', 'collaboration', 'innovation'],
      columns: ['paper', 'known', 'used'],
      lines: 2,
    },
    ...words(3, 'works-without', 'first-step'),
  ],
}
