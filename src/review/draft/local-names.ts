import type { DocumentFile } from '../../document/index.ts'
import { eachReference } from '../../document/rules/references.ts'
import { namesIn } from '../actions/parts/ids.ts'
import { listOf } from '../actions/things.ts'

type Described = { id: string; name?: string; title?: string; text?: string }

const nameOf = ({ name, title, text }: Described): string | undefined => name ?? title ?? text

/** A draft whose local things have other names than those that the file uses for something else. */
export function withLocalNames(draft: DocumentFile, file: DocumentFile): DocumentFile {
  const theirs = new Map(describedIn(file).map(one => [one.id, one]))
  const taken = new Set([...namesIn(file), ...namesIn(draft)])
  const renamed = new Map<string, string>()
  for (const one of describedIn(draft)) {
    const other = theirs.get(one.id)
    if (!one.id.startsWith('#') || other === undefined || isNamed(other, one)) continue
    const isFree = (id: string): boolean => !taken.has(id.slice(1)) || isNamed(theirs.get(id), one)
    let count = 2
    while (!isFree(`${one.id}-${count}`)) count++
    taken.add(`${one.id.slice(1)}-${count}`)
    renamed.set(one.id, `${one.id}-${count}`)
  }
  if (renamed.size === 0) return draft
  const result = structuredClone(draft)
  for (const one of describedIn(result)) one.id = renamed.get(one.id) ?? one.id
  eachReference(result, (id, _expects, holder, field, at) => {
    const name = renamed.get(id)
    if (name === undefined) return
    const fields = holder as Record<string, unknown>
    if (at === undefined) fields[field] = name
    else (fields[field] as string[])[at] = name
  })
  return result
}

const isNamed = (one: Described | undefined, other: Described): boolean =>
  one !== undefined && nameOf(one) === nameOf(other)

const describedIn = (file: DocumentFile): Described[] =>
  Object.values(listOf).flatMap((list): Described[] => file[list] ?? [])
