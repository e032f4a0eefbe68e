/** An event of `statementsChanged`, with what a follower needs of it. */
export interface Event {
  cursor: string
  documentIds: string[]
  added: { id: string; text: string; document: { id: string } }[]
  removedIds: string[]
}

/** The subscription whose events these are. */
export const following = `subscription ($filter: StatementFilter, $after: String) {
  statementsChanged(filter: $filter, after: $after) { cursor documentIds added { id text document { id } } removedIds }
}`

/** What a client keeps, so that it can go on from there. */
export interface Held {
  cursor: string
  changed: string[]
  statements: Record<string, { text: string; documentId: string }>
}

/** What a client holds by the rule of an event: it forgets what it holds of the documents, and takes what is added. */
export function follower({ cursor, changed: documents, statements }: Held) {
  const changed = new Set(documents)
  const held = new Map(Object.entries(statements))
  let at = cursor
  return {
    get cursor() {
      return at
    },
    take(event: Event): void {
      const again = new Set(event.documentIds)
      for (const [id, { documentId }] of held) if (again.has(documentId)) held.delete(id)
      for (const { id, text, document } of event.added) held.set(id, { text, documentId: document.id })
      for (const id of event.removedIds) held.delete(id)
      for (const id of event.documentIds) changed.add(id)
      at = event.cursor
    },
    held: (): Held => ({ cursor: at, changed: [...changed], statements: Object.fromEntries(held) }),
  }
}

/** What a client holds that begins at a cursor. */
export const nothingAt = (cursor: string): Held => ({ cursor, changed: [], statements: {} })

/** The statements that it holds, to be compared. */
export const textsOf = ({ statements }: Held): string[] =>
  Object.entries(statements)
    .map(([id, { text }]) => `${id} ${text}`)
    .toSorted()
