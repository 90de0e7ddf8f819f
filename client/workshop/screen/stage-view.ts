import type { TemplateResult } from 'lit'
import type { Scene } from './scene.ts'
import { agreeView } from './views/agree-view.ts'
import { answeringView } from './views/answering-view.ts'
import { chooseView } from './views/choose-view.ts'
import { circlesView } from './views/circles-view.ts'
import { discussView } from './views/discuss-view.ts'
import { endedView } from './views/ended-view.ts'
import { lockedView } from './views/locked-view.ts'
import { pauseView } from './views/pause-view.ts'
import { revealView } from './views/reveal-view.ts'
import { shownView } from './views/shown-view.ts'
import { welcomeView } from './views/welcome-view.ts'

/** What the room sees at this place of the workshop. */
export function stageView(scene: Scene): TemplateResult {
  const { status, place } = scene.live
  if (status === 'ended') return endedView(scene)
  if (status === 'draft') return welcomeView(scene)
  switch (place.kind) {
    case 'welcome':
      return welcomeView(scene)
    case 'scan':
    case 'predict':
    case 'estimate':
      return roundView(scene)
    case 'reveal':
      return revealView(scene)
    case 'discuss':
      return discussView(scene)
    case 'three-circles':
      return circlesView(scene)
    case 'choose':
      return chooseView(scene)
    case 'agree':
      return agreeView(scene)
    case 'pause':
      return pauseView(scene)
  }
}

/** A round is answered, locked and shown; a second one of the same step likewise. */
function roundView(scene: Scene): TemplateResult {
  const { moment } = scene.live.place
  if (moment.startsWith('shown')) return shownView(scene)
  return moment.startsWith('locked') ? lockedView(scene) : answeringView(scene)
}
