import { html } from 'lit'
import type { Words } from '../words.ts'

/** What somebody who runs the server has to set first. */
export function notConfigured({ texts }: Words) {
  const { notConfigured: says } = texts.mail
  return html`
    <div class="card">
      <h2>${says.title}</h2>
      <p>${says.text}</p>
      <dl class="mail-settings">
        <dt><code>SMTP_URL</code></dt>
        <dd>${says.url} <code class="as-typed">smtps://naam:wachtwoord@mail.school.nl:465</code></dd>
        <dt><code>MAIL_FROM</code></dt>
        <dd>${says.from} <code class="as-typed">windroos@school.nl</code></dd>
        <dt><code>PUBLIC_URL</code></dt>
        <dd>${says.site} <code class="as-typed">https://scan.school.nl</code></dd>
      </dl>
      <p>${says.afterwards}</p>
    </div>`
}

/** Before and after sending alike: what is kept, and until when. */
export function keptSection({ texts }: Words) {
  const { kept } = texts.mail
  return html`
    <section aria-labelledby="mail-kept">
      <h2 id="mail-kept">${kept.title}</h2>
      <ul>${kept.items.map((item) => html`<li>${item}</li>`)}</ul>
    </section>`
}
