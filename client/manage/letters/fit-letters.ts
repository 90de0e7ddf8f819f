/** What an A4 sheet has between its margins (16 mm above and below). A little less, so that no blank sheet follows. */
const sheetHeight = (262 / 25.4) * 96

/** From the size of a book to that of a small print; the style sheet says how large each is. */
const sizes = [0, 1, 2, 3, 4]

/**
 * Makes the letters of one pile as small as it takes to fit on a sheet each. They differ in their codes only, so the
 * first one speaks for all. False when even the smallest letters are too long.
 */
export function fitLetters(pile: HTMLElement): boolean {
  const page = pile.querySelector<HTMLElement>('.letter-page')
  if (!page) return true
  const fits = sizes.some((size) => {
    pile.dataset.size = String(size)
    return page.offsetHeight <= sheetHeight
  })
  pile.toggleAttribute('data-long', !fits)
  return fits
}
