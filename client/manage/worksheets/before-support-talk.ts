import { type Worksheet, words } from './worksheet.ts'

/** What parents see and want, on paper before they sit down with those who support their child. */
export const beforeSupportTalk: Worksheet = {
  id: 'before-support-talk',
  about: 'talks',
  source: { file: '004', section: 'bijlage 3' },
  parts: [
    ...words(3, 'goes-well', 'sees', 'needs', 'tried', 'idea'),
    { kind: 'heading', id: 'talk' },
    ...words(3, 'questions', 'outcome', 'helps'),
  ],
}
