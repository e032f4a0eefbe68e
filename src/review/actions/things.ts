import type { DocumentFile } from '../../document/index.ts'
import { eachReference } from '../../document/rules/references.ts'
import type { Action, DescribedType, Description } from '../protocol/actions.ts'
import { fieldsOf, withFields, withList } from './parts/fields.ts'
import { counted, wrong, type Step } from './parts/step.ts'

export const listOf = {
  actor: 'actors',
  event: 'events',
  topic: 'topics',
  position: 'positions',
  claim: 'claims',
} as const satisfies Record<DescribedType, keyof DocumentFile>

type DescribedList = (typeof listOf)[DescribedType]
const describedLists: readonly DescribedList[] = Object.values(listOf)

/** A file with descriptions of what it does not describe yet. */
export function described(file: DocumentFile, descriptions: readonly Description[] = []): DocumentFile {
  let result = file
  for (const { type, value } of descriptions) {
    const list = listOf[type]
    if (list === undefined)
      throw wrong('what is described must be an actor, event, topic, position or claim', type)
    const records: readonly { id: string }[] = result[list] ?? []
    if (!records.some(({ id }) => id === value.id)) result = withList(result, list, [...records, value])
  }
  return result
}

export function describe(file: DocumentFile, descriptions: readonly Description[]): Step {
  return {
    file: described(file, descriptions),
    label: `describe ${descriptions.map(({ value }) => value.id).join(', ')}`,
  }
}

export function editDescription(
  file: DocumentFile,
  { type, id, also = [], set }: Extract<Action, { kind: 'editDescription' }>,
): Step {
  const list = listOf[type]
  const records: readonly { id: string }[] = file[list] ?? []
  const meant = new Set([id, ...also])
  for (const one of meant)
    if (!records.some(record => record.id === one)) throw wrong(`the file must describe the ${type}`, one)
  if ('id' in set) throw wrong('a description keeps its id', JSON.stringify(set['id']))
  const changed = records.map(one => (meant.has(one.id) ? withFields(one, set, fieldsOf(list)) : one))
  return {
    file: withList(file, list, changed),
    label: `mend ${Object.keys(set).join(', ')} of ${[...meant].join(', ')}`,
  }
}

/** Takes out the descriptions that nothing uses, and those that only they used. */
export function prune(file: DocumentFile): Step {
  let result = file
  let pruned = 0
  for (;;) {
    const used = usedIn(result)
    let gone = 0
    for (const list of describedLists) {
      const records: readonly { id: string }[] = result[list] ?? []
      const kept = records.filter(({ id }) => used.has(id))
      gone += records.length - kept.length
      if (kept.length < records.length) result = withList(result, list, kept)
    }
    if (gone === 0) return { file: result, label: `remove ${counted(pruned, 'unused description')}` }
    pruned += gone
  }
}

/** The ids that something uses: all but statements', and what an event's own parties or a claim say of themselves. */
function usedIn(file: DocumentFile): Set<string> {
  const used = new Set<string>()
  eachReference(file, id => used.add(id))
  return used
}

/** A judgement about what ids mean. */
export function judge(
  file: DocumentFile,
  { verdict, ids, basis }: Extract<Action, { kind: 'identity' }>,
): Step {
  const entry = { [verdict]: [...ids], basis }
  return {
    file: withList(file, 'identities', [...(file.identities ?? []), entry]),
    label: `${ids.join(', ')}: ${verdict}`,
  }
}

export function editDocument(file: DocumentFile, set: object): Step {
  for (const field of ['text', 'sha256'])
    if (field in set) throw wrong("the document's text is not mended here", field)
  return {
    file: { ...file, document: withFields(file.document, set, fieldsOf('document')) },
    label: `mend ${Object.keys(set).join(', ')} of the document`,
  }
}
