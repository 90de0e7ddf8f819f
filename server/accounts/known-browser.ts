import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { randomKey } from '../database/random.ts'

const cookie = 'windroos_browser'
const lasting = 365 * 24 * 60 * 60

/**
 * A browser in which somebody logged in before has a count of wrong tries of its own. So a stranger who keeps trying
 * an account keeps other strangers out, and not the person whose account it is. The mark names nobody, opens nothing,
 * and ends with the password: it is signed with the password's hash, which never leaves the server.
 */
const signatureOf = (passwordHash: string, mark: string): string =>
  createHmac('sha256', passwordHash).update(`known browser ${mark}`).digest('base64url')

/** The mark of a browser that is known to the account with this hash. */
export function knownBrowser(request: FastifyRequest, passwordHash: string | undefined): string | undefined {
  const [mark = '', signature = ''] = (request.cookies[cookie] ?? '').split('.')
  if (passwordHash === undefined || mark === '') return undefined
  const [expected, given] = [Buffer.from(signatureOf(passwordHash, mark)), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given) ? mark : undefined
}

/** The cookie goes to the one route that asks for it. */
export function rememberBrowser(reply: FastifyReply, passwordHash: string, https: boolean): void {
  const mark = randomKey()
  reply.setCookie(cookie, `${mark}.${signatureOf(passwordHash, mark)}`, {
    ...{ path: '/api/session', httpOnly: true, sameSite: 'strict', secure: https },
    maxAge: lasting,
  })
}
