import type { DocumentFile } from '../../../../src/document/shape.ts'
import type { DescribedType, Description } from '../../../../src/review/protocol.ts'

type ActorKind = NonNullable<DocumentFile['actors']>[number]['kind']

/** What something new can be, with the letter that chooses it. */
export const newKinds = [
  { key: 'p', does: 'person' },
  { key: 'o', does: 'organization' },
  { key: 's', does: 'state' },
  { key: 'g', does: 'group' },
  { key: 'm', does: 'militia' },
  { key: 'e', does: 'event' },
  { key: 't', does: 'topic' },
] as const
export type NewKind = (typeof newKinds)[number]['does'] | 'position' | 'claim'

/** The kinds that fit a field. */
export function kindsFor(type: DescribedType | 'subject'): readonly { key: string; does: NewKind }[] {
  if (type === 'actor') return newKinds.filter(({ does }) => does !== 'event' && does !== 'topic')
  if (type === 'subject') return newKinds
  return [{ key: 'n', does: type }]
}

/** The description of something that only this file has yet, under an id of its own. */
export function describeNew(kind: NewKind, name: string, data: DocumentFile): Description {
  const id = freeId(kind === 'claim' ? `claim ${name}` : name, data)
  if (kind === 'position') return { type: 'position', value: { id, title: name } }
  if (kind === 'claim') return { type: 'claim', value: { id, text: name } }
  if (kind === 'event' || kind === 'topic') return { type: kind, value: { id, name } }
  const actor: ActorKind = kind
  return { type: 'actor', value: { id, kind: actor, name } }
}

/** Words of a text as a name: without an article before them, and with a capital. */
export function asName(words: string): string {
  // “The Hague” keeps its own.
  const bare = words.replace(/^(?:(?:the|an?)\s+(?=\S)|(?:The|An?)\s+(?=\p{Ll}))/u, '')
  return bare.slice(0, 1).toUpperCase() + bare.slice(1)
}

/** A local id made of the name that nothing in the file has. */
export function freeId(name: string, data: DocumentFile): string {
  const { statements = [], actors = [], positions = [], events = [], topics = [], claims = [] } = data
  const taken = new Set([
    ...statements.map(({ id }) => `#${id}`),
    ...[actors, positions, events, topics, claims].flat().map(({ id }) => id),
  ])
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  const base = `#${plain === '' ? 'new' : plain}`
  for (let count = 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!taken.has(id)) return id
  }
}
