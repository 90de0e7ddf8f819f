import { type Worksheet, words } from './worksheet.ts'

/** Outside when it goes well, at oneself when it does not. */
export const windowAndMirror: Worksheet = {
  id: 'window-and-mirror',
  about: 'talks',
  source: { file: '003', section: '1.9' },
  parts: [
    { kind: 'heading', id: 'window' },
    ...words(3, 'goes-well', 'their-part', 'tell-them'),
    { kind: 'heading', id: 'mirror' },
    ...words(3, 'not-yet', 'own-part', 'first-step'),
  ],
}
