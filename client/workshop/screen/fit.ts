/** From large to small; the first six can be read from the back of a room. */
const sizes = 8
const readable = 6

/**
 * Makes the words as large as what is on the screen allows, all together, so that nothing falls off it. Before they
 * become too small to read, what is only by the way goes (`brief`); below the smallest there is a scroll bar.
 */
export function makeFit(stage: HTMLElement): void {
  for (const brief of [false, true]) {
    stage.classList.toggle('brief', brief)
    for (let size = 0; size < (brief ? sizes : readable); size += 1) {
      stage.dataset.size = String(size)
      if (!fits(stage)) continue
      stage.tabIndex = -1
      return
    }
  }
  // What can be scrolled, can be scrolled with the keyboard.
  stage.tabIndex = 0
}

const fits = (stage: HTMLElement): boolean =>
  stage.scrollHeight <= stage.clientHeight + 1 &&
  stage.scrollWidth <= stage.clientWidth + 1 &&
  [...stage.querySelectorAll('table')].every(staysInPlace)

/** A table does not break its words: it would lie over what stands beside it. */
const staysInPlace = (table: HTMLTableElement): boolean =>
  table.offsetWidth <= (table.parentElement?.clientWidth ?? Number.POSITIVE_INFINITY) + 1
