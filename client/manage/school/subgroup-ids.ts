/** A subgroup as it is typed: one that exists keeps its id, also under a new name. */
export interface TypedSubgroup {
  readonly id?: string | undefined
  readonly name: string
}

/** What the server takes as an id; the names that JavaScript objects carry are not ids. */
const idPattern = /^[a-z][a-z0-9-]{0,63}$/
const reserved = new Set(['constructor', 'prototype'])

/** The subgroups with ids made from their names, each id once. Lines without a name are left out. */
export function withIds(typed: readonly TypedSubgroup[]): { id: string; name: string }[] {
  const named = typed.map(({ id, name }) => ({ id, name: name.trim() })).filter(({ name }) => name !== '')
  const taken = new Set(named.flatMap(({ id }) => id ?? []))
  return named.map(({ id, name }) => {
    if (id !== undefined) return { id, name }
    const made = unused(slug(name), taken)
    taken.add(made)
    return { id: made, name }
  })
}

/** A name as an id: "Groep 1/2 – onderbouw" becomes groep-1-2-onderbouw. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '')
  const id = /^[a-z]/.test(plain) ? plain : `g-${plain}`.replace(/-$/, '')
  return idPattern.test(id) && !reserved.has(id) ? id : 'groep'
}

function unused(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${id}-${number}`)) number += 1
  return `${id}-${number}`
}

/** A name that stands there twice, apart from capitals; undefined when all differ. */
export function doubleName(typed: readonly TypedSubgroup[]): string | undefined {
  const names = typed.map(({ name }) => name.trim()).filter((name) => name !== '')
  return names.find((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index)
}
