import { describe, expect, test } from 'vitest'
import { type OutsideAudience, tellOutside } from '#domain/disclosure/publish-outside.ts'
import { missingTexts, wholeLanguages } from '#domain/page-texts.ts'
import type { PublicPage } from '#domain/public-page.ts'
import { chooseLanguage } from '../../server/public-pages/choose-language.ts'
import { documentOf } from '../../server/public-pages/document.ts'
import { escapeHtml, html } from '../../server/public-pages/html.ts'
import { nameOf } from '../../server/public-pages/language-names.ts'
import { paragraphsOf } from '../../server/public-pages/paragraphs.ts'
import { bodyOf } from '../../server/public-pages/render-page.ts'

const markup = (text: string) =>
  paragraphsOf(text)
    .map((each) => each.markup)
    .join('')

describe('HTML', () => {
  test('escapes what people wrote, between tags and between quotes, and once', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;')
    const inner = html`<b>${'<i>'}</b>`
    expect(html`<p title="${'"'}">${inner}${[inner, inner]}${7}</p>`.markup).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b>7</p>',
    )
  })
})

describe('Paragraphs', () => {
  test.each([
    ['an empty line', 'een\n\n \n\ntwee', '<p>een</p><p>twee</p>'],
    ['a line end', 'een\ntwee', '<p>een<br>twee</p>'],
    ['dashes', '- een\n•  twee\n* drie', '<ul><li>een</li><li>twee</li><li>drie</li></ul>'],
    ['a dash that is no list', 'een\n- twee', '<p>een<br>- twee</p>'],
    ['a minus', '-5 graden', '<p>-5 graden</p>'],
    ['nothing', ' \n\n ', ''],
  ])('of %s', (_what, text, expected) => expect(markup(text)).toBe(expected))
})

describe('The language of a page', () => {
  const offered = ['nl', 'en', 'ar', 'nl-simple']

  test.each([
    ['what was chosen', 'ar', 'en', 'ar'],
    ['what the browser asks first and is there', undefined, 'fr-FR, en-US;q=0.9, nl;q=0.5', 'en'],
    ['the first where nothing fits', undefined, 'fr', 'nl'],
    ['the first where nothing is asked', undefined, undefined, 'nl'],
    ['not what is no text', ['ar'], undefined, 'nl'],
    ['one that has a region of its own', 'nl-simple', undefined, 'nl-simple'],
  ])('is %s', (_what, chosen, accepted, expected) => expect(chooseLanguage(offered, chosen, accepted)).toBe(expected))

  test('is called as its readers call it, also one that is in no dictionary', () => {
    expect(['nl', 'tr', 'ar', 'nl-simple'].map(nameOf)).toEqual([
      ...['Nederlands', 'Türkçe', 'العربية', 'Nederlands (makkelijk)'],
    ])
    expect(nameOf('zz-aa').length).toBeGreaterThan(0)
  })
})

describe('A page', () => {
  const text = { title: 'عنوان', said: 'نص', doing: 'نص' }
  const page: PublicPage = {
    ...{ school: 'De Klimboom', example: false, toParents: true, publishedOn: '2027-02-01', people: [], figures: [] },
    languages: [
      { language: 'ar', ...text, titles: [] },
      { language: 'nl', ...text, titles: [] },
    ],
  }

  test('in Arabic runs from right to left, and our own words in it are marked as the English that they are', () => {
    const [arabic] = page.languages
    if (!arabic) throw new Error('no language')
    const body = bodyOf(page, arabic, { preview: false })
    const whole = documentOf({ language: 'ar', title: text.title, styleSheet: '/assets/x.css' }, body)
    expect(whole).toContain('<html lang="ar" dir="rtl">')
    expect(whole).toContain('<span lang="en" dir="ltr">This is what you said</span>')
    expect(whole).toContain('<a href="?taal=ar" aria-current="true">')
    expect(whole).toContain('<link rel="stylesheet" href="/assets/x.css">')
  })

  test('of colleagues does not call them u', () => {
    const [, dutch] = page.languages
    if (!dutch) throw new Error('no language')
    const said = bodyOf({ ...page, toParents: false }, dutch, { preview: false }).markup
    expect(said).toContain('Dit zeiden jullie')
    expect(said).not.toContain('Dit zei u')
  })

  test('is whole in a language when all of it is written there', () => {
    const texts = { nl: text, en: { ...text, said: ' ' } }
    expect(wholeLanguages(texts, ['nl', 'en', 'tr'])).toEqual(['nl'])
    expect(missingTexts(texts, ['nl', 'en', 'tr'])).toEqual([{ language: 'en', field: 'said' }])
    expect(missingTexts({}, ['nl', 'en']).map(({ language }) => language)).toEqual(['nl', 'nl', 'nl'])
  })
})

describe('Figures that look the same', () => {
  test('stay in the order of the instrument, so that their order tells nothing more', () => {
    const figure = (tenths: number, level: 'positive' | 'mixed') => ({ tenths, level })
    const measures = { a: figure(6, 'mixed'), b: figure(8, 'positive'), c: figure(8, 'positive') }
    const outside = [{ audience: 'parents', people: 20, measures }] as unknown as OutsideAudience[]
    const choices = ['c', 'b', 'a'].map((measure) => ({ audience: 'parents' as const, measure }))
    const told = tellOutside(outside, choices, 'share')
    expect(told.map(({ measure }) => measure)).toEqual(['b', 'c', 'a'])
    expect(told.every((each) => !('level' in each))).toBe(true)
    expect(tellOutside(outside, choices, 'words').every((each) => !('tenths' in each))).toBe(true)
  })
})
