import { type Worksheet, words } from './worksheet.ts'

/** Telling parents how the school is doing: what to tell, and whether leader, team and parents are ready for it. */
export const openAboutQuality: Worksheet = {
  id: 'open-about-quality',
  about: 'school',
  source: { file: '000', section: '3 en 4' },
  parts: [
    { kind: 'heading', id: 'ready' },
    {
      kind: 'grid',
      rows: ['confidence', 'no-resistance', 'openness', 'partners'],
      columns: ['already', 'do'],
      lines: 2,
    },
    { kind: 'heading', id: 'letter' },
    ...words(3, 'why', 'strong', 'better', 'plan', 'parents-part'),
    { kind: 'heading', id: 'later' },
    { kind: 'grid', rows: ['step-1', 'step-2', 'step-3'], columns: ['milestone', 'when', 'told'], lines: 2 },
  ],
}
