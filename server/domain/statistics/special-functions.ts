const halfLogTwoPi = 0.9189385332046728

/** What Stirling's formula leaves out of logGamma(x): Bernoulli terms, exact to double precision from x = 10. */
function stirlingRest(x: number): number {
  const y = 1 / (x * x)
  const tail = 1 / 1188 + y * (-691 / 360360 + y / 156)
  return (1 / 12 + y * (-1 / 360 + y * (1 / 1260 + y * (-1 / 1680 + y * tail)))) / x
}

/**
 * Natural logarithm of the gamma function, for x > 0 (NaN otherwise).
 * Stirling series after lifting x to at least 10. Abramowitz & Stegun 1964, 6.1.15 and 6.1.41.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let lifted = x
  let product = 1
  for (; lifted < 10; lifted += 1) product *= lifted
  return (lifted - 0.5) * Math.log(lifted) - lifted + halfLogTwoPi + stirlingRest(lifted) - Math.log(product)
}

/** Logarithm of the beta function; for large arguments the Stirling parts cancel on paper, not in floating point. */
function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a]
  const sum = small + large
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(sum)
  const largeRest = stirlingRest(large) - stirlingRest(sum)
  const shrink = Math.log1p(-small / sum)
  if (small < 10) return logGamma(small) + largeRest + small - small * Math.log(sum) + (large - 0.5) * shrink
  const smallPart = halfLogTwoPi - 0.5 * Math.log(large) + (small - 0.5) * Math.log(small / sum)
  return smallPart + large * shrink + stirlingRest(small) + largeRest
}

/** Term number `step` of the continued fraction for the incomplete beta function (Abramowitz & Stegun 26.5.8). */
function fractionTerm(step: number, x: number, a: number, b: number): number {
  const m = Math.floor(step / 2)
  const even = (m * (b - m)) / ((a + 2 * m - 1) * (a + 2 * m))
  const odd = -((a + m) * (a + b + m)) / ((a + 2 * m) * (a + 2 * m + 1))
  return (step % 2 === 0 ? even : odd) * x
}

const awayFromZero = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value)

/** Evaluates the fraction from the front by the method of Lentz (1976), until a step changes nothing. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 + fractionTerm(1, x, a, b))
  let value = d
  for (let step = 2; step < 20_000; step++) {
    const term = fractionTerm(step, x, a, b)
    c = awayFromZero(1 + term / c)
    d = 1 / awayFromZero(1 + term * d)
    value *= c * d
    if (Math.abs(c * d - 1) < 2e-16) break
  }
  return value
}

/**
 * Regularised incomplete beta function I_x(a, b): the share of a beta(a, b) distribution below x, from 0 to 1.
 * Pass `complement` when 1 - x is known more precisely than it can be computed. NaN unless a and b are positive.
 * Continued fraction: Abramowitz & Stegun 1964, 26.5.8; about 13 correct digits.
 */
export function regularizedIncompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) return Number.NaN
  if (x <= 0) return 0
  if (complement <= 0) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - regularizedIncompleteBeta(complement, b, a, x)
  const logX = x > 0.5 ? Math.log1p(-complement) : Math.log(x)
  const logRest = complement > 0.5 ? Math.log1p(-x) : Math.log(complement)
  return (Math.exp(a * logX + b * logRest - logBeta(a, b)) * betaFraction(x, a, b)) / a
}
