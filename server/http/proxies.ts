import { isIP } from 'node:net'

/** Which of the machines that a request came through may say who it came from; Fastify asks it for each. */
export type TrustedProxies = false | string[] | ((address: string, hop: number) => boolean)

/**
 * Reads how many proxies stand in front, or their addresses. Never "all": what a visitor writes in X-Forwarded-For
 * himself stands left of what the proxies add, and would be believed. Undefined when it cannot be read.
 */
export function trustedProxies(text: string): TrustedProxies | undefined {
  if (text === 'false') return false
  const count = text === 'true' ? 1 : /^\d$/.test(text) ? Number(text) : undefined
  if (count !== undefined) return count > 0 && ((_address, hop) => hop < count)
  const addresses = text.split(',').map((part) => part.trim())
  return addresses.every(isNetwork) ? addresses : undefined
}

/** An address, or a range of them such as 10.0.0.0/8. A range of everybody is no proxy. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}
