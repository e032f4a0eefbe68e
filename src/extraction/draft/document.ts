import { createHash } from 'node:crypto'
import packageJson from '../../../package.json' with { type: 'json' }
import type { DocumentFile } from '../../document/index.ts'
import { mentionsIn } from './about.ts'
import { mergeHeadline } from './attributed/headline.ts'
import { isSaying } from './attributed/says.ts'
import { splitDemand } from './attributed/split.ts'
import { statementOf } from './attributed/statements.ts'
import { contentOf } from './content.ts'
import type { Drafting, Statement } from './context.ts'
import { createEvents } from './things/events.ts'
import { createLocalIds } from './things/local-ids.ts'
import { relate } from './things/relate.ts'
import { createRelations } from './things/relations.ts'
import { createTopics } from './things/topics.ts'
import { authorOf } from './voices/author.ts'
import { signed, spoken } from './voices/monologue.ts'
import { narrate } from './voices/narrator.ts'
import { type Turn, turnsIn } from './voices/turns.ts'
import { dateIn } from './when.ts'
import { framesOf } from '../extract.ts'
import type { Frame } from '../frames/frame.ts'
import type { Source } from '../input/source.ts'
import { changedRules } from '../rules/all.ts'
import { type Coverage, coverageOf } from '../review/coverage.ts'
import { read } from '../text/read.ts'
import { pointCounter } from '../text/fold.ts'
import { createCast } from '../who/cast.ts'
import type { Known } from '../who/known.ts'
import { slug } from '../who/slug.ts'

/** A draft with the text that its spans count. */
export interface Draft {
  file: DocumentFile
  text: string
  /** Whether the text has to be kept beside the draft, because the source is of another form. */
  keepText: boolean
  coverage: Coverage
}

