import { type Worksheet, words } from './worksheet.ts'

/** What helped and what did not when one was at school oneself. */
export const ownSchoolTime: Worksheet = {
  id: 'own-school-time',
  about: 'talks',
  source: { file: '003', section: '3.4' },
  parts: words(5, 'helped', 'did-not-help', 'pattern', 'take-along'),
}
