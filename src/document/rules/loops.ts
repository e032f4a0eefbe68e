import { type Examined, localName } from './context.ts'

/** Nothing is related to itself: claims, actors, and along a path statements and events. */
export function checkLoops(examined: Examined): void {
  const { file, fault } = examined
  for (const link of file.claimLinks ?? []) {
    if (link.from === link.to) fault(link, 'to', 'claim-itself', 'a claim is linked to another', link.to)
  }
  for (const affiliation of file.affiliations ?? []) {
    if (affiliation.actor !== affiliation.with) continue
    fault(affiliation, 'with', 'actor-itself', 'an actor is affiliated with another', affiliation.with)
  }
  for (const { relation } of file.claims ?? []) {
    if (relation?.from !== relation?.to || relation === undefined) continue
    fault(relation, 'to', 'actor-itself', 'an actor is related to another', relation.to)
  }
  const statements = file.statements ?? []
  loops(statements, 'reports', 'reports-itself', 'a statement does not report itself', localName, examined)
  loops(
    statements,
    'repliesTo',
    'replies-to-itself',
    'a statement does not reply to itself',
    localName,
    examined,
  )
  loops(file.events ?? [], 'partOf', 'event-in-itself', 'an event is not part of itself', id => id, examined)
}

function loops<Field extends string>(
  records: ({ id: string } & { [key in Field]?: string | string[] })[],
  field: Field,
  rule: string,
  sentence: string,
  name: (id: string) => string,
  { fault }: Examined,
): void {
  if (records.every(record => record[field] === undefined)) return
  const next = new Map(records.map(record => [name(record.id), [record[field] ?? []].flat().map(name)]))
  const looping = inLoops(next)
  const told = new Set<string>()
  for (const record of records) {
    const own = name(record.id)
    if (!looping.has(own) || told.has(own)) continue
    const path = loopFrom(own, next)
    for (const id of path) told.add(id)
    fault(record, field, rule, sentence, [...path, own].join(' → '))
  }
}

// What nothing leads to falls away again and again, so that a long chain costs no search.
function inLoops(next: Map<string, string[]>): Set<string> {
  const left = new Set(next.keys())
  const counts = new Map<string, number>()
  for (const ids of next.values()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const free = [...left].filter(id => !counts.get(id))
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id)
    for (const other of next.get(id) ?? []) {
      const count = (counts.get(other) ?? 0) - 1
      counts.set(other, count)
      if (count === 0 && left.has(other)) free.push(other)
    }
  }
  return new Set([...left].filter(id => loopFrom(id, next).length > 0))
}

// The shortest way from an id back to it, breadth first; empty when there is none.
function loopFrom(id: string, next: Map<string, string[]>): string[] {
  const cameFrom = new Map<string, string>()
  const queue = [id]
  for (const at of queue) {
    for (const other of next.get(at) ?? []) {
      if (other === id) {
        const path = [at]
        for (let step = at; step !== id; path.unshift(step)) step = cameFrom.get(step) ?? id
        return path
      }
      if (cameFrom.has(other)) continue
      cameFrom.set(other, at)
      queue.push(other)
    }
  }
  return []
}
