/**
 * Cronbach's alpha of respondents who are added one by one, in the memory of a few numbers; the same as
 * `cronbachAlpha` over all of them at once. For whole numbers the sums are exact, so their order does not matter.
 */
export class RunningAlpha {
  #n = 0
  #total = { sum: 0, squares: 0 }
  readonly #items: { sum: number; squares: number }[] = []

  /** How many respondents were added. */
  get n(): number {
    return this.#n
  }

  /** One respondent with every item answered. */
  add(row: readonly number[]): void {
    this.#n += 1
    let total = 0
    for (const [index, value] of row.entries()) {
      this.#items[index] ??= { sum: 0, squares: 0 }
      addTo(this.#items[index], value)
      total += value
    }
    addTo(this.#total, total)
  }

  /** Alpha, at most 1; null with fewer than two items or respondents, or when all totals are equal. Cronbach 1951. */
  get alpha(): number | null {
    const k = this.#items.length
    const spread = ({ sum, squares }: { sum: number; squares: number }) => this.#n * squares - sum ** 2
    const total = spread(this.#total)
    if (k < 2 || this.#n < 2 || !(total > 0)) return null
    const within = this.#items.reduce((all, item) => all + spread(item), 0)
    return Math.min(1, (k / (k - 1)) * (1 - within / total))
  }
}

function addTo(sums: { sum: number; squares: number }, value: number) {
  sums.sum += value
  sums.squares += value ** 2
}
