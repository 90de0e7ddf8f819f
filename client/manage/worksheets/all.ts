import { caseScheme } from './case-scheme.ts'
import { ownSchoolTime } from './own-school-time.ts'
import { schoolAndPupil } from './school-and-pupil.ts'
import { twentyEighty } from './twenty-eighty.ts'
import { windowAndMirror } from './window-and-mirror.ts'
import type { Worksheet } from './worksheet.ts'

/** All worksheets, in the order of the page. */
export const worksheets: readonly Worksheet[] = [
  caseScheme,
  schoolAndPupil,
  ownSchoolTime,
  twentyEighty,
  windowAndMirror,
]
