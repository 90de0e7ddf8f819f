import type { TemplateResult } from 'lit'
import type { Scene } from './scene.ts'
import { circlesStep } from './steps/circles-step.ts'
import { collectStep } from './steps/collect-step.ts'
import { discussStep } from './steps/discuss-step.ts'
import { resultsStep } from './steps/results-step.ts'
import { revealStep } from './steps/reveal-step.ts'
import { roundStep } from './steps/round-step.ts'
import { agreeStep, lookUpStep, pauseStep, welcomeStep } from './steps/simple-steps.ts'

/** The screen that belongs to where the workshop is. */
export function stepScreen(scene: Scene): TemplateResult {
  const { place, results } = scene.live
  switch (place.kind) {
    case 'welcome':
      return welcomeStep(scene)
    case 'scan':
    case 'predict':
      return roundStep(scene)
    case 'estimate':
    case 'choose':
      if (place.moment === 'collect') return collectStep(scene)
      if (!place.moment.startsWith('shown')) return roundStep(scene)
      return results.length > 0 ? resultsStep(scene) : lookUpStep(scene)
    case 'reveal':
      return revealStep(scene)
    case 'discuss':
      return discussStep(scene)
    case 'three-circles':
      return circlesStep(scene)
    case 'agree':
      return agreeStep(scene)
    case 'pause':
      return pauseStep(scene)
  }
}
