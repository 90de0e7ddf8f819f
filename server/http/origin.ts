import type { FastifyRequest } from 'fastify'
import { Problem } from '#domain/problem.ts'

/** Where this server is, as the configuration says or as the request was addressed. */
export function originFor(request: FastifyRequest, publicUrl: string | null): string {
  if (publicUrl !== null) return publicUrl
  const address = `${request.protocol}://${request.host}`
  if (!URL.canParse(address)) throw new Problem('request-invalid', { detail: 'The header Host is not an address' })
  return new URL(address).origin
}

/**
 * The same for links that are mailed. Whoever sends a request chooses the name for this server that stands in it, and
 * could have links mailed that lead to a site of their own. So the name comes from the configuration, or is that of the
 * machine itself.
 */
export function mailableOrigin(request: FastifyRequest, publicUrl: string | null): string | undefined {
  const origin = originFor(request, publicUrl)
  const trusted = publicUrl !== null || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
  return trusted ? origin : undefined
}

export function requireMailableOrigin(request: FastifyRequest, publicUrl: string | null): string {
  const origin = mailableOrigin(request, publicUrl)
  if (origin === undefined)
    throw new Problem('mail-not-configured', { detail: 'Links by mail need the setting PUBLIC_URL' })
  return origin
}