/** Drafts the document of a text; every statement has its spans and a doubt, and nobody has checked it. */
export function draftDocument(source: Source, name: string, known: Known, id?: string): Draft {
  const { text, publishedAt } = source
  const reading = read(text)
  const turns = turnsIn(reading)
  // A turn's label is no heading that attributes what follows.
  const frames = framesOf(
    reading,
    changedRules(rule => (turns.length > 0 && rule.family === 'colon' ? undefined : rule)),
  )
  const relations = createRelations()
  const localId = createLocalIds()
  const cast = createCast(
    [...read(source.title ?? '').tokens, ...reading.tokens],
    known,
    relations.affiliate,
    localId,
  )
  const publisher = addPublisher(source, known, cast)
  const drafting: Drafting = {
    reading,
    cast,
    events: createEvents(reading, words => dateIn(words, publishedAt), localId),
    topics: createTopics(reading, localId),
    relations,
    publishedAt,
    pointAt: pointCounter(text),
    statements: [],
    taken: new Map(),
    claims: new Map(),
    claimIds: new Map(),
    offices: new Map(),
  }
  introduce(drafting)
  const author = turns.length > 0 ? undefined : authorOf(source, reading)
  if (turns.length > 0) spoken(drafting, turns, frames)
  else if (author !== undefined) signed(drafting, author, frames)
  else attributed(drafting, frames)
  relate(drafting)
  const statements = drafting.statements.toSorted((a, b) => a.at - b.at).map(({ statement }) => statement)
  const file = {
    document: {
      id: id ?? idFor(source, name, publisher),
      title: source.title ?? name,
      publisher,
      annotator: `whosaid extract ${packageJson.version}`,
      ...(source.url === undefined ? {} : { url: source.url }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      language: 'en',
      sha256: createHash('sha256').update(text).digest('hex'),
    },
    ...listed(drafting, publisher, statements),
  }
  return {
    file,
    text,
    keepText: source.derived,
    coverage: coverageOf(
      reading,
      drafting.statements.flatMap(({ covers }) => covers),
    ),
  }
}

function attributed(drafting: Drafting, frames: readonly Frame[]): void {
  const said = frames.filter(
    frame =>
      outside(drafting, frame) && isSaying(frame, contentOf(drafting.reading, frame).form !== 'INDIRECT'),
  )
  for (const frame of said) for (const part of splitDemand(drafting, frame)) statementOf(drafting, part)
  mergeHeadline(drafting)
  narrate(drafting, said)
}

// Only what a statement or another list leads to is described.
function listed(
  { cast, claims: made, events: happened, topics, relations, offices }: Drafting,
  publisher: string,
  statements: Statement[],
) {
  const used = new Set([publisher])
  const use = (ids: readonly (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined) used.add(id)
  }
  const told = new Set(statements.flatMap(statement => (statement.claims ?? []).map(({ id }) => id)))
  const claims = [...made.values()].filter(({ id }) => told.has(id))
  for (const { speaker, spokenAs, addressees, about } of statements) {
    use([speaker ?? []].flat())
    use([spokenAs, ...(addressees ?? []), ...(about ?? []).map(({ id }) => id)])
  }
  for (const { about } of claims) use(about ?? [])
  const tenures = [...offices]
    .filter(([holder]) => used.has(holder))
    .map(([holder, position]) => ({ holder, position }))
  use(tenures.map(({ position }) => position))
  const events = happened
    .all()
    .filter(({ id }) => used.has(id))
    .map(event => ({ ...event, ...some('parties', relations.partiesOf(event.id)) }))
  for (const { parties } of events) use((parties ?? []).map(({ actor }) => actor))
  const positions = cast.positions().filter(({ id }) => used.has(id))
  use(positions.map(position => position.in))
  const affiliations = relations.affiliations().filter(one => used.has(one.actor))
  use(affiliations.map(one => one.with))
  return {
    actors: cast.actors().filter(({ id }) => used.has(id)),
    ...some('positions', positions),
    ...some('tenures', tenures),
    ...some('events', events),
    ...some(
      'topics',
      topics.all().filter(({ id }) => used.has(id)),
    ),
    ...some('affiliations', affiliations),
    ...some('claims', claims),
    ...some('statements', statements),
  }
}

const some = <Key extends string, Item>(key: Key, items: Item[]): Partial<Record<Key, Item[]>> =>
  items.length === 0 ? {} : ({ [key]: items } as Record<Key, Item[]>)

function addPublisher({ publisher, url }: Source, known: Known, cast: Drafting['cast']): string {
  const name = publisher ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./u, ''))
  const found = name === undefined ? undefined : known.actor(name, 'organization')
  if (found !== undefined)
    return cast.add({ id: found.actor.id, kind: found.actor.kind, name: found.actor.name })
  return cast.add({
    id: name === undefined ? '#publisher' : `#${slug(name)}`,
    kind: 'organization',
    name: name ?? 'The publisher',
    sector: 'MEDIA',
  })
}

function idFor({ publisher, url, publishedAt, title }: Source, name: string, publisherId: string): string {
  const by =
    publisher ??
    (url === undefined ? publisherId.replace('#publisher', '') : new URL(url).hostname.replace(/^www\./u, ''))
  return (
    slug(
      [by, publishedAt?.slice(0, 10), title ?? name]
        .filter(part => part !== undefined && part !== '')
        .join(' '),
      120,
    ) || 'document'
  )
}

export type { Turn }

// Everybody with a name is met before anything is told, so that an office or a full name that comes late is known early.
function introduce({ reading, cast, offices }: Drafting): void {
  for (const { sentences } of reading.blocks) {
    for (const sentence of sentences) {
      for (const { mention, at } of mentionsIn(reading.tokens, reading.original, sentence, cast.isLastName)) {
        if (mention.title === undefined) continue
        const person = cast.actorOf(mention, at)
        const position = person !== undefined && cast.isPerson(person) ? cast.positionOf(mention) : undefined
        if (person !== undefined && position !== undefined && !offices.has(person))
          offices.set(person, position)
      }
    }
  }
}

// A cue inside a quotation is the quoted speaker's word.
const outside = ({ reading }: Drafting, { head }: Frame): boolean => (reading.tokens[head]?.quote ?? -1) < 0
