import { type Worksheet, words } from './worksheet.ts'

/** The four things that parents do for school at home, beside what helps them. */
export const pupilAndParents: Worksheet = {
  id: 'pupil-and-parents',
  about: 'talks',
  source: { file: '003', section: '3.5' },
  parts: [
    {
      kind: 'grid',
      rows: ['language', 'support', 'guidance', 'supervision'],
      columns: ['there-is', 'school-asks', 'would-help'],
      lines: 2,
    },
    ...words(3, 'without-parents', 'first-step'),
  ],
}
