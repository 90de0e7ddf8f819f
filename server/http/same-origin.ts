import type { FastifyInstance } from 'fastify'
import { Problem } from '#domain/problem.ts'

const harmless = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that change something and that a browser sends from another site. A browser says where a request
 * comes from in Sec-Fetch-Site or Origin; a program that sends neither carries no cookie that it was not given.
 */
export function requireSameOrigin(app: FastifyInstance, publicUrl: string | null) {
  app.addHook('onRequest', async (request) => {
    if (harmless.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    if (site === 'same-origin' || site === 'none') return
    const { origin, host } = request.headers
    if (site === undefined && origin === undefined) return
    if (origin !== undefined && (origin === publicUrl || hostOf(origin) === host) && site === undefined) return
    throw new Problem('cross-origin')
  })
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)
