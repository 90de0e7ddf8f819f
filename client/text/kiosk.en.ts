import type { KioskText } from './kiosk.nl.ts'

/** What a shared device says besides the words of the respondent's page, in English. */
export const kioskText: KioskText = {
  shared:
    'This device belongs to the school. Others use it after you. When you send or stop, everything here is deleted.',
  stop: 'Stop and delete',
  thanksTitle: 'Thank you!',
  thanks: 'Your answers have arrived. They are no longer on this device.',
  next: 'Next person',
  nextNote: 'Press this for the next person.',
  returning: 'This screen returns to the start by itself in {time}. Touch the screen to go on reading.',
  returningSoon: 'This screen will return to the start by itself.',
  showScores: 'Show my own result',
  askTitle: 'Are you still there?',
  askNote: 'If not, we delete your answers and this screen returns to the start.',
  left: '{time} left',
  stay: 'Yes, I go on',
  back: 'Back',
}
