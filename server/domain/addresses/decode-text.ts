/** In what a list was written. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/** How far a file is read to see what it is. */
const looked = 4096

/**
 * The bytes of a list as text, whatever program wrote them. Undefined when they are no text at all: a spreadsheet or a
 * document is refused as a whole, and not read as thousands of strange lines.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding = encodingOf(bytes)
  if (encoding === undefined || encoding === 'utf-8') return encoding && decoded(bytes, encoding)
  const result = decoded(bytes, encoding)
  // Bytes that are half zeros look like UTF-16; half of what a program writes does as well.
  return encoding.startsWith('utf-16') && !/[\p{L}\p{N}@]/u.test(result.text.slice(0, looked)) ? undefined : result
}

const decoded = (bytes: Uint8Array, encoding: Encoding): DecodedText => ({
  // The decoder takes a byte order mark away by itself.
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
})

function encodingOf(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  if (isPackaged(bytes)) return undefined
  const { even, odd } = zeros(bytes.subarray(0, looked))
  const half = Math.min(bytes.length, looked) / 2
  // Latin letters in UTF-16 have a zero as every other byte.
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** A zip (xlsx, ods, docx), an old Excel file, a PDF, or a picture. */
const isPackaged = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) ||
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ||
  startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
  startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  startsWith(bytes, 0xff, 0xd8, 0xff)

const startsWith = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)

function zeros(bytes: Uint8Array) {
  const count = { even: 0, odd: 0 }
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? 'even' : 'odd'] += 1
  })
  return count
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
