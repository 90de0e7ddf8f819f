import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Workshops with what is answered and written in them. A round of a workshop is a survey that is listed nowhere, so that
 * whatever holds for the answers of a survey holds for it. What telephones send has no rowid, as everything near
 * respondents, and no row knows a telephone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const strict = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict`) : table
  const strictWithoutRowid = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict, without rowid`) : table

  await db.schema
    .alterTable('survey')
    .addColumn('round', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()

  await strict(
    db.schema
      .createTable('workshop')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('school_id', 'text', (column) => column.notNull().references('school.id').onDelete('cascade'))
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('languages', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('steps', 'text', (column) => column.notNull())
      .addColumn('survey_id', 'text', (column) => column.references('survey.id').onDelete('set null'))
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('created_on', 'text', (column) => column.notNull())
      .addColumn('held_on', 'text')
      .addColumn('started_at', 'text')
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('moment', 'text', (column) => column.notNull())
      .addColumn('timer', 'text')
      .addColumn('reached', 'text', (column) => column.notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('join_code', 'text', (column) => column.unique()),
  ).execute()
  await db.schema.createIndex('workshop_school').on('workshop').column('school_id').execute()
  await db.schema.createIndex('workshop_survey').on('workshop').column('survey_id').execute()

  await strictWithoutRowid(
    db.schema
      .createTable('workshop_round')
      .addColumn('survey_id', 'text', (column) =>
        column.primaryKey().notNull().references('survey.id').onDelete('cascade'),
      )
      .addColumn('workshop_id', 'text', (column) => column.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addUniqueConstraint('workshop_round_once', ['workshop_id', 'step', 'number']),
  ).execute()

  await strictWithoutRowid(
    db.schema
      .createTable('workshop_card')
      .addColumn('workshop_id', 'text', (column) => column.notNull().references('workshop.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('step', 'text', (column) => column.notNull())
      .addColumn('from_phone', 'integer', (column) => column.notNull())
      .addColumn('circle', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('heading', 'text', (column) => column.notNull())
      .addColumn('topic', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('workshop_card_key', ['workshop_id', 'id']),
  ).execute()
}
