import { type Worksheet, words } from './worksheet.ts'

/** What the school does itself, what goes by way of the parents, and which of the two helps most. */
export const schoolAndPupil: Worksheet = {
  id: 'school-and-pupil',
  about: 'talks',
  source: { file: '003', section: '3.4' },
  parts: words(4, 'behaviour', 'by-school', 'by-parents', 'for-parents', 'route'),
}
