import { type Examined, localName } from './context.ts'

/** Nothing is related to itself: claims, actors, and along a path statements and events. */
export function checkLoops(examined: Examined): void {
  const { file, fault } = examined
  for (const link of file.claimLinks ?? []) {
    if (link.from !== link.to) continue
    fault(link, 'to', 'claim-itself', 'a claim must be linked to another claim', link.to)
  }
  for (const affiliation of file.affiliations ?? []) {
    if (affiliation.actor !== affiliation.with) continue
    fault(affiliation, 'with', 'actor-itself', 'an actor must be affiliated with another', affiliation.with)
  }
  for (const { relation } of file.claims ?? []) {
    if (relation?.from !== relation?.to || relation === undefined) continue
    fault(relation, 'to', 'actor-itself', 'an actor must be related to another', relation.to)
  }
  const { events = [], statements = [] } = file
  loops(statements, 'reports', 'reports-itself', 'a statement must not report itself', localName, examined)
  loops(
    statements,
    'repliesTo',
    'replies-to-itself',
    'a statement must not reply to itself',
    localName,
    examined,
  )
  loops(events, 'partOf', 'event-in-itself', 'an event must not be part of itself', id => id, examined)
}

type Graph = ReadonlyMap<string, readonly string[]>

// One fault for each group of records that all lead to one another, at its first record: it shows the shortest way back.
function loops<Field extends string>(
  records: ({ id: string } & { [key in Field]?: string | string[] })[],
  field: Field,
  rule: string,
  sentence: string,
  name: (id: string) => string,
  { fault }: Examined,
): void {
  if (records.every(record => record[field] === undefined)) return
  const next: Graph = new Map(
    records.map(record => [name(record.id), [record[field] ?? []].flat().map(name)]),
  )
  const groupOf = loopingGroups(next)
  const told = new Set<ReadonlySet<string>>()
  for (const record of records) {
    const own = name(record.id)
    const group = groupOf.get(own)
    if (group === undefined || told.has(group)) continue
    told.add(group)
    fault(record, field, rule, sentence, wayBack(own, group, next).join(' → '))
  }
}

/**
 * The strongly connected components that have a loop in them, by their members: Tarjan's algorithm, linear in links, with a
 * stack of its own, since a chain may be longer than the call stack.
 */
function loopingGroups(next: Graph): Map<string, ReadonlySet<string>> {
  const groups = new Map<string, ReadonlySet<string>>()
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const waiting: string[] = []
  const isWaiting = new Set<string>()
  const lower = (id: string, to: number): void => {
    low.set(id, Math.min(low.get(id)!, to))
  }
  for (const start of next.keys()) {
    if (order.has(start)) continue
    const calls = [enter(start)]
    for (let call = calls.at(-1); call !== undefined; call = calls.at(-1)) {
      const other = call.links[call.at++]
      if (other === undefined) {
        calls.pop()
        leave(call.id)
        const caller = calls.at(-1)
        if (caller !== undefined) lower(caller.id, low.get(call.id)!)
      } else if (!order.has(other)) calls.push(enter(other))
      else if (isWaiting.has(other)) lower(call.id, order.get(other)!)
    }
  }
  return groups

  function enter(id: string): { id: string; links: readonly string[]; at: number } {
    low.set(id, order.size)
    order.set(id, order.size)
    waiting.push(id)
    isWaiting.add(id)
    return { id, links: next.get(id) ?? [], at: 0 }
  }
  // An id that leads to nothing before it is the first of its group, and all that still wait after it are the others.
  function leave(id: string): void {
    if (low.get(id) !== order.get(id)) return
    const members = waiting.splice(waiting.lastIndexOf(id))
    for (const member of members) isWaiting.delete(member)
    if (members.length === 1 && !(next.get(id) ?? []).includes(id)) return
    const group = new Set(members)
    for (const member of members) groups.set(member, group)
  }
}

// The shortest way from an id back to it inside its group, breadth first.
function wayBack(id: string, group: ReadonlySet<string>, next: Graph): string[] {
  const cameFrom = new Map<string, string>()
  const queue = [id]
  for (const at of queue) {
    for (const other of next.get(at) ?? []) {
      if (other === id) {
        const way = [id]
        for (let step = at; step !== id; step = cameFrom.get(step)!) way.push(step)
        return [...way, id].toReversed()
      }
      if (!group.has(other) || cameFrom.has(other)) continue
      cameFrom.set(other, at)
      queue.push(other)
    }
  }
  return [id]
}
