import { html } from 'lit'
import type { Workshop } from '#domain/api/workshops.ts'
import { paths } from '../router.ts'
import type { Words } from '../words.ts'
import { durationWords, totalMinutes } from './durations.ts'

const order = { live: 0, draft: 1, ended: 2 } as const
const badges = { draft: 'draft', live: 'open', ended: 'closed' } as const

export const workshopStatus = ({ texts }: Words, { status }: Pick<Workshop, 'status'>) =>
  html`<span class="badge ${badges[status]}">${texts.workshop.statuses[status]}</span>`

export function workshopDates({ texts, format }: Words, { status, createdOn, heldOn }: Workshop): string {
  const { workshop } = texts
  return status !== 'draft' && heldOn !== null
    ? workshop.heldOn(format.date(heldOn))
    : workshop.madeOn(format.date(createdOn))
}

/** What is going on first, then what is being prepared, then what has been, the newest first. */
export const inOrder = (workshops: readonly Workshop[]): Workshop[] =>
  [...workshops].sort(
    (a, b) => order[a.status] - order[b.status] || (b.heldOn ?? b.createdOn).localeCompare(a.heldOn ?? a.createdOn),
  )

/** The workshops of a school, each with the page that one needs now. */
export function workshopRows(words: Words, workshops: readonly Workshop[]) {
  const { workshop: texts } = words.texts
  const where = {
    live: { href: paths.remote, label: texts.toRemote },
    ended: { href: paths.record, label: texts.toRecord },
  }
  return html`
    <ul class="rows">
      ${inOrder(workshops).map((workshop) => {
        const way = workshop.status === 'draft' ? undefined : where[workshop.status]
        const facts = [workshopDates(words, workshop), texts.steps(workshop.steps.length)]
        return html`
          <li class="row">
            <div class="row-main">
              <a class="row-title" href=${paths.workshop(workshop.id)}>${workshop.title}</a>
              ${workshopStatus(words, workshop)}
              <p class="row-note">${[...facts, durationWords(words, totalMinutes(workshop.steps))].join(' · ')}</p>
            </div>
            ${
              way === undefined
                ? ''
                : html`<a class="button" href=${way.href(workshop.id)}>${way.label}<span class="visually-hidden">: ${workshop.title}</span></a>`
            }
          </li>`
      })}
    </ul>`
}
