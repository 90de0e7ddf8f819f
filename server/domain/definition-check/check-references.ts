import { octants } from '../statistics/circumplex.ts'
import type { Findings } from './finding.ts'
import type { Loose, LooseQuestion } from './loose.ts'
import { didYouMean } from './nearest.ts'

type Path = readonly (string | number)[]

/** The ids that a question offers in one of its parts, whether they stand there or in a list. */
export function idsOf(file: Loose, question: LooseQuestion, part: keyof LooseQuestion['parts']): string[] {
  const written = question.parts[part] ?? []
  return typeof written === 'string' ? (file.lists[written] ?? []) : written
}

/** Lists that questions name, and what questions say of each other: conditions, totals, choices among choices. */
export function checkReferences(file: Loose, findings: Findings) {
  for (const question of file.questions) {
    checkLists(file, question, findings)
    checkCondition(file, question, findings)
    checkAmong(file, question, findings)
    checkLimits(file, question, findings)
    checkTotals(file, question, 'rowTotals', 'rows', findings)
    checkTotals(file, question, 'columnTotals', 'columns', findings)
  }
}

function checkLists(file: Loose, { path, parts }: LooseQuestion, findings: Findings) {
  const known = Object.keys(file.lists)
  for (const [part, written] of Object.entries(parts)) {
    if (typeof written !== 'string') continue
    if (!known.includes(written)) {
      findings.error([...path, part], `there is no list '${written}'${didYouMean(written, known)}`)
      continue
    }
    const needed = octants.map(({ id }) => String(id))
    const own = file.lists[written] ?? []
    if (part === 'octants' && [...own].sort().join() !== [...needed].sort().join())
      findings.error([...path, part], `the octants of a circle are ${needed.join(', ')}`)
  }
}

/** The earlier question with this id. Asking about a later one, or oneself, could go round in a circle. */
function earlier(
  file: Loose,
  question: LooseQuestion,
  id: string | undefined,
  path: Path,
  findings: Findings,
): LooseQuestion | undefined {
  if (id === undefined) return undefined
  const index = file.questions.findIndex((other) => other.id === id)
  const known = file.questions.map((other) => other.id)
  if (index === -1) findings.error(path, `there is no question '${id}'${didYouMean(id, known)}`)
  else if (index >= file.questions.indexOf(question))
    findings.error(
      path,
      `question '${question.id}' can only look back: '${id}' comes ${id === question.id ? 'at the same moment' : 'later'}`,
    )
  else return file.questions[index]
  return undefined
}

/** A question that some audience gets must not hang on one that this audience does not get. */
function checkAudiences(file: Loose, question: LooseQuestion, other: LooseQuestion, path: Path, findings: Findings) {
  const audiencesOf = (each: LooseQuestion) => (each.audiences.length === 0 ? file.audiences : each.audiences)
  const without = audiencesOf(question).filter((audience) => !audiencesOf(other).includes(audience))
  if (without.length > 0) findings.error(path, `'${other.id}' is not asked to ${without.join(' and ')}`)
}

function checkCondition(file: Loose, question: LooseQuestion, findings: Findings) {
  if (!question.showIf) return
  const path = [...question.path, 'showIf', 'question']
  const other = earlier(file, question, question.showIf.question, path, findings)
  if (!other) return
  checkAudiences(file, question, other, path, findings)
  const rating = other.scale === undefined ? other : file.scales[other.scale]
  question.showIf.anyOf.forEach((answer, index) => {
    const place = [...question.path, 'showIf', 'anyOf', index]
    const options = idsOf(file, other, 'options')
    if (rating?.type === 'rating') {
      const wrong = typeof answer !== 'number' || answer < (other.from === 0 ? 0 : 1) || answer > (rating.points ?? 0)
      if (wrong) findings.error(place, `'${other.id}' has no point '${answer}'`)
    } else if (other.type !== 'choice') findings.error(path, `'${other.id}' is neither a choice nor a rating`)
    else if (!options.includes(String(answer)))
      findings.error(place, `'${other.id}' has no option '${answer}'${didYouMean(String(answer), options)}`)
  })
}

function checkAmong(file: Loose, question: LooseQuestion, findings: Findings) {
  const path = [...question.path, 'among']
  const other = earlier(file, question, question.among, path, findings)
  if (!other) return
  checkAudiences(file, question, other, path, findings)
  const [own, theirs] = [idsOf(file, question, 'options'), idsOf(file, other, 'options')]
  if (other.type !== 'choice' || !other.several) findings.error(path, `'${other.id}' is not a choice of several`)
  else if (own.join() !== theirs.join()) findings.error(path, `the options are not those of '${other.id}'`)
}

/** What limits a choice of several: the option that stands alone, and how many may be chosen. */
function checkLimits(file: Loose, question: LooseQuestion, findings: Findings) {
  if (question.type !== 'choice') return
  const { id, path, several, none, most } = question
  const options = idsOf(file, question, 'options')
  if (none !== undefined) {
    if (!several)
      findings.error([...path, 'none'], `'${id}' is not a choice of several: an option is alone there anyway`)
    else if (!options.includes(none))
      findings.error([...path, 'none'], `'${id}' has no option '${none}'${didYouMean(none, options)}`)
  }
  if (most === undefined) return
  const others = options.filter((option) => option !== none).length
  if (!several) findings.error([...path, 'most'], `'${id}' is not a choice of several: people choose one anyway`)
  else if (others > 0 && most >= others)
    findings.error([...path, 'most'], `there are ${others} options to choose, so at most ${most} is no limit`)
}

function checkTotals(
  file: Loose,
  question: LooseQuestion,
  totals: 'rowTotals' | 'columnTotals',
  part: 'rows' | 'columns',
  findings: Findings,
) {
  const path = [...question.path, totals]
  const other = earlier(file, question, question[totals], path, findings)
  if (!other) return
  checkAudiences(file, question, other, path, findings)
  if (other.type !== 'split') findings.error(path, `'${other.id}' is not a split`)
  else if (idsOf(file, question, part).join() !== idsOf(file, other, 'parts').join())
    findings.error(path, `the ${part} are not the parts of '${other.id}'`)
}
