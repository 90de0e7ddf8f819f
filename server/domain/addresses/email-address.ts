/** Why something is no address that we send to. */
export const addressFaults = ['no-address', 'incomplete', 'characters', 'too-long', 'formula'] as const
export type AddressFault = (typeof addressFaults)[number]

export interface EmailAddress {
  /** As it is sent to: the domain in the letters of the mail protocol. */
  readonly address: string
  /** What two writings of one address have in common. Dots are kept: at most providers they mean something. */
  readonly key: string
}

export type ReadAddress = EmailAddress | { readonly fault: AddressFault }

/** RFC 5321: what a mail server has to take. */
const longest = 254
const longestLocal = 64

/** Marks that cannot be seen, which programs leave around what is copied from them. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/**
 * Reads one address as somebody wrote it. Stricter than the standard on purpose: what it leaves out (quotes, comments,
 * routes, addresses without a domain name) nobody has, and all of it can mean something else to a mail server.
 */
export function readAddress(written: string): ReadAddress {
  // Before anything is done with it: putting a thousand accents on one letter in order takes long.
  if (written.length > 16 * longest) return { fault: 'too-long' }
  const text = withoutMailto(written.replace(invisible, '').normalize('NFC').trim())
  if (text.length > 4 * longest) return { fault: 'too-long' }
  if (/^[=+-]/.test(text)) return { fault: 'formula' }
  const at = text.lastIndexOf('@')
  if (at < 0) return { fault: 'no-address' }
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)]
  if (local === '' || domain === '') return { fault: 'incomplete' }
  if (!/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._+'&~=-]*$/u.test(local)) return { fault: 'characters' }
  if (local.includes('..') || local.endsWith('.')) return { fault: 'characters' }
  const name = domainName(domain)
  if (typeof name !== 'string') return name
  const address = `${local}@${name}`
  if (bytesOf(local) > longestLocal || bytesOf(address) > longest) return { fault: 'too-long' }
  return { address, key: `${local.toLowerCase()}@${name}` }
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** `mailto:a@b.nl?bcc=c@d.nl` is about a@b.nl and nobody else. */
const withoutMailto = (text: string): string => (/^mailto:/i.test(text) ? text.slice(7).replace(/\?.*$/s, '') : text)

/** The domain in ASCII and lower case. The address of a machine, or a name inside a network, is not a school's or a parent's. */
function domainName(written: string): string | { fault: AddressFault } {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) return { fault: 'characters' }
  if (!written.includes('.')) return { fault: 'incomplete' }
  if (!URL.canParse(`http://${written}`)) return { fault: 'characters' }
  const name = new URL(`http://${written}`).hostname
  const labels = name.split('.')
  if (labels.some((label) => label === '')) return { fault: 'incomplete' }
  if (labels.some((label) => label.length > 63)) return { fault: 'too-long' }
  if (labels.some((label) => !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label))) return { fault: 'characters' }
  return /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? '') ? name : { fault: 'incomplete' }
}
