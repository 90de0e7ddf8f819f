import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { notFound, sendProblem } from './problem-handler.ts'

const managePages = [
  ...['/', '/setup', '/login', '/welcome', '/forgot', '/account', '/accounts', '/accounts/*', '/activity'],
  ...['/schools/*', '/surveys/*', '/definitions', '/definitions/*'],
  ...['/worksheets', '/worksheets/*', '/workshops/*'],
]
const answerPages = {
  '/i': 'answer',
  '/i/:code': 'answer',
  '/k/:code': 'answer',
  '/uitleg/:code': 'answer/explanation',
  '/scherm/:id': 'workshop/screen',
  '/w': 'workshop/phone',
}
/** Pages are no part of the described API. */
const schema = { hide: true }

const pageHeaders = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]
/** What a file that is kept for ever, or never, has no use for: nobody asks whether it changed. */
const comparisons = ['accept-ranges', 'etag', 'last-modified']

/** The built client: three pages, and files whose names change with their content. */
export const pages: FastifyPluginAsync<{ folder: string }> = async (app, { folder }) => {
  if (!existsSync(join(folder, 'manage', 'index.html'))) {
    for (const url of [...managePages, ...Object.keys(answerPages)])
      app.get(url, { schema }, async (_request, reply) => notBuilt(reply))
    app.setNotFoundHandler((request, reply) => sendProblem(reply, notFound(request)))
    return
  }
  await app.register(staticFiles, {
    root: folder,
    preCompressed: true,
    index: false,
    wildcard: false,
    globIgnore: ['**/*.{html,br,gz}'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = /[\\/]assets[\\/]/.test(path)
      const caching = lasting ? 'public, max-age=31536000, immutable' : (reply.getHeader('cache-control') ?? 'no-cache')
      reply.header('cache-control', caching)
      // On a slow telephone each kilobyte counts, and these are about what a page may do: scripts and styles are none.
      if (lasting) for (const name of pageHeaders) reply.removeHeader(name)
      if (caching !== 'no-cache') for (const name of comparisons) reply.removeHeader(name)
    },
  })
  for (const url of managePages)
    app.get(url, { schema }, async (_request, reply) => reply.sendFile('manage/index.html'))
  // The address holds the code: such a visit leaves no line in the log, and no copy on a device that others use too.
  for (const [url, page] of Object.entries(answerPages))
    app.get(url, { schema, logLevel: 'silent' }, async (_request, reply) =>
      reply.header('cache-control', 'no-store').sendFile(`${page}/index.html`),
    )

  const manage = readFileSync(join(folder, 'manage', 'index.html'), 'utf8')
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && /\btext\/html\b/.test(String(request.headers.accept))
    if (!wantsPage || request.url.startsWith('/api/')) return sendProblem(reply, notFound(request))
    return reply.code(404).type('text/html; charset=utf-8').send(manage)
  })
}

const notBuilt = (reply: FastifyReply) =>
  reply.code(503).type('text/plain; charset=utf-8').send('The pages have not been built yet: run "npm run build".\n')
