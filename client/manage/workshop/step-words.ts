import type { DefinitionSummary } from '#domain/api/definitions.ts'
import type { Audience } from '#domain/texts.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { Words } from '../words.ts'

type Texts = Pick<Words, 'texts'>
type Instruments = readonly Pick<DefinitionSummary, 'id' | 'title'>[]

/** What a step is called: its own title, or its kind with the instrument that is answered. */
export function stepTitle({ texts }: Texts, step: Step, instruments: Instruments): string {
  if (step.title) return step.title
  const { title } = texts.workshop.kinds[step.kind]
  if (step.kind !== 'scan' && step.kind !== 'estimate') return title
  const instrument = instruments.find(({ id }) => id === step.definitionId)
  return instrument ? `${title}: ${instrument.title}` : title
}

/** How the parts of a step are named, given the titles of the measures. */
export function momentTitle({ texts }: Texts, moment: string, measures: ReadonlyMap<string, string>): string {
  const { moments } = texts.workshop.remote
  const [name = '', about = ''] = parted(moment)
  switch (name) {
    case 'own':
    case 'questions':
      return moments[name](texts.audiences[about as Audience] ?? about)
    case 'topic':
      return moments.topic(Number(about))
    case 'measure':
      return moments.measure(measures.get(about) ?? about)
    default:
      return isPlain(name, moments) ? moments[name] : ''
  }
}

const parted = (moment: string): [string, string] => {
  const colon = moment.indexOf(':')
  return colon < 0 ? [moment, ''] : [moment.slice(0, colon), moment.slice(colon + 1)]
}

type Moments = Words['texts']['workshop']['remote']['moments']
type PlainMoment = { [K in keyof Moments]: Moments[K] extends string ? K : never }[keyof Moments]
const isPlain = (name: string, moments: Moments): name is PlainMoment =>
  Object.hasOwn(moments, name) && typeof moments[name as keyof Moments] === 'string'
