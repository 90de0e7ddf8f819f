/** The 97.5% quantile of the standard normal distribution: half of a 95% interval, in standard errors. */
export const z95 = 1.959963984540054
