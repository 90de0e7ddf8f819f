import { type Worksheet, words } from './worksheet.ts'

/** What school and parents expect of each other and offer each other, on one sheet. */
export const expectations: Worksheet = {
  id: 'expectations',
  about: 'school',
  source: { file: '002', section: 'Visie, motieven en verwachtingen' },
  parts: [
    ...words(2, 'why'),
    {
      kind: 'grid',
      rows: ['contact', 'learning', 'behaviour', 'joining'],
      columns: ['school-asks', 'parents-ask', 'both'],
      lines: 2,
    },
    ...words(3, 'offers', 'trouble', 'look-back'),
  ],
}
