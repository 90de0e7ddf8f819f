import { html, nothing } from 'lit'
import { choiceField } from '../paper/choice-field.ts'
import { paths } from '../router.ts'
import type { InvitedGroup } from '../survey/groups.ts'
import { describedBy, errorOf, hintOf } from '../views/field.ts'
import type { Words } from '../words.ts'

/** A list as somebody gave it: pasted, or as a file. */
export interface GivenList {
  readonly group: string
  readonly pasted: string
  readonly file: File | undefined
}

interface ListForm {
  readonly surveyId: string
  readonly groups: readonly InvitedGroup[]
  readonly list: GivenList
  readonly busy: boolean
  readonly error: string | undefined
  readonly change: (change: Partial<GivenList>) => void
  readonly submit: (event: Event) => void
}

/** Where a list is pasted or a file is chosen. */
export function listForm({ texts }: Words, form: ListForm) {
  const { groups, list, busy, change } = form
  return html`
    <section aria-labelledby="mail-list">
      <h2 id="mail-list">${texts.mail.form.title}</h2>
      <form class="narrow" novalidate @submit=${form.submit}>
        ${choiceField({
          id: 'mail-group',
          label: texts.mail.form.group,
          value: list.group,
          options: groups,
          choose: (group) => change({ group }),
        })}
        ${pasteField(texts.mail.form, form)} ${fileField(texts.mail.form, form)}
        <p><a href=${paths.survey(form.surveyId, 'letters')}>${texts.mail.form.text}</a></p>
        <div class="buttons">
          <button class="button primary" ?disabled=${busy}>${busy ? texts.common.busy : texts.mail.form.look}</button>
        </div>
      </form>
    </section>`
}

type Texts = Words['texts']['mail']['form']

function pasteField(texts: Texts, { list, error, change }: ListForm) {
  const input = (event: Event) => event.target instanceof HTMLTextAreaElement && change({ pasted: event.target.value })
  return html`
    <div class="field">
      <label for="mail-addresses">${texts.addresses}</label>
      ${hintOf('mail-addresses', texts.addressesHint)}
      <textarea
        id="mail-addresses"
        rows="8"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${list.pasted}
        aria-describedby=${describedBy('mail-addresses', texts.addressesHint, error)}
        aria-invalid=${error === undefined ? nothing : 'true'}
        ?data-invalid=${error !== undefined}
        @input=${input}
      ></textarea>
      ${errorOf('mail-addresses', error)}
    </div>`
}

function fileField(texts: Texts, { list, change }: ListForm) {
  const choose = (event: Event) => event.target instanceof HTMLInputElement && change({ file: event.target.files?.[0] })
  const forget = (event: Event) => {
    const input = (event.target as HTMLElement).closest('form')?.querySelector<HTMLInputElement>('#mail-file')
    if (input) input.value = ''
    change({ file: undefined })
  }
  return html`
    <div class="field">
      <label for="mail-file">${texts.file}</label>
      ${hintOf('mail-file', texts.fileHint)}
      <input
        id="mail-file"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        aria-describedby=${describedBy('mail-file', texts.fileHint, undefined)}
        @change=${choose}
      />
      <div role="status">
        ${
          list.file
            ? html`<p>
                ${texts.chosenFile(list.file.name)}
                <button type="button" class="button quiet" @click=${forget}>${texts.noFile}</button>
              </p>`
            : ''
        }
      </div>
    </div>`
}
