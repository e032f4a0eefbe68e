import type { ChangeRow } from '../../graph/queries/live.ts'
import type { Told, ToldStatement } from '../live/told.ts'

/** A statement as an item of a feed. */
export interface Entry {
  /** A URN, the same in every feed and for ever. */
  id: string
  /** When its document last changed. */
  updated: string
  title: string
  /** What was said, then by whom, in which office, and where it stands. */
  text: string
  speakers: string[]
  source: { title: string; url: string | null; publishedAt: string | null; publisher: string }
}

/** A statement that was withdrawn: its words went with its document. */
export interface Tombstone {
  id: string
  when: string
}

export interface Entries {
  entries: Entry[]
  tombstones: Tombstone[]
}

/** How many items and tombstones a feed has at most. */
const most = 100

const urnOf = (statementId: string): string => `urn:whosaid:statement:${encodeURIComponent(statementId)}`

const byTime =
  <Item>(timeOf: (item: Item) => string) =>
  (a: Item, b: Item) =>
    timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0

/** The newest items of a feed, by the changes of their documents. */
export function entriesOf({ added, removedIds }: Told, changes: readonly ChangeRow[]): Entries {
  const changedAt = new Map(changes.map(({ documentId, at }) => [documentId, at]))
  const goneAt = new Map(changes.flatMap(({ removedIds: gone, at }) => gone.map(id => [id, at] as const)))
  const entries = added
    .map(statement => entryOf(statement, changedAt.get(statement.document.id) ?? ''))
    .toSorted(byTime(({ updated }) => updated))
  const tombstones = removedIds
    .map(id => ({ id: urnOf(id), when: goneAt.get(id) ?? '' }))
    .toSorted(byTime(({ when }) => when))
  return { entries: entries.slice(0, most), tombstones: tombstones.slice(0, most) }
}

function entryOf(statement: ToldStatement, updated: string): Entry {
  const { id, text, quote, cue, saidAt, speakers, spokenAs, document, spans } = statement
  const names = speakers.map(({ name }) => name)
  const office = spokenAs === null ? '' : `, ${spokenAs.title}`
  const said = quote === null ? text : `“${quote}”`
  const when = saidAt === null ? '' : `, ${saidAt}`
  const [span] = spans
  const place =
    typeof span?.start === 'number' && span.start >= 0 ? `, characters ${span.start} to ${span.end}` : ''
  const date = document.publishedAt === null ? '' : ` (${document.publishedAt})`
  return {
    id: urnOf(id),
    updated,
    title: `${names.join(', ')}${cue === null ? ':' : ` ${cue}:`} ${shortened(said)}`,
    text: `${said}\n— ${names.join(', ')}${office}${when}\n${document.title}, ${document.publisher.name}${date}${place}`,
    speakers: names,
    source: {
      title: document.title,
      url: document.url,
      publishedAt: document.publishedAt,
      publisher: document.publisher.name,
    },
  }
}

const shortened = (text: string): string => {
  const points = [...text.replace(/\s+/g, ' ')]
  return points.length <= 120 ? points.join('') : `${points.slice(0, 119).join('')}…`
}
