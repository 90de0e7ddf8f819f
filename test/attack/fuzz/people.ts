import { Secret, TOTP } from 'otpauth'
import { tokenOf } from '../../support/people.ts'
import { password } from '../../support/survey.ts'
import type { Lot } from './lot.ts'

interface Reply {
  readonly account?: { readonly id: string }
  readonly link?: string
  readonly secret?: string
  readonly recoveryCodes?: readonly string[]
  readonly sessions?: readonly { readonly id: string; readonly current: boolean }[]
}

const mostOfAKind = 8

/** What is known of accounts: of others, because the facilitator must not lock herself out, and of her own second step. */
export class People {
  readonly #lot: Lot
  readonly #now: () => Date
  readonly accounts: string[] = []
  readonly tokens: string[] = []
  /** Of her sessions the ones she is not using at the moment. */
  otherSessions: string[] = []
  password = password
  #secret = ''
  #recovery: string[] = []

  constructor(lot: Lot, now: () => Date) {
    this.#lot = lot
    this.#now = now
  }

  /** Remembers what a successful request made, and which password it chose. */
  learn(method: string, path: string, body: Reply, payload = '') {
    if (method === 'post' && path === '/api/accounts' && body.account) this.accounts.push(body.account.id)
    if (body.link?.includes('#token=')) this.tokens.push(tokenOf(body.link))
    for (const list of [this.accounts, this.tokens]) list.splice(0, Math.max(0, list.length - mostOfAKind))
    if (path === '/api/account' && body.sessions)
      this.otherSessions = body.sessions.flatMap(({ id, current }) => (current ? [] : [id]))
    if (body.secret) this.#secret = body.secret
    if (body.recoveryCodes) this.#recovery = [...body.recoveryCodes]
    if (method === 'post' && path === '/api/account/password')
      // The server reads past a byte order mark.
      this.password = (JSON.parse(payload.replace(/^\ufeff/, '')) as { password: string }).password
  }

  id(template: string): string {
    const ids = template.includes('/sessions/') ? this.otherSessions : this.accounts
    return ids.length > 0 ? this.#lot.pick(ids) : 'nobody'
  }

  token = () => (this.tokens.length > 0 ? this.#lot.pick(this.tokens) : 'not a token')

  /** A code of the second step: of the app, or one that was written down. */
  code = (): string => {
    if (this.#secret === '' || this.#lot.chance(0.2)) return '000000'
    if (this.#recovery.length > 0 && this.#lot.chance(0.3)) return this.#recovery.pop() ?? ''
    const timestamp = this.#now().getTime() + this.#lot.pick([0, 30_000])
    return new TOTP({ secret: Secret.fromBase32(this.#secret) }).generate({ timestamp })
  }
}
