import { beforeSupportTalk } from './before-support-talk.ts'
import { caseScheme } from './case-scheme.ts'
import { expectations } from './expectations.ts'
import { firstTalk } from './first-talk.ts'
import { fourGoals } from './four-goals.ts'
import { imaginedParent } from './imagined-parent.ts'
import { keepingDirection } from './keeping-direction.ts'
import { openAboutQuality } from './open-about-quality.ts'
import { ownSchoolTime } from './own-school-time.ts'
import { paperAndPractice } from './paper-and-practice.ts'
import { pupilAndParents } from './pupil-and-parents.ts'
import { schoolAndPupil } from './school-and-pupil.ts'
import { sevenAreas } from './seven-areas.ts'
import { sortFindings } from './sort-findings.ts'
import { strengthsAndChances } from './strengths-and-chances.ts'
import { tenPoints } from './ten-points.ts'
import { twentyEighty } from './twenty-eighty.ts'
import { whoTellsWhat } from './who-tells-what.ts'
import { windowAndMirror } from './window-and-mirror.ts'
import type { Worksheet } from './worksheet.ts'

/** All worksheets, in the order of the page. */
export const worksheets: readonly Worksheet[] = [
  caseScheme,
  schoolAndPupil,
  pupilAndParents,
  ownSchoolTime,
  windowAndMirror,
  imaginedParent,
  firstTalk,
  beforeSupportTalk,
  paperAndPractice,
  expectations,
  fourGoals,
  strengthsAndChances,
  sortFindings,
  tenPoints,
  sevenAreas,
  keepingDirection,
  whoTellsWhat,
  openAboutQuality,
  twentyEighty,
]
