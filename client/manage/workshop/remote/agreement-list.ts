import { html } from 'lit'
import type { LiveWorkshop } from '#domain/api/live-workshop.ts'
import type { Words } from '../../words.ts'

type Agreement = LiveWorkshop['agreements'][number]

/** What was agreed, with who, when and how it will be seen. */
export function agreementList({ texts, format }: Words, agreements: readonly Agreement[]) {
  const { remote } = texts.workshop
  if (agreements.length === 0) return html`<p class="empty">${remote.agreements.none}</p>`
  return html`
    <ul class="agreed">
      ${agreements.map(({ what, who, dueOn, evidence }) => {
        const facts = [who, ...(dueOn === null ? [] : [remote.agreements.until(format.date(dueOn))])]
        return html`
          <li>
            <strong dir="auto">${what}</strong>
            <p class="row-note">${facts.join(' · ')}</p>
            ${evidence ? html`<p class="row-note">${texts.workshop.record.evidence}: ${evidence}</p>` : ''}
          </li>`
      })}
    </ul>`
}
