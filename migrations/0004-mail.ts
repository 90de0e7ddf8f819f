import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Invitations by mail: who is sent to, and how far it came. No code and no hash of one: the code of an address is made
 * from the address's id and a key that is not in the database. Without rowid, as everything near respondents.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const strictWithoutRowid = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict, without rowid`) : table

  await strictWithoutRowid(
    db.schema
      .createTable('mailing')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('subgroup', 'text', (column) => column.notNull())
      .addColumn('started_on', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('key_mark', 'text', (column) => column.notNull())
      .addColumn('stopped', 'integer', (column) => column.notNull().defaultTo(0)),
  ).execute()
  await db.schema.createIndex('mailing_survey').on('mailing').column('survey_id').execute()

  await strictWithoutRowid(
    db.schema
      .createTable('mail_address')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('mailing_id', 'text', (column) => column.notNull().references('mailing.id').onDelete('cascade'))
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('address_key', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('next_try_at', 'text', (column) => column.notNull().defaultTo(''))
      .addColumn('reason', 'text', (column) => column.notNull().defaultTo(''))
      .addColumn('due_round', 'integer', (column) => column.notNull().defaultTo(0))
      .addUniqueConstraint('mail_address_once', ['survey_id', 'audience', 'address_key']),
  ).execute()
  await db.schema.createIndex('mail_address_mailing').on('mail_address').columns(['mailing_id', 'state']).execute()

  await strictWithoutRowid(
    db.schema
      .createTable('mail_reminder')
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('round', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('done', 'integer', (column) => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('mail_reminder_key', ['survey_id', 'audience', 'round']),
  ).execute()
}
