import type { kioskNl } from './kiosk.nl.ts'

export const kioskEn: typeof kioskNl = {
  open: 'Open on this tablet',
  note: 'For a tablet that people use one after another, for instance at a parents’ evening. After each of them the screen starts again by itself. Log out on the other tab before you hand over the tablet.',
  address: 'Or open this address on a tablet where nobody is logged in:',
}
