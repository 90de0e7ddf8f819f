/** The mark of one sheet: 128 random bits. Made without `randomUUID`, which pages without https do not have. */
export const newSubmission = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
