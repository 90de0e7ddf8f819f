import type { KioskText } from '../../text/kiosk.nl.ts'
import type { PageLanguage } from '../languages.ts'

const catalogues = {
  nl: async (): Promise<KioskText> => (await import('../../text/kiosk.nl.ts')).kioskText,
  en: async (): Promise<KioskText> => (await import('../../text/kiosk.en.ts')).kioskText,
} as const satisfies Record<PageLanguage, unknown>

/** What a shared device says in one language; nobody waits for the words of the others. */
export const loadKioskText = (language: PageLanguage): Promise<KioskText> => catalogues[language]()
