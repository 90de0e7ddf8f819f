import { type Worksheet, words } from './worksheet.ts'

/** Pupil, parents and school beside cause, what may help, and who does it. */
export const caseScheme: Worksheet = {
  id: 'case-scheme',
  about: 'talks',
  source: { file: '003', section: '3.3' },
  parts: [
    ...words(3, 'situation'),
    { kind: 'grid', rows: ['pupil', 'parents', 'school'], columns: ['cause', 'solution', 'who'], lines: 3 },
    ...words(3, 'first-step'),
  ],
}
