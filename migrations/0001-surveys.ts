import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Keys are random texts made by the application. On SQLite the tables are STRICT, and those that hold respondents'
 * data have no rowid: a rowid would tell the order in which people answered. Dates are ISO texts, lists are JSON.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const strict = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict`) : table
  const strictWithoutRowid = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict, without rowid`) : table

  await strict(
    db.schema
      .createTable('account')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('password_hash', 'text', (column) => column.notNull())
      .addColumn('administrator', 'integer', (column) => column.notNull()),
  ).execute()

  await strict(
    db.schema
      .createTable('session')
      .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('expires_at', 'text', (column) => column.notNull()),
  ).execute()

  await strict(
    db.schema
      .createTable('school')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('subgroups', 'text', (column) => column.notNull())
      .addColumn('example', 'integer', (column) => column.notNull()),
  ).execute()

  await strict(
    db.schema
      .createTable('survey')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('school_id', 'text', (column) => column.notNull().references('school.id').onDelete('cascade'))
      .addColumn('definition_id', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('languages', 'text', (column) => column.notNull())
      .addColumn('audiences', 'text', (column) => column.notNull())
      .addColumn('minimum_group', 'integer', (column) => column.notNull())
      .addColumn('unit', 'text', (column) => column.notNull())
      .addColumn('closes_on', 'text')
      .addColumn('opened_on', 'text')
      .addColumn('closed_on', 'text')
      .addColumn('snapshot', 'text')
      .addColumn('snapshot_hash', 'text'),
  ).execute()
  await db.schema.createIndex('survey_school').on('survey').column('school_id').execute()

  await strict(
    db.schema
      .createTable('summary')
      .addColumn('survey_id', 'text', (column) =>
        column.primaryKey().notNull().references('survey.id').onDelete('cascade'),
      )
      .addColumn('content', 'text', (column) => column.notNull()),
  ).execute()

  await strictWithoutRowid(
    db.schema
      .createTable('invitation')
      .addColumn('code_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('subgroup', 'text', (column) => column.notNull())
      .addColumn('many', 'integer', (column) => column.notNull())
      .addColumn('used', 'integer', (column) => column.notNull())
      .addColumn('receipt', 'text', (column) => column.notNull()),
  ).execute()
  await db.schema.createIndex('invitation_survey').on('invitation').column('survey_id').execute()

  await strictWithoutRowid(
    db.schema
      .createTable('closed_code')
      .addColumn('fingerprint', 'text', (column) => column.primaryKey().notNull())
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade')),
  ).execute()
  await db.schema.createIndex('closed_code_survey').on('closed_code').column('survey_id').execute()

  await strictWithoutRowid(
    db.schema
      .createTable('open_link_receipt')
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('receipt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('open_link_receipt_key', ['survey_id', 'receipt']),
  ).execute()

  await strictWithoutRowid(
    db.schema
      .createTable('response')
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('subgroup', 'text', (column) => column.notNull())
      .addColumn('answers', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('response_key', ['survey_id', 'id']),
  ).execute()

  await strictWithoutRowid(
    db.schema
      .createTable('open_answer')
      .addColumn('survey_id', 'text', (column) => column.notNull().references('survey.id').onDelete('cascade'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('released', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('open_answer_key', ['survey_id', 'id']),
  ).execute()
}
