import { createHash } from 'node:crypto'
import packageJson from '../../../package.json' with { type: 'json' }
import type { DocumentFile } from '../../loader/document/index.ts'
import { extractFrames } from '../extract.ts'
import type { Source } from '../input/source.ts'
import { pointCounter } from '../text/fold.ts'
import { createCast } from '../who/cast.ts'
import type { Known } from '../who/known.ts'
import { slug } from '../who/slug.ts'
import type { Drafting } from './context.ts'
import { createEvents } from './events.ts'
import { contentOf } from './content.ts'
import { isSaying } from './says.ts'
import { narrate } from './narrator.ts'
import { statementOf } from './statements.ts'
import { coverageOf, type Coverage } from '../review/coverage.ts'
import { dateIn } from './when.ts'
import { mergeHeadline } from './headline.ts'
import { authorOf } from './author.ts'
import { turnsIn, type Turn } from './turns.ts'
import { signed, spoken } from './monologue.ts'

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
  const { reading, frames } = extractFrames(text)
  const cast = createCast(reading.tokens, known)
  const publisher = addPublisher(source, known, cast)
  const drafting: Drafting = {
    reading,
    cast,
    events: createEvents(reading, words => dateIn(words, publishedAt)),
    publishedAt,
    pointAt: pointCounter(text),
    statements: [],
    claims: new Map(),
    offices: new Map(),
  }
  const turns = turnsIn(reading)
  const author = turns.length > 0 ? undefined : authorOf(source, reading)
  if (turns.length > 0) spoken(drafting, turns)
  else if (author !== undefined) signed(drafting, author)
  else attributed(drafting, frames)
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
    ...listed(drafting, statements),
  }
  return { file, text, keepText: source.derived, coverage: coverageOf(reading, drafting.statements.flatMap(({ covers }) => covers)) }
}

function attributed(drafting: Drafting, frames: ReturnType<typeof extractFrames>['frames']): void {
  const said = frames.filter(frame => isSaying(frame, contentOf(drafting.reading, frame).form !== 'INDIRECT'))
  for (const frame of said) statementOf(drafting, frame)
  mergeHeadline(drafting)
  narrate(drafting, said)
}

// Only what a statement or another list leads to is described.
function listed(drafting: Drafting, statements: DocumentFile['statements'] & object) {
  const tenures = [...drafting.offices].map(([holder, position]) => ({ holder, position }))
  const claims = [...drafting.claims.values()]
  return {
    actors: drafting.cast.actors(),
    ...some('positions', drafting.cast.positions()),
    ...some('tenures', tenures),
    ...some('events', drafting.events.all()),
    ...some('claims', claims),
    ...some('statements', statements),
  }
}

const some = <Key extends string, Item>(key: Key, items: Item[]): Partial<Record<Key, Item[]>> => (items.length === 0 ? {} : ({ [key]: items } as Record<Key, Item[]>))

function addPublisher({ publisher, url }: Source, known: Known, cast: Drafting['cast']): string {
  const name = publisher ?? (url === undefined ? undefined : new URL(url).hostname.replace(/^www\./u, ''))
  const found = name === undefined ? undefined : known.actor(name, 'organization')
  if (found !== undefined) return cast.add({ id: found.actor.id, kind: found.actor.kind, name: found.actor.name })
  return cast.add({ id: name === undefined ? '#publisher' : `#${slug(name)}`, kind: 'organization', name: name ?? 'The publisher', sector: 'MEDIA' })
}

function idFor({ publisher, url, publishedAt, title }: Source, name: string, publisherId: string): string {
  const by = publisher ?? (url === undefined ? publisherId.replace('#publisher', '') : new URL(url).hostname.replace(/^www\./u, ''))
  return slug([by, publishedAt?.slice(0, 10), title ?? name].filter(part => part !== undefined && part !== '').join(' '), 120) || 'document'
}

export type { Turn }
