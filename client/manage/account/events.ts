import type { SessionReply } from '#domain/api/accounts.ts'

/** Fired when somebody has logged in, with who it is. */
export class LoggedInEvent extends Event {
  static readonly type = 'wr-logged-in'
  readonly session: SessionReply

  constructor(session: SessionReply) {
    super(LoggedInEvent.type, { bubbles: true, composed: true })
    this.session = session
  }
}

/** Fired when somebody chose a password with a link, and can now log in with this address. */
export class PasswordChosenEvent extends Event {
  static readonly type = 'wr-password-chosen'
  readonly email: string

  constructor(email: string) {
    super(PasswordChosenEvent.type, { bubbles: true, composed: true })
    this.email = email
  }
}

/** Fired when something about the own account changed, so that the page and the menu show it. */
export class AccountChangedEvent extends Event {
  static readonly type = 'wr-account-changed'

  constructor() {
    super(AccountChangedEvent.type, { bubbles: true, composed: true })
  }
}
