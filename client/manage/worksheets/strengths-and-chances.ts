import { type Worksheet, words } from './worksheet.ts'

/** Strong and weak, chances and risks of the contact with parents, and what follows from each pair. */
export const strengthsAndChances: Worksheet = {
  id: 'strengths-and-chances',
  about: 'school',
  source: { file: '004', section: 'bijlage 1' },
  parts: [
    ...words(3, 'strong', 'weak', 'chances', 'risks'),
    { kind: 'heading', id: 'combine' },
    ...words(3, 'strong-chances', 'strong-risks', 'weak-chances', 'weak-risks'),
    ...words(2, 'first-step'),
  ],
}
