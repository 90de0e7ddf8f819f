import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/** How a code reaches people, codes that were replaced, texts of letters per survey, and how long answers are kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const strictWithoutRowid = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict, without rowid`) : table

  await db.schema
    .alterTable('invitation')
    .addColumn('channel', 'text', (column) => column.notNull().defaultTo('code'))
    .execute()
  await sql`update invitation set channel = 'open-link' where many = 1`.execute(db)

  await db.schema
    .alterTable('survey')
    .addColumn('retention_months', 'integer', (column) => column.notNull().defaultTo(24))
    .execute()

  await strictWithoutRowid(
    db.schema
      .createTable('replaced_code')
      .addColumn('fingerprint', 'text', (column) => column.primaryKey().notNull())
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade')),
  ).execute()
  await db.schema.createIndex('replaced_code_survey').on('replaced_code').column('survey_id').execute()

  await strictWithoutRowid(
    db.schema
      .createTable('survey_text')
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('survey_text_key', ['survey_id', 'kind', 'language']),
  ).execute()
}
