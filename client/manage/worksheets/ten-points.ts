import { type Worksheet, words } from './worksheet.ts'

/** Ten points of a school that works well with parents, each with what shows it. */
export const tenPoints: Worksheet = {
  id: 'ten-points',
  about: 'school',
  source: { file: '002', section: 'Tips' },
  parts: [
    {
      kind: 'grid',
      rows: [
        'vision',
        'personal',
        'expertise',
        'reliable',
        'appreciation',
        'interest',
        'diversity',
        'boundaries',
        'meetings',
        'team',
      ],
      columns: ['shows', 'not-yet', 'next'],
      lines: 2,
    },
    ...words(2, 'turn', 'look-back'),
  ],
}
