import { html, type TemplateResult } from 'lit'
import { type Audience, audiences } from '#domain/texts.ts'
import type { Step, StepOf } from '#domain/workshop/steps.ts'
import { areaField } from './area-field.ts'
import { durationWords } from './durations.ts'
import { byLength, shortMinutes } from './instruments.ts'
import { radioFields } from './radio-fields.ts'
import { selectField } from './select-field.ts'
import { fieldId, lineField, numberField, type StepEditing } from './step-editing.ts'
import { fieldKey, questionsFrom } from './typed.ts'

/** The fields that belong to the kind of a step, and a title of its own. */
export function stepSettings(editing: StepEditing, step: Step): TemplateResult {
  const { composer, kinds } = editing.words.texts.workshop
  return html`
    ${ofKind(editing, step)}
    ${lineField(editing, step, {
      ...{ field: 'title', label: composer.ownTitle, hint: composer.ownTitleHint(kinds[step.kind].title) },
      ...{ longest: 120, value: step.title },
      with: (title) => withoutEmpty({ ...step, title }),
    })}`
}

const withoutEmpty = (step: Step): Step => {
  if (step.title !== undefined) return step
  const { title: _none, ...rest } = step
  return rest
}

function ofKind(editing: StepEditing, step: Step) {
  switch (step.kind) {
    case 'scan':
    case 'estimate':
      return instrumentFields(editing, step)
    case 'predict':
      return audienceField(editing, step, audiences, editing.words.texts.workshop.composer.predicted)
    case 'discuss':
      return discussFields(editing, step)
    case 'three-circles':
      return circlesFields(editing, step)
    case 'choose':
      return chooseFields(editing, step)
    default:
      return ''
  }
}

type Answered = StepOf<'scan'> | StepOf<'estimate'>

function instrumentFields(editing: StepEditing, step: Answered) {
  const { composer } = editing.words.texts.workshop
  const { short, longer } = byLength(editing.instruments)
  const options = (list: typeof short) =>
    list.map(({ id, title, minutes }) => ({ value: id, label: composer.instrumentOption(title, minutes ?? 0) }))
  const chosen = editing.instruments.find(({ id }) => id === step.definitionId)
  const gone = chosen ? [] : [{ options: [{ value: step.definitionId, label: composer.instrumentGone }] }]
  const choose = (definitionId: string) => {
    const asked = editing.instruments.find(({ id }) => id === definitionId)?.audiences ?? []
    const audience = asked.includes(step.audience) ? step.audience : (asked[0] ?? step.audience)
    editing.change({ ...step, definitionId, audience })
  }
  return html`
    ${selectField({
      ...{ id: fieldId(step, 'instrument'), label: composer.instrument, value: step.definitionId, onChange: choose },
      groups: [
        ...gone,
        { label: composer.short(shortMinutes), options: options(short) },
        { label: composer.longer, options: options(longer) },
      ].filter(({ options }) => options.length > 0),
    })}
    ${audienceField(editing, step, chosen?.audiences ?? audiences, composer.room)}`
}

type WithAudience = Answered | StepOf<'predict'>

function audienceField(editing: StepEditing, step: WithAudience, offered: readonly Audience[], label: string) {
  const shown = offered.includes(step.audience) ? offered : [step.audience, ...offered]
  return selectField({
    ...{ id: fieldId(step, 'audience'), label, value: step.audience },
    groups: [{ options: shown.map((value) => ({ value, label: editing.words.texts.audiences[value] })) }],
    onChange: (value) =>
      editing.change({ ...step, audience: audiences.find((each) => each === value) ?? step.audience }),
  })
}

function discussFields(editing: StepEditing, step: StepOf<'discuss'>) {
  const { composer } = editing.words.texts.workshop
  const key = fieldKey(step.id, 'questions')
  const typed = editing.typed.get(key)
  const wrong = { 'too-many': composer.questionsTooMany, 'too-long': composer.questionTooLong }
  return html`
    ${radioFields({
      ...{ id: fieldId(step, 'form'), legend: composer.form, value: step.form },
      options: (['pairs', 'fours', 'plenary'] as const).map((value) => ({ value, label: composer.forms[value] })),
      onChange: (form) => editing.change({ ...step, form }),
    })}
    ${areaField({
      ...{ id: fieldId(step, 'questions'), label: composer.questions, hint: composer.questionsHint },
      value: typed?.text ?? step.questions.join('\n'),
      error: typed?.error,
      onInput: (text) => {
        const questions = questionsFrom(text)
        editing.type(key, text, typeof questions === 'string' ? wrong[questions] : { ...step, questions })
      },
    })}
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          .checked=${step.cards}
          @change=${() => editing.change({ ...step, cards: !step.cards })}
        />
        <span>${composer.cards}</span>
      </label>
    </div>`
}

/** Every order in which two or three groups can sit in the middle. */
const orders: readonly (readonly Audience[])[] = audiences.flatMap((first) =>
  audiences
    .filter((second) => second !== first)
    .flatMap((second) => {
      const rest = audiences.filter((third) => third !== first && third !== second)
      return [
        [first, second, ...rest],
        [first, second],
      ]
    }),
)

function circlesFields(editing: StepEditing, step: StepOf<'three-circles'>) {
  const { workshop, audiences: names } = editing.words.texts
  const { composer } = workshop
  const sorted = [...orders].sort((a, b) => b.length - a.length)
  const minutes = (field: 'ownMinutes' | 'questionMinutes') =>
    numberField(editing, step, {
      ...{ field, label: composer[field], value: step[field], most: 60, wrong: composer.partMinutesWrong },
      with: (value) => ({ ...step, [field]: value }),
    })
  return html`
    ${lineField(editing, step, {
      ...{ field: 'theme', label: composer.theme, hint: composer.themeHint, longest: 200, value: step.theme },
      with: (theme) => {
        const { theme: _before, ...rest } = step
        return theme === undefined ? rest : { ...rest, theme }
      },
    })}
    ${selectField({
      ...{ id: fieldId(step, 'order'), label: composer.order, value: step.order.join() },
      groups: [
        {
          options: sorted.map((order) => ({ value: order.join(), label: order.map((who) => names[who]).join(' → ') })),
        },
      ],
      onChange: (value) => {
        const order = orders.find((each) => each.join() === value)
        if (order) editing.change({ ...step, order: [...order] })
      },
    })}
    <div class="numbers">${minutes('ownMinutes')} ${minutes('questionMinutes')}</div>
    <p class="hint">
      ${composer.circlesTogether(durationWords(editing.words, step.order.length * (step.ownMinutes + step.questionMinutes)))}
    </p>`
}

function chooseFields(editing: StepEditing, step: StepOf<'choose'>) {
  const { composer } = editing.words.texts.workshop
  return html`
    ${radioFields({
      ...{ id: fieldId(step, 'mode'), legend: composer.mode, value: step.mode },
      options: (['dots', 'points'] as const).map((value) => ({ value, label: composer.modes[value] })),
      onChange: (mode) => editing.change({ ...step, mode }),
    })}
    ${
      step.mode === 'dots'
        ? numberField(editing, step, {
            ...{ field: 'dots', label: composer.dots, value: step.dots, most: 10, wrong: composer.dotsWrong },
            with: (dots) => ({ ...step, dots }),
          })
        : ''
    }`
}
