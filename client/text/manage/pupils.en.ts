import type { pupilsNl } from './pupils.nl.ts'

export const pupilsEn: typeof pupilsNl = {
  before: [
    'Tell parents and pupils beforehand what you ask, why, and what happens with the answers.',
    'Arrange the consent that your school requires for this. Below the age of 16, parents give it.',
    'Taking part is free. Who does not want to need not say why, and it has no consequences.',
    'Let a whole class answer at the same time, and do not look at the screens.',
    'In doubt? Ask the data protection officer of the school board.',
  ],
  arranged: 'The school has arranged this.',
}
