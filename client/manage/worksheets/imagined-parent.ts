import { type Worksheet, words } from './worksheet.ts'

/** One invented parent, looked at from within, to see more than an idea about a group. */
export const imaginedParent: Worksheet = {
  id: 'imagined-parent',
  about: 'talks',
  source: { file: '001', section: 'De Brink' },
  parts: [
    ...words(2, 'group', 'day'),
    ...words(3, 'chose-school', 'important', 'proud', 'hard', 'good-news'),
    { kind: 'heading', id: 'back' },
    ...words(3, 'surprise', 'change'),
  ],
}
