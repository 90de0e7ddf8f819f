import type { PageFigure } from '#domain/disclosure/publish-outside.ts'
import { dayIn, directionOf, letterLanguage } from '#domain/letters/letter-language.ts'
import type { PageInLanguage, PublicPage } from '#domain/public-page.ts'
import { type Html, html, nothing } from './html.ts'
import { nameOf } from './language-names.ts'
import { paragraphsOf } from './paragraphs.ts'
import { en } from './texts/en.ts'
import { nl } from './texts/nl.ts'

const catalogues = { nl, en }

/** The body of a published page in one of its languages: it needs no script. */
export function bodyOf(page: PublicPage, shown: PageInLanguage, { preview }: { readonly preview: boolean }): Html {
  const words = wordsFor(shown.language)
  const { texts, say } = words
  return html`
<header>
  <p class="school">${page.school}</p>
  ${languageChoice(page, shown, words)}
</header>
<main>
  ${preview ? html`<p class="notice">${say(texts.preview)}</p>` : nothing}
  ${page.example ? html`<p class="notice">${say(texts.example)}</p>` : nothing}
  <h1>${shown.title}</h1>
  <section aria-labelledby="said">
    <h2 id="said">${say(texts.said[page.toParents ? 'parents' : 'others'])}</h2>
    ${paragraphsOf(shown.said)}
    ${figuresOf(page, shown, words)}
  </section>
  <section aria-labelledby="doing">
    <h2 id="doing">${say(texts.doing)}</h2>
    ${paragraphsOf(shown.doing)}
  </section>
</main>
<footer>
  <p>${say(`${texts.publishedOn(dayIn(shown.language, page.publishedOn))} · ${texts.madeWith}`)}</p>
</footer>`
}

/** Behind an address that leads nowhere: the same, whether or not there ever was a page. */
export const goneBody = html`
<main>
  <h1>${nl.gone.title}</h1>
  <p>${nl.gone.text}</p>
  <div lang="en">
    <h2>${en.gone.title}</h2>
    <p>${en.gone.text}</p>
  </div>
</main>`

interface OurWords {
  readonly texts: typeof nl
  /** Our words inside a page in another language are marked as what they are. */
  readonly say: (text: string) => Html
}

function wordsFor(language: string): OurWords {
  const ours = letterLanguage(language)
  const isSame = language.split('-')[0] === ours
  const say = (text: string) => (isSame ? html`${text}` : html`<span lang="${ours}" dir="ltr">${text}</span>`)
  return { texts: catalogues[ours], say }
}

function languageChoice({ languages }: PublicPage, shown: PageInLanguage, { texts }: OurWords): Html {
  if (languages.length < 2) return nothing
  return html`<nav aria-label="${texts.languages}"><ul>${languages.map(({ language }) => choice(language, shown.language))}</ul></nav>`
}

function choice(language: string, current: string): Html {
  const name = html`<span lang="${language}" dir="${directionOf(language)}">${nameOf(language)}</span>`
  if (language === current) return html`<li><a href="?taal=${language}" aria-current="true">${name}</a></li>`
  return html`<li><a href="?taal=${language}" hreflang="${language}">${name}</a></li>`
}

function figuresOf({ people, figures }: PublicPage, { language, titles }: PageInLanguage, words: OurWords): Html {
  if (figures.length === 0) return nothing
  const { texts, say } = words
  const groups = people.map(({ audience, atLeast }) => texts.people(atLeast, audience))
  const list = new Intl.ListFormat(letterLanguage(language)).format(groups)
  return html`
    <section class="figures" aria-labelledby="figures">
      <h3 id="figures">${say(texts.figures)}</h3>
      ${groups.length === 0 ? nothing : html`<p>${say(texts.answered(list))}</p>`}
      <ul>${figures.map((figure, index) => figureOf(figure, titles[index] ?? figure.measure, words))}</ul>
      <p class="note">${say(texts.rounded)}</p>
    </section>`
}

function figureOf({ audience, tenths, level }: PageFigure, title: string, { texts, say }: OurWords): Html {
  const told = tenths !== undefined ? texts.share(tenths) : level === undefined ? '' : texts.level(level)
  const dots = tenths === undefined ? nothing : html`<span class="dots" aria-hidden="true">${dotsOf(tenths)}</span>`
  return html`<li><span class="about">${aboutOf(audience, title, { texts, say })}</span> ${dots} <span>${say(told)}</span></li>`
}

/** The name of a measure is in the language of the page, also where our own words are not. */
const aboutOf = (audience: PageFigure['audience'], title: string, { texts, say }: OurWords): Html =>
  html`${say(texts.about(audience))} ${title}`

const dotsOf = (tenths: number): string => '●'.repeat(tenths) + '○'.repeat(10 - tenths)
