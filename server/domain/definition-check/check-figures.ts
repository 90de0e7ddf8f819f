import { idsOf } from './check-references.ts'
import type { Findings } from './finding.ts'
import type { Loose } from './loose.ts'
import { didYouMean } from './nearest.ts'

/** What the outcome names must exist and be of a kind that it can use. */
export function checkFigures(file: Loose, findings: Findings) {
  const measures = file.measures.map(({ id }) => id)
  const question = (id: string | undefined, path: (string | number)[]) => {
    if (id === undefined) return undefined
    const found = file.questions.find((each) => each.id === id)
    if (!found)
      findings.error(
        path,
        `there is no question '${id}'${didYouMean(
          id,
          file.questions.map((q) => q.id),
        )}`,
      )
    return found
  }
  const measure = (id: string | undefined, path: (string | number)[]) => {
    if (id !== undefined && !measures.includes(id))
      findings.error(path, `there is no measure '${id}'${didYouMean(id, measures)}`)
  }

  file.figures.forEach((figure, f) => {
    for (const [index, id] of figure.difference.entries()) measure(id, ['figures', f, 'difference', index])
    for (const { path, ...cell } of figure.cells) {
      const place = ['figures', f, ...path]
      const counted = question(cell.question, [...place, 'question'])
      if (!counted) continue
      if (counted.type !== 'count') findings.error([...place, 'question'], `question '${counted.id}' counts nothing`)
      for (const [name, part] of [
        ['row', 'rows'],
        ['column', 'columns'],
      ] as const) {
        const id = cell[name]
        const known = idsOf(file, counted, part)
        if (id !== undefined && counted.type === 'count' && !known.includes(id))
          findings.error([...place, name], `'${counted.id}' has no ${name} '${id}'${didYouMean(id, known)}`)
      }
    }
  })

  file.themes.forEach((theme, index) => {
    const path = ['priorities', 'themes', index]
    measure(theme.measure, [...path, 'measure'])
    const asked = question(theme.importance, [...path, 'importance'])
    const kind = asked?.scale === undefined ? asked : file.scales[asked.scale]
    if (asked && kind?.type !== 'rating') findings.error([...path, 'importance'], `'${asked.id}' is not a rating`)
  })

  file.nowAndWished.forEach(({ now, wished }, index) => {
    const path = ['nowAndWished', index]
    const [one, other] = [question(now, [...path, 'now']), question(wished, [...path, 'wished'])]
    if (!one || !other) return
    const shape = (each: typeof one) =>
      [
        each.type,
        each.scale,
        ...(['options', 'parts', 'rows', 'columns'] as const).map((part) => idsOf(file, each, part).join()),
      ].join(';')
    if (shape(one) !== shape(other)) findings.error(path, `'${one.id}' and '${other.id}' do not ask the same`)
  })
}
