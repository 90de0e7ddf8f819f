import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TrustedProxies, trustedProxies } from './http/proxies.ts'

const root = join(import.meta.dirname, '..')

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** The address that codes and QR pictures lead to; null: the address the facilitator uses. */
  readonly publicUrl: string | null
  /** Which proxies stand in front, so that addresses are read from what they say in X-Forwarded-For. */
  readonly trustProxy: TrustedProxies
  readonly logLevel: string
  /** The school's mail server; null: no mail is sent. */
  readonly mail: { readonly url: string; readonly from: string; readonly perMinute: number } | null
  readonly definitionsDir: string
  readonly clientDir: string
  readonly version: string
}

/** A setting that cannot be used; the message is one line for the person who starts the server. */
export class ConfigError extends Error {}

/** The only place that reads the environment. Every setting has a default; the README lists them. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    port: portOf(env.PORT || '3000'),
    host: env.HOST || 'localhost',
    dataDir: env.DATA_DIR || join(root, 'data'),
    publicUrl: env.PUBLIC_URL ? originOf(env.PUBLIC_URL) : null,
    trustProxy: proxiesOf(env.TRUST_PROXY || 'false'),
    logLevel: levelOf(env.LOG_LEVEL || 'warn'),
    mail: mailOf(env),
    definitionsDir: env.DEFINITIONS_DIR || join(root, 'survey-definitions'),
    clientDir: join(root, 'dist', 'client'),
    version: versionOf(readFileSync(join(root, 'package.json'), 'utf8')),
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new ConfigError(`PORT=${text} is not a port number`)
  return port
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    throw new ConfigError(`PUBLIC_URL=${text} is not an address such as https://scan.school.nl`)
  return url.origin
}

function proxiesOf(text: string): TrustedProxies {
  const proxies = trustedProxies(text)
  if (proxies === undefined)
    throw new ConfigError(`TRUST_PROXY=${text} is neither a number of proxies nor a list of their addresses`)
  return proxies
}

function mailOf({ SMTP_URL: url, MAIL_FROM: from, MAIL_PER_MINUTE: perMinute = '60' }: NodeJS.ProcessEnv) {
  if (!url) return null
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new ConfigError('SMTP_URL is not an address such as smtps://user:password@mail.school.nl:465')
  if (!from) throw new ConfigError('SMTP_URL needs MAIL_FROM as well: the address that mail comes from')
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) throw new ConfigError(`MAIL_FROM=${from} is not an e-mail address`)
  if (!/^[1-9]\d{0,4}$/.test(perMinute))
    throw new ConfigError(`MAIL_PER_MINUTE=${perMinute} is not a number of messages`)
  return { url, from, perMinute: Number(perMinute) }
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
function levelOf(text: string): string {
  if (!levels.includes(text)) throw new ConfigError(`LOG_LEVEL=${text} is not one of ${levels.join(', ')}`)
  return text
}

function versionOf(packageJson: string): string {
  const { version } = JSON.parse(packageJson) as { version: string }
  return version
}
