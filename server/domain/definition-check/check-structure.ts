import { checkFigures } from './check-figures.ts'
import { checkReferences } from './check-references.ts'
import { type Finding, Findings } from './finding.ts'
import { isAudience, type Loose, looselyTyped } from './loose.ts'
import { didYouMean } from './nearest.ts'

/** Ids that must be unique and names that must lead somewhere. Reads only what has the right form already. */
export function checkStructure(folder: string, structure: unknown): Finding[] {
  const findings = new Findings('definition.yaml')
  const file = looselyTyped(structure)
  if (file.id !== undefined && file.id !== folder)
    findings.error(['id'], `the id is '${file.id}' but the folder is called '${folder}'`)

  unique(
    file.sections.map((section, i) => ({ id: section.id, path: ['sections', i, 'id'] })),
    'section',
    findings,
  )
  unique(
    file.measures.map((measure, i) => ({ id: measure.id, path: ['measures', i, 'id'] })),
    'measure',
    findings,
  )
  unique(
    file.questions.map((question) => ({ id: question.id, path: [...question.path, 'id'] })),
    'question',
    findings,
  )

  unique(
    file.audiences.map((id, i) => ({ id, path: ['audiences', i] })),
    'audience',
    findings,
  )

  const scales = Object.keys(file.scales)
  for (const question of file.questions) {
    if (question.scale !== undefined && !scales.includes(question.scale))
      findings.error(
        [...question.path, 'scale'],
        `there is no scale '${question.scale}'${didYouMean(question.scale, scales)}`,
      )
    question.audiences.forEach((audience, index) => {
      if (isAudience(audience) && !file.audiences.includes(audience))
        findings.error([...question.path, 'audiences', index], `this instrument is not for '${audience}'`)
    })
    for (const [part, ids] of Object.entries(question.parts))
      if (typeof ids !== 'string')
        unique(
          ids.map((id, i) => ({ id, path: [...question.path, part, i] })),
          part.replace(/s$/, ''),
          findings,
        )
  }
  for (const [list, ids] of Object.entries(file.lists))
    unique(
      ids.map((id, i) => ({ id, path: ['lists', list, i] })),
      'item',
      findings,
    )
  unique(
    file.figures.map((figure, i) => ({ id: figure.id, path: ['figures', i, 'id'] })),
    'figure',
    findings,
  )
  checkReferences(file, findings)
  checkMeasures(file, findings)
  checkFigures(file, findings)
  checkOutcome(file, findings)
  return findings.all
}

function checkMeasures(file: Loose, findings: Findings) {
  const known = file.questions.map((question) => question.id)
  file.measures.forEach((measure, m) => {
    if (findings.full) return
    const points = new Set<number>()
    for (const [i, id] of measure.mean.entries()) {
      if (findings.full) return
      const path = ['measures', m, 'mean', i]
      const question = file.questions.find((question) => question.id === id)
      if (!question) findings.error(path, `there is no question '${id}'${didYouMean(id, known)}`)
      else if (measure.mean.indexOf(id) !== i)
        findings.error(path, `measure '${measure.id}' names question '${id}' twice`)
      const scale = question?.scale === undefined ? question : file.scales[question.scale]
      if (scale?.type !== undefined && scale.type !== 'rating')
        findings.error(path, `question '${id}' is not a rating, so it has no mean`)
      if (scale?.points !== undefined) points.add(scale.points)
    }
    if (points.size > 1)
      findings.error(
        ['measures', m, 'mean'],
        `measure '${measure.id}' mixes scales of ${[...points].join(' and ')} points`,
      )
    // A name that leads nowhere has its own error; what is left says nothing about who is asked what.
    if (!measure.mean.every((id) => known.includes(id))) return
    for (const audience of file.audiences) {
      const asked = file.questions.filter(
        (q) => measure.mean.includes(q.id) && (q.audiences.length === 0 || q.audiences.includes(audience)),
      )
      if (asked.length === 1 && measure.mean.length > 1)
        findings.error(
          ['measures', m, 'mean'],
          `measure '${measure.id}' has one question for ${audience}: a measure needs two`,
        )
    }
  })
}

function checkOutcome(file: Loose, findings: Findings) {
  const known = file.measures.map((measure) => measure.id)
  file.cumulative.forEach((id, i) => {
    const path = ['outcome', 'cumulative', i]
    if (!known.includes(id)) findings.error(path, `there is no measure '${id}'${didYouMean(id, known)}`)
    else if (file.cumulative.indexOf(id) !== i) findings.error(path, `'${id}' stands twice in the outcome`)
  })
  const measures = file.measures.filter(({ id }) => file.cumulative.includes(id))
  const points = new Set(measures.flatMap(({ mean }) => mean.flatMap((id) => pointsOf(file, id) ?? [])))
  if (points.size > 1)
    findings.error(['outcome', 'cumulative'], `the outcome mixes scales of ${[...points].join(' and ')} points`)
  const [highest] = points
  if (file.inOrder !== undefined && highest !== undefined && (file.inOrder <= 1 || file.inOrder > highest))
    findings.error(
      ['outcome', 'inOrder'],
      `the measures go from 1 to ${highest}, so this is above 1 and at most ${highest}`,
    )
}

/** The number of points of the question with this id; of a question on a scale, those of the scale. */
function pointsOf(file: Loose, id: string): number | undefined {
  const question = file.questions.find((question) => question.id === id)
  return (question?.scale === undefined ? question : file.scales[question.scale])?.points
}

function unique(entries: { id: string; path: (string | number)[] }[], what: string, findings: Findings) {
  const seen = new Set<string>()
  for (const { id, path } of entries) {
    if (id !== '' && seen.has(id)) findings.error(path, `there are two ${what}s with the id '${id}'`)
    seen.add(id)
  }
}
