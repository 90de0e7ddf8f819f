import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * What a school agreed, and the page on which it tells outside what was said and what is done. An agreement outlives the
 * survey that it came out of; a page does not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const strict = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict, without rowid`) : table

  await strict(
    db.schema
      .createTable('agreement')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('school_id', 'text', (column) => column.notNull().references('school.id').onDelete('cascade'))
      .addColumn('survey_id', 'text', (column) => column.references('survey.id').onDelete('set null'))
      .addColumn('definition_id', 'text')
      .addColumn('workshop_id', 'text', (column) => column.references('workshop.id').onDelete('set null'))
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('due_on', 'text')
      .addColumn('evidence', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('created_on', 'text', (column) => column.notNull())
      .addColumn('settled_on', 'text')
      .addColumn('version', 'integer', (column) => column.notNull()),
  ).execute()
  await db.schema.createIndex('agreement_school').on('agreement').column('school_id').execute()
  await db.schema.createIndex('agreement_survey').on('agreement').column('survey_id').execute()
  await db.schema.createIndex('agreement_workshop').on('agreement').column('workshop_id').execute()

  await strict(
    db.schema
      .createTable('public_page')
      .addColumn('survey_id', 'text', (column) =>
        column.primaryKey().notNull().references('survey.id').onDelete('cascade'),
      )
      .addColumn('key', 'text', (column) => column.notNull().unique())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('published', 'text')
      .addColumn('published_version', 'integer'),
  ).execute()
}
