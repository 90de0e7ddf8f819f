import { html, LitElement } from 'lit'
import { customElement, state } from 'lit/decorators.js'
import { keyed } from 'lit/directives/keyed.js'
import type { SessionReply } from '#domain/api/accounts.ts'
import { AccountChangedEvent, LoggedInEvent, PasswordChosenEvent } from './account/events.ts'
import { withFragment } from './account/fragment.ts'
import './account/account.css'
import { siteMenu } from './account/site-menu.ts'
import { Action } from './action.ts'
import { api } from './api.ts'
import { Load, LoginRequiredEvent } from './load.ts'
import { mayLeave, navigate, onNavigation } from './navigation.ts'
import { pageFor } from './page-for.ts'
import { matchRoute, nextAfterLogin, paths, type Route } from './router.ts'
import { problemNotice } from './views/notice.ts'
import { type Language, languages, rememberedLanguage, rememberLanguage, type Words, wordsIn } from './words.ts'

/** The facilitator's application: who is logged in, in which language, on which page. */
@customElement('wr-manage')
export class ManageApp extends LitElement {
  @state() private words: Words = wordsIn(rememberedLanguage())
  @state() private route: Route = matchRoute(location.pathname, location.search)

  readonly #session = new Load<SessionReply>(
    this,
    () => 'session',
    async () => this.#allowed(await api.session()),
  )
  readonly #logOut = new Action(this)
  #stopListening = () => {}

  override connectedCallback(): void {
    super.connectedCallback()
    this.addEventListener(LoggedInEvent.type, this.#loggedIn)
    this.addEventListener(LoginRequiredEvent.type, this.#toLogin)
    this.addEventListener(PasswordChosenEvent.type, this.#passwordChosen)
    this.addEventListener(AccountChangedEvent.type, this.#accountChanged)
    this.#stopListening = onNavigation(this.#moved)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopListening()
  }

  protected override createRenderRoot() {
    return this
  }

  protected override updated(): void {
    document.documentElement.lang = this.words.language
  }

  protected override render() {
    const { texts } = this.words
    return html`
      <a class="skip" href="#content">${texts.app.skip}</a>
      <header class="site-header no-print">
        <div class="site-width">
          <a class="wordmark" href="/">${wordmark}<span>${texts.app.name}</span></a>
          ${this.#account()} ${this.#languageChoice()}
        </div>
      </header>
      <main id="content" class="site-width" tabindex="-1">
        ${this.#logOut.problem ? problemNotice(this.words, this.#logOut.problem) : ''}
        ${this.#session.render(this.words, (session) => this.#page(session))}
      </main>`
  }

  #page(session: SessionReply) {
    return keyed(this.#shownPage, pageFor(this.route, this.words, session.publicUrl ?? location.origin, session))
  }

  /** A page is made anew when this changes; what a page keeps in its query is its own affair. */
  get #shownPage(): string {
    return JSON.stringify(this.route)
  }

  #account() {
    const account = this.#session.value?.account
    return account ? siteMenu(this.words, account, this.route, this.#leave) : html`<span class="spring"></span>`
  }

  #languageChoice() {
    return html`
      <div class="languages" role="group" aria-label=${this.words.texts.app.language}>
        ${languages.map(
          (language) => html`
            <button
              type="button"
              class="button quiet"
              lang=${language}
              aria-pressed=${language === this.words.language}
              @click=${() => this.#speak(language)}
            >
              ${this.words.texts.app.languages[language]}
            </button>`,
        )}
      </div>`
  }

  #speak(language: Language) {
    rememberLanguage(language)
    this.words = wordsIn(language)
  }

  /** Without an account there are few pages to be on, and with one some have no sense any more. */
  #allowed(session: SessionReply): SessionReply {
    const { page } = this.route
    if (session.setupNeeded && page !== 'setup') navigate(`/setup${location.hash}`, { replace: true })
    else if (!session.setupNeeded && !session.account && !withoutAccount.includes(page)) this.#toLogin()
    else if (session.account && beforeAccount.includes(page)) navigate(paths.schools, { replace: true })
    return session
  }

  #toLogin = () => {
    if (withoutAccount.includes(this.route.page)) return
    const known = this.#session.value
    if (known) this.#session.value = { account: null, setupNeeded: false, mail: known.mail }
    navigate(paths.login(location.pathname + location.search), { replace: true })
  }

  #loggedIn = (event: Event) => {
    if (!(event instanceof LoggedInEvent)) return
    this.#session.value = event.session
    navigate(nextAfterLogin(location.search), { replace: true })
  }

  /** The address goes behind the #, where it is in no log. */
  #passwordChosen = (event: Event) => {
    if (!(event instanceof PasswordChosenEvent)) return
    this.#session.value = { account: null, setupNeeded: false, mail: this.#session.value?.mail ?? false }
    navigate(withFragment('/login', 'email', event.email), { replace: true })
  }

  /** Quietly: what is on the page stays as it is, the menu shows the new name. */
  #accountChanged = async () => {
    const session = await api.session().catch(() => undefined)
    if (!session?.account) return
    this.#session.value = session
    this.requestUpdate()
  }

  #leave = () => {
    if (!mayLeave()) return
    void this.#logOut.run(async () => {
      await api.logOut()
      this.#session.value = { account: null, setupNeeded: false, mail: this.#session.value?.mail ?? false }
      navigate('/login')
    })
  }

  #moved = () => {
    const before = this.#shownPage
    this.route = matchRoute(location.pathname, location.search)
    // A link to a heading on the same page moves as well; there the browser scrolls.
    if (this.#shownPage === before) return
    window.scrollTo(0, 0)
    if (this.#session.value) this.#allowed(this.#session.value)
  }
}

/** The pages for who has not logged in, and those among them that who has logged in has no need of. */
const withoutAccount: readonly Route['page'][] = ['login', 'forgot', 'welcome']
const beforeAccount: readonly Route['page'][] = ['login', 'forgot', 'setup']

/** The rose of the icon, in the colours of the scheme. */
const wordmark = html`
  <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
    <circle class="rose-ring" cx="16" cy="16" r="16" />
    <path class="rose" d="M16 4l4 12-4 12-4-12z" />
    <path class="rose faint" d="M4 16l12-4 12 4-12 4z" />
  </svg>`
