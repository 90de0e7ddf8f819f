import type { Wording } from './answer.nl.ts'

/** What a shared device says besides the words of the respondent's page, in Dutch. */
export const kioskText = {
  shared: {
    u: 'Dit apparaat is van de school. Na u gebruiken anderen het ook. Als u verstuurt of stopt, wissen we hier alles.',
    je: 'Dit apparaat is van de school. Na jou gebruiken anderen het ook. Als je verstuurt of stopt, wissen we hier alles.',
  },
  stop: 'Stoppen en wissen',
  thanksTitle: { u: 'Dank u wel!', je: 'Dank je wel!' },
  thanks: {
    u: 'Uw antwoorden zijn goed aangekomen. Ze staan niet meer op dit apparaat.',
    je: 'Je antwoorden zijn goed aangekomen. Ze staan niet meer op dit apparaat.',
  },
  next: 'Volgende',
  nextNote: 'Druk hierop voor de volgende persoon.',
  returning: 'Dit scherm gaat over {time} vanzelf terug naar het begin. Raak het scherm aan om nog te blijven lezen.',
  returningSoon: 'Dit scherm gaat straks vanzelf terug naar het begin.',
  showScores: 'Laat mijn eigen uitkomst zien',
  askTitle: { u: 'Bent u er nog?', je: 'Ben je er nog?' },
  askNote: {
    u: 'Zo niet, dan wissen we uw antwoorden en gaat dit scherm terug naar het begin.',
    je: 'Zo niet, dan wissen we je antwoorden en gaat dit scherm terug naar het begin.',
  },
  left: 'Nog {time}',
  stay: 'Ja, ik ga verder',
  back: 'Terug',
} as const satisfies Readonly<Record<string, Wording>>

export type KioskTextKey = keyof typeof kioskText
export type KioskText = Readonly<Record<KioskTextKey, Wording>>
