import { Problem } from '#domain/problem.ts'
import type { SchoolType } from '#domain/texts.ts'
import { choiceOf, predictable, predictionOf, withoutOpenQuestions } from '#domain/workshop/round-definitions.ts'
import type { Step } from '#domain/workshop/steps.ts'
import type { DefinitionLibrary } from '../definitions/library.ts'
import { usableDefinition } from '../surveys/check-survey.ts'
import { choiceWords } from './choice-words.ts'
import type { Matter } from './course.ts'
import type { Asked } from './rounds.ts'

interface Circumstances {
  readonly library: DefinitionLibrary
  readonly matter: Matter
  readonly schoolType: SchoolType
  readonly topics: readonly string[]
  readonly languages: readonly string[]
}

/** Who is in the room is the team, where nothing else is said. */
const room = 'staff'
const fewestTopics = 2
/** More topics than this cannot be divided points over, or be read from the back of the room. */
const mostTopics = 10

/** What a step asks when its round opens. */
export async function askedIn(
  step: Step,
  index: number,
  { library, matter, schoolType, topics, languages }: Circumstances,
): Promise<Asked> {
  switch (step.kind) {
    case 'scan': {
      const definition = await usableDefinition(library, step.definitionId)
      return { definition, audience: step.audience, listed: true }
    }
    case 'estimate': {
      const definition = withoutOpenQuestions(await usableDefinition(library, step.definitionId))
      return { definition, audience: step.audience, listed: false }
    }
    case 'predict': {
      const sources = await matter.sources(index)
      const source = sources.find(({ definition }) => predictable(definition, step.audience).length > 0)
      if (!source) throw new Problem('no-figures')
      const definition = predictionOf(source.definition, step.audience, room, schoolType)
      return { definition, audience: room, listed: false }
    }
    case 'choose': {
      if (topics.length < fewestTopics) throw new Problem('topics-missing')
      if (topics.length > mostTopics) throw new Problem('too-many-topics')
      const definition = choiceOf(topics, step, room, choiceWords(languages))
      return { definition, audience: room, listed: false }
    }
    default:
      throw new Problem('no-such-moment')
  }
}
