import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { directionOf } from '#domain/letters/letter-language.ts'
import { type Html, html } from './html.ts'

/** The style sheet, whose name changes with its content: the build has written it into a page of its own. */
export function styleSheetOf(clientDir: string): string | undefined {
  const built = join(clientDir, 'public-page', 'index.html')
  if (!existsSync(built)) return undefined
  return /<link rel="stylesheet"[^>]*? href="(\/assets\/[\w.-]+\.css)"/.exec(readFileSync(built, 'utf8'))?.[1]
}

interface Head {
  readonly language: string
  readonly title: string
  readonly styleSheet: string | undefined
}

/** A whole page: plain HTML and a style sheet, nothing that runs, and nothing for search engines. */
export const documentOf = ({ language, title, styleSheet }: Head, body: Html): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="data:,">
${styleSheet === undefined ? html`` : html`<link rel="stylesheet" href="${styleSheet}">`}
</head>
<body>${body}
</body>
</html>
`.markup
