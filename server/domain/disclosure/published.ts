declare const published: unique symbol

/**
 * A value that disclosure control has let through. Only this folder makes them, and replies accept nothing else, so
 * that an unchecked figure does not compile its way out of the server (privacy.md, rule 1).
 */
export type Published<T> = T & { readonly [published]: true }

/** For the modules of this folder only; the architecture test refuses any other importer. */
export const publish = <T>(value: T): Published<T> => value as Published<T>

/** Why a figure is not there. The screens have a sentence for each. */
export const hiddenReasons = [
  'too-few-answers',
  'protects-others',
  'mostly-dont-know',
  'unanimous',
  'open-answers',
  'not-asked',
  'too-few-schools',
  'changed',
] as const
export type HiddenReason = (typeof hiddenReasons)[number]

/** In the place of a figure that may not be shown. */
export interface Hidden {
  readonly hidden: true
  readonly reason: HiddenReason
}

export const hidden = (reason: HiddenReason): Hidden => ({ hidden: true, reason })

/** For the modules of this folder only, as `publish` is. */
export const withhold = (reason: HiddenReason): Published<Hidden> => publish(hidden(reason))

export const isHidden = (value: unknown): value is Hidden =>
  typeof value === 'object' && value !== null && 'hidden' in value

/** A figure that may be shown, or undefined. */
export const shown = <T>(figure: T | undefined): Exclude<T, Hidden> | undefined =>
  figure === undefined || isHidden(figure) ? undefined : (figure as Exclude<T, Hidden>)
