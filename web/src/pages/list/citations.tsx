import { citationOf } from '../../lists/citation.ts'
import { Copyable } from '../../lists/copy.tsx'
import type { PickedList } from '../../lists/types.ts'
import type { Found } from './use-picked.ts'

/** The whole list as citations, in order, to copy. A statement that is not loaded is named, not left out. */
export function Citations({ list, found }: { list: PickedList; found: Found }) {
  const lines = list.statements.map(({ id }, at) => {
    const statement = found.byId.get(id)
    const told = statement
      ? citationOf(statement)
      : statement === null
        ? `${id}: not loaded.`
        : `${id}: loading …`
    return `${at + 1}. ${told}`
  })
  return (
    <section aria-labelledby="citations-title">
      <h2 id="citations-title">To cite</h2>
      <Copyable name="Citations" text={lines.join('\n')} keyHint="c" />
    </section>
  )
}
