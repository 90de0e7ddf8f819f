/** Two ends, in the unit of what lies between them. */
export type Interval = { readonly low: number; readonly high: number }
