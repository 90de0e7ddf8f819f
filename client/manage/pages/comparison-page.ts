import { html } from 'lit'
import { customElement, property } from 'lit/decorators.js'
import type { SchoolComparison } from '#domain/api/comparison.ts'
import type { School } from '#domain/api/schools.ts'
import { api } from '../api.ts'
import { comparisonView } from '../comparison/comparison-view.ts'
import { type Comparison, groupsOf } from '../comparison/themes.ts'
import { Load } from '../load.ts'
import { PageElement } from '../page.ts'
import { paths } from '../router.ts'
import { exampleBadge } from '../views/notice.ts'

interface Shown extends SchoolComparison {
  readonly school: School
}

/** The groups of one school on the same themes, side by side. */
@customElement('wr-comparison-page')
export class ComparisonPage extends PageElement {
  @property({ attribute: false }) schoolId = ''

  readonly #shown = new Load<Shown>(
    this,
    () => `${this.schoolId} ${this.words.language}`,
    async (signal) => {
      const [school, { comparisons }] = await Promise.all([
        api.school(this.schoolId, signal),
        api.comparison(this.schoolId, this.words.language, signal),
        // Chart.js is the largest part of all; only pages with charts need it.
        import('../../charts/wr-chart.ts'),
      ])
      return { school, comparisons }
    },
  )

  protected override get heading() {
    return this.words.texts.comparison.title
  }

  protected override get besideHeading() {
    return exampleBadge(this.words, this.#shown.value?.school.example ?? false)
  }

  protected override get crumbs() {
    const { school } = this.#shown.value ?? {}
    return [
      { title: this.words.texts.schools.title, href: paths.schools },
      ...(school ? [{ title: school.name, href: paths.school(school.id) }] : []),
    ]
  }

  protected override content() {
    const { comparison: texts, common } = this.words.texts
    return this.#shown.render(this.words, ({ comparisons }) =>
      comparisons.length === 0
        ? html`<p class="empty">${texts.none}</p>`
        : html`
            <p class="lead">${texts.lead}</p>
            <p class="no-print"><button type="button" class="button" @click=${() => window.print()}>${common.print}</button></p>
            <article class="report">${comparisons.map((comparison, index) => this.#comparison(comparison, index))}</article>`,
    )
  }

  #comparison(comparison: Comparison, index: number) {
    const { audiences, audiencesInSentence } = this.words.texts
    const names = groupsOf(comparison).map((group, place) => (place === 0 ? audiences : audiencesInSentence)[group])
    return html`
      <section aria-labelledby="comparison-${index}">
        <h2 id="comparison-${index}">${this.words.format.list(names)}</h2>
        ${comparisonView(this.words, comparison)}
      </section>`
  }
}
