import {
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
  Tooltip,
} from 'chart.js'
import { css, html, LitElement, type PropertyValues } from 'lit'
import { customElement, property, query } from 'lit/decorators.js'
import { chartColours } from './chart-colours.ts'
import type { ChartColours } from './chart-words.ts'

Chart.register(
  ScatterController,
  RadarController,
  LinearScale,
  RadialLinearScale,
  LineElement,
  PointElement,
  Legend,
  Tooltip,
)

/**
 * Paper is not measured by the browser in time, so a printed chart has a size of its own (CSS pixels, within A4): a
 * little lower than on the screen, where it is as high as its rows need.
 */
const paper = { width: 640, height: { least: 300, most: 620, ofScreen: 0.8 } }

/** Draws what a to-chart function makes, again in other colours when the scheme changes or the page is printed. */
@customElement('wr-chart')
export class ChartElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-width: 0;
    }

    canvas {
      max-width: 100%;
    }
  `

  @property({ attribute: false }) chart: ((colours: ChartColours) => ChartConfiguration) | undefined
  /** What the picture shows, in a sentence; the figures are in the table beside it. */
  @property() label = ''

  @query('canvas') private canvas!: HTMLCanvasElement

  #drawn: Chart | undefined
  readonly #dark = matchMedia('(prefers-color-scheme: dark)')

  override connectedCallback(): void {
    super.connectedCallback()
    this.#dark.addEventListener('change', this.#redraw)
    window.addEventListener('beforeprint', this.#toPaper)
    window.addEventListener('afterprint', this.#redraw)
    if (this.hasUpdated) this.#redraw()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#dark.removeEventListener('change', this.#redraw)
    window.removeEventListener('beforeprint', this.#toPaper)
    window.removeEventListener('afterprint', this.#redraw)
    this.#destroy()
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chart')) this.#redraw()
  }

  protected override render() {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`
  }

  #redraw = () => this.#draw(false)

  #toPaper = () => {
    const { least, most, ofScreen } = paper.height
    const height = Math.min(most, Math.max(least, Math.round(this.clientHeight * ofScreen)))
    this.#draw(true)
    this.#drawn?.resize(paper.width, height)
  }

  #draw(onPaper: boolean) {
    this.#destroy()
    if (!this.chart) return
    const { options, ...config } = this.chart(chartColours(this, onPaper))
    Chart.defaults.font.family = getComputedStyle(this).fontFamily
    Chart.defaults.font.size = 14
    this.#drawn = new Chart(this.canvas, {
      ...config,
      options: { ...options, ...(onPaper ? { responsive: false, devicePixelRatio: 2 } : {}) },
    })
  }

  #destroy() {
    this.#drawn?.destroy()
    this.#drawn = undefined
  }
}
