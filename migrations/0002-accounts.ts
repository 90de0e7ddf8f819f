import { type CreateTableBuilder, type Kysely, SqliteAdapter, sql } from 'kysely'

/** Roles per school, links to choose a password, the second step, and the log of what accounts did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const onSqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const strict = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    onSqlite ? table.modifyEnd(sql`strict`) : table

  const account = () => db.schema.alterTable('account')
  await account()
    .addColumn('disabled', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await account().addColumn('totp_secret', 'text').execute()
  await account()
    .addColumn('totp_confirmed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
  await account().addColumn('totp_last_step', 'integer').execute()

  await strict(
    db.schema
      .createTable('role')
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('school_id', 'text', (column) => column.notNull().references('school.id').onDelete('cascade'))
      .addColumn('role', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('role_key', ['account_id', 'school_id']),
  ).execute()
  await db.schema.createIndex('role_school').on('role').column('school_id').execute()

  await strict(
    db.schema
      .createTable('recovery_code')
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('recovery_code_key', ['account_id', 'code_hash']),
  ).execute()

  await strict(
    db.schema
      .createTable('account_link')
      .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull()),
  ).execute()

  // Sessions that are listed need a name and a day. Who is logged in at this moment logs in once more.
  await db.schema.dropTable('session').execute()
  await strict(
    db.schema
      .createTable('session')
      .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('account_id', 'text', (column) => column.notNull().references('account.id').onDelete('cascade'))
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('last_seen_on', 'text', (column) => column.notNull())
      .addColumn('browser', 'text', (column) => column.notNull()),
  ).execute()
  await db.schema.createIndex('session_account').on('session').column('account_id').execute()

  // Names beside ids: an entry stays readable when the account or the school is gone.
  await strict(
    db.schema
      .createTable('audit_entry')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text')
      .addColumn('account_name', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('school_id', 'text')
      .addColumn('school_name', 'text')
      .addColumn('survey_id', 'text')
      .addColumn('subject', 'text')
      .addColumn('subject_id', 'text'),
  ).execute()
  await db.schema.createIndex('audit_entry_at').on('audit_entry').columns(['at', 'id']).execute()
}
