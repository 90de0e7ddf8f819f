import { covariance, standardDeviation } from './moments.ts'

/** Pearson's correlation of two equally long series, -1 to 1; NaN below two pairs or where one of them never differs. */
export const correlation = (xs: readonly number[], ys: readonly number[]): number =>
  covariance(xs, ys) / (standardDeviation(xs) * standardDeviation(ys))

/** The rank of every value, from 1; equal values share the mean of their ranks. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return below + (equal + 1) / 2
  })
}

/** Spearman's rank correlation, -1 to 1: the correlation of the ranks, right with ties (T9). NaN as `correlation`. */
export const rankCorrelation = (xs: readonly number[], ys: readonly number[]): number =>
  correlation(ranks(xs), ranks(ys))
