import type { Selectable } from 'kysely'
import type { NewSchool, School } from '#domain/api/schools.ts'
import { schoolTypes } from '#domain/texts.ts'
import type { Database } from '../database/open.ts'
import type { Tables } from '../database/tables.ts'

/** A school without what depends on who looks. */
export type StoredSchool = Omit<School, 'mayManage'>

export async function listSchools(db: Database): Promise<StoredSchool[]> {
  const rows = await db.selectFrom('school').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(toSchool)
}

export async function findSchool(db: Database, id: string): Promise<StoredSchool | undefined> {
  const row = await db.selectFrom('school').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSchool(row)
}

export async function insertSchool(db: Database, school: StoredSchool): Promise<void> {
  const { id, name, type, subgroups, example } = school
  const row = { id, name, type, subgroups: JSON.stringify(subgroups), example: Number(example) }
  await db.insertInto('school').values(row).execute()
}

export async function updateSchool(db: Database, id: string, { name, type, subgroups }: NewSchool): Promise<void> {
  const row = { name, type, subgroups: JSON.stringify(subgroups) }
  await db.updateTable('school').set(row).where('id', '=', id).execute()
}

export async function findExampleSchool(db: Database): Promise<StoredSchool | undefined> {
  const row = await db.selectFrom('school').selectAll().where('example', '=', 1).executeTakeFirst()
  return row && toSchool(row)
}

/** Removes a school with its surveys and everything in them. */
export async function deleteSchool(db: Database, id: string): Promise<void> {
  await db.deleteFrom('school').where('id', '=', id).execute()
}

function toSchool({ id, name, type, subgroups, example }: Selectable<Tables['school']>): StoredSchool {
  return {
    id,
    name,
    type: schoolTypes.find((known) => known === type) ?? 'po',
    subgroups: JSON.parse(subgroups) as StoredSchool['subgroups'],
    example: example === 1,
  }
}
