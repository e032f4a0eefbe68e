import { actorKinds } from '../shape/words.ts'
import { below, butGot, type Fault, isRecord } from '../say.ts'
import { type Examined, localName, type NodeType } from './context.ts'
import { eachReference } from './references.ts'

interface Described {
  type: NodeType
  /** The list that it stands in, and where in it. */
  list: string
  at: number | undefined
  kind: string | undefined
}

const lists: Readonly<Record<string, NodeType>> = {
  actors: 'actor',
  positions: 'position',
  events: 'event',
  topics: 'topic',
  claims: 'claim',
  statements: 'statement',
}

/** Ids: each described once and as one type, each that is used described, as something that fits its use. */
export function checkIds(examined: Examined, data: unknown): Fault[] {
  const described = new Map<string, Described>()
  const faults = describe(data, described)
  for (const derivation of examined.file.document.derivedFrom ?? []) {
    const { document } = derivation
    const other = described.get(document)
    if (document === examined.file.document.id) {
      const rule = 'a document derives from another'
      examined.fault(derivation, 'document', 'derived-from-itself', rule, document)
    } else if (other !== undefined) {
      const rule = `an id names one type of node, this one is ${article(other.type)} (${placeOf(other)})`
      examined.fault(derivation, 'document', 'one-type-per-id', rule, `${document}, a document`)
    }
  }
  eachReference(examined.file, (id, expects, holder, name, at) => {
    // The header stands in with an empty publisher when it gives none.
    if (id === '') return
    const found = described.get(expects[0] === 'statement' ? localName(id) : id)
    const field = at === undefined ? name : [name, at]
    if (found === undefined) {
      examined.fault(holder, field, 'not-described', 'every id that a document uses it also describes', id)
    } else if (!expects.includes(found.type)) {
      const rule = `${name} names ${article(expects.join(', '))}`
      examined.fault(holder, field, 'wrong-reference', rule, `${id}, ${article(found.type)}`)
    } else if (name === 'holder' && found.kind !== undefined && found.kind !== 'person') {
      const rule = 'a position is held by a person'
      examined.fault(holder, field, 'holder-person', rule, `${id}, ${article(found.kind)}`)
    }
  })
  return faults
}

// Made only when a rule is broken, which is seldom.
const placeOf = ({ list, at }: Described): string =>
  [list, ...(at === undefined ? [] : [at]), 'id'].reduce<string>(below, '')

// From the data as it was given: a record that is misshapen elsewhere still describes its id.
function describe(data: unknown, described: Map<string, Described>): Fault[] {
  const faults: Fault[] = []
  const add = (record: unknown, type: NodeType, list: string, at?: number) => {
    if (!isRecord(record) || typeof record['id'] !== 'string') return
    const id = record['id']
    const kind = type === 'actor' ? actorKinds.find(one => one === record['kind']) : undefined
    const name = type === 'statement' ? localName(id) : id
    const before = described.get(name)
    const own = { type, list, at, kind }
    if (before === undefined) described.set(name, own)
    else if (before.type === type) {
      faults.push({
        pointer: placeOf(own),
        rule: 'duplicate-id',
        message: butGot(`an id is described once (also ${placeOf(before)})`, id),
      })
    } else {
      const rule = `an id names one type of node, this one is ${article(before.type)} (${placeOf(before)})`
      faults.push({
        pointer: placeOf(own),
        rule: 'one-type-per-id',
        message: butGot(rule, `${id}, ${article(type)}`),
      })
    }
  }
  if (!isRecord(data)) return faults
  add(data['document'], 'document', 'document')
  for (const [list, type] of Object.entries(lists)) {
    const records = data[list]
    if (!Array.isArray(records)) continue
    for (const [i, record] of records.entries()) add(record, type, list, i)
  }
  return faults
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun.replace(/, (?!.*, )/, ' or ')}`
}
