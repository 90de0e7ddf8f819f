/** From large to as small as can still be read from the back of a room; below that there is a scroll bar. */
const sizes = 8

/** Makes the words as large as what is on the screen allows, all together, so that nothing falls off it. */
export function makeFit(stage: HTMLElement): void {
  for (let size = 0; size < sizes; size += 1) {
    stage.dataset.size = String(size)
    if (stage.scrollHeight <= stage.clientHeight + 1 && stage.scrollWidth <= stage.clientWidth + 1) return
  }
}
