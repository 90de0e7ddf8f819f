/** Six digits in two groups of three, as they are read aloud. */
export const inGroups = (code: string): string => code.replace(/^(\d{3})(\d{3})$/, '$1 $2')

/** What a telephone opens. Behind the #, so that the code is in no log. */
export const joinUrl = (origin: string, link: string): string => `${origin}/w#${link}`

/** What somebody types who cannot scan. */
export const joinAddress = (origin: string): string => `${origin.replace(/^https?:\/\//, '')}/w`
