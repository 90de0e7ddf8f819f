import type { Generated } from 'kysely'

/** The tables as they are stored: texts and whole numbers only. Rows never leave a repository. */
export interface Tables {
  account: {
    id: string
    name: string
    email: string
    password_hash: string
    administrator: number
    disabled: Generated<number>
    totp_secret: string | null
    totp_confirmed: Generated<number>
    /** The time step of the last code that was accepted, so that one code opens one door. */
    totp_last_step: number | null
  }
  role: {
    account_id: string
    school_id: string
    role: string
  }
  recovery_code: {
    account_id: string
    code_hash: string
  }
  account_link: {
    token_hash: string
    account_id: string
    purpose: string
    expires_at: string
  }
  session: {
    token_hash: string
    id: string
    account_id: string
    expires_at: string
    created_at: string
    last_seen_on: string
    browser: string
  }
  audit_entry: {
    id: string
    at: string
    account_id: string | null
    account_name: string
    action: string
    school_id: string | null
    school_name: string | null
    survey_id: string | null
    subject: string | null
    /** The account that it was about: an e-mail address can be somebody else's later on. */
    subject_id: string | null
  }
  school: {
    id: string
    name: string
    type: string
    subgroups: string
    example: number
  }
  survey: {
    id: string
    school_id: string
    definition_id: string
    title: string
    status: string
    languages: string
    audiences: string
    minimum_group: number
    unit: string
    closes_on: string | null
    opened_on: string | null
    closed_on: string | null
    snapshot: string | null
    snapshot_hash: string | null
    retention_months: Generated<number>
    /** 1 for a round of a workshop: a survey that is listed nowhere. */
    round: Generated<number>
  }
  workshop: {
    id: string
    school_id: string
    title: string
    languages: string
    status: string
    steps: string
    survey_id: string | null
    version: number
    created_on: string
    held_on: string | null
    started_at: string | null
    step: string
    moment: string
    timer: string | null
    /** The places where the workshop has been, as a list of pairs. */
    reached: string
    /** What the keys of its screens and the tokens of its telephones are made with. */
    secret: string
    join_code: string | null
  }
  workshop_round: {
    survey_id: string
    workshop_id: string
    step: string
    number: number
  }
  workshop_card: {
    workshop_id: string
    id: string
    step: string
    from_phone: number
    circle: string
    content: string
    state: string
    heading: string
    topic: number
  }
  summary: {
    survey_id: string
    content: string
  }
  /** The right to answer: once, or for `many`. Knows nothing of the response, and the response nothing of it. */
  invitation: {
    code_hash: string
    survey_id: string
    audience: string
    subgroup: string
    many: number
    /** Whether it was used; of a code for many, how often. */
    used: number
    /** Random until used, so that using it changes no length; then the mark of the one submission it was used for. */
    receipt: string
    channel: Generated<string>
  }
  /** A code that was replaced by a new one before anybody used it. */
  replaced_code: {
    fingerprint: string
    survey_id: string
  }
  survey_text: {
    survey_id: string
    kind: string
    language: string
    content: string
  }
  mailing: {
    id: string
    survey_id: string
    audience: string
    subgroup: string
    started_on: string
    /** Where its links lead; a reminder leads to the same place. */
    origin: string
    /** Which key its codes are made with. */
    key_mark: string
    stopped: Generated<number>
  }
  /** Somebody who was invited by mail, until the survey closes. Neither a code nor the hash of one. */
  mail_address: {
    id: string
    mailing_id: string
    survey_id: string
    audience: string
    address: string
    address_key: string
    /** Of the first message: waiting, sending, sent, refused or uncertain. */
    state: string
    tries: Generated<number>
    next_try_at: Generated<string>
    reason: Generated<string>
    /** The round of reminders in which this address still has its turn, whether or not it will get a message. */
    due_round: Generated<number>
  }
  mail_reminder: {
    survey_id: string
    audience: string
    round: number
    started_at: string
    done: Generated<number>
  }
  /** That a code once led to a closed survey, used or not: enough to say "closed" in the place of "unknown". */
  closed_code: {
    fingerprint: string
    survey_id: string
  }
  open_link_receipt: {
    survey_id: string
    receipt: string
  }
  response: {
    survey_id: string
    id: string
    audience: string
    subgroup: string
    answers: string
  }
  /** What a school agreed; it outlives the survey and the workshop that it came out of. */
  agreement: {
    id: string
    school_id: string
    survey_id: string | null
    definition_id: string | null
    workshop_id: string | null
    what: string
    who: string
    due_on: string | null
    evidence: string | null
    state: string
    created_on: string
    settled_on: string | null
    version: number
  }
  /** What a school tells outside of a closed survey: as it is written, and as it was published. */
  public_page: {
    survey_id: string
    key: string
    version: number
    draft: string
    published: string | null
    published_version: number | null
  }
  open_answer: {
    survey_id: string
    id: string
    audience: string
    question: string
    content: string
    released: number
  }
}
