import type { Agreement } from '#domain/api/agreements.ts'

/** Fired when an agreement was stored. */
export class AgreementSavedEvent extends Event {
  static readonly type = 'wr-agreement-saved'

  constructor() {
    super(AgreementSavedEvent.type, { bubbles: true, composed: true })
  }
}

/** Fired when somebody wants to delete an agreement; whoever hears it asks first. */
export class AgreementRemoveEvent extends Event {
  static readonly type = 'wr-agreement-remove'
  readonly agreement: Agreement

  constructor(agreement: Agreement) {
    super(AgreementRemoveEvent.type, { bubbles: true, composed: true })
    this.agreement = agreement
  }
}
