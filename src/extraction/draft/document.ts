import { createHash } from 'node:crypto'
import packageJson from '../../../package.json' with { type: 'json' }
import type { DocumentFile } from '../../document/index.ts'
import { mentionsIn } from './about.ts'
import { withoutHeadline } from './attributed/headline.ts'
import { attributed } from './attributed/statements.ts'
import type { Drafted } from './drafted.ts'
import { idFor } from './header/id.ts'
import { publisherOf } from './header/publisher.ts'
import { listsOf } from './lists.ts'
import type { Scene } from './scene.ts'
import { createEvents } from './things/events.ts'
import { createLocalIds } from './things/local-ids.ts'
import { createTopics } from './things/topics.ts'
import { authorOf } from './voices/author.ts'
import { signed, spoken } from './voices/monologue.ts'
import { type Entry, entriesIn, written } from './voices/entries.ts'
import { narrated } from './voices/narrator.ts'
import { type Turn, turnsIn } from './voices/turns.ts'
import { dateIn } from './things/when/when.ts'
import { framesOf } from '../extract.ts'
import { continuations } from '../frames/continued.ts'
import type { Frame } from '../frames/frame.ts'
import type { Source } from '../input/source.ts'
import { type Coverage, coverageOf } from '../review/coverage.ts'
import { changedRules } from '../rules/all.ts'
import { pointCounter } from '../text/fold.ts'
import { type Reading, read } from '../text/read.ts'
import { nowhere } from '../text/sentence/sentence.ts'
import type { Token } from '../text/tokens.ts'
import { createCast } from '../who/cast.ts'
import type { Known } from '../who/known.ts'

/** A draft with the text that its spans count. */
export interface Draft {
  file: DocumentFile
  text: string
  coverage: Coverage
}

/** Drafts the document of a text; every statement has its spans and a doubt, and nobody has checked it. */
export function draftDocument(source: Source, name: string, known: Known, id?: string): Draft {
  const { text } = source
  const reading = read(text)
  const scene = sceneOf(source, reading, known)
  const publisher = scene.cast.add(publisherOf(source, known))
  meetEverybody(scene)
  const turns = turnsIn(reading)
  const frames = turns.length > 0 ? framesOf(reading, rulesOfTurns, continuations, []) : framesOf(reading)
  const drafted = statementsIn(scene, source, turns, frames)
  return {
    file: {
      document: { id: id ?? idFor(source, name), ...described(source, name, publisher) },
      ...listsOf(scene, publisher, drafted),
    },
    text,
    coverage: coverageOf(
      reading,
      drafted.flatMap(({ statement, covers }) => (statement.voice === 'NARRATOR' ? [] : covers)),
      frames,
    ),
  }
}

// A turn's label is no heading that attributes what follows.
const rulesOfTurns = changedRules(rule => (rule.family === 'colon' ? undefined : rule))

function sceneOf({ title, text, publishedAt }: Source, reading: Reading, known: Known): Scene {
  const localId = createLocalIds()
  return {
    reading,
    cast: createCast([...partedTokens(read(title ?? '')), ...partedTokens(reading)], known, localId),
    events: createEvents(reading, words => dateIn(words, publishedAt), localId),
    topics: createTopics(reading, localId),
    publishedAt,
    pointAt: pointCounter(text),
  }
}

// No name goes on from one paragraph into the next.
const partedTokens = ({ blocks, tokens }: Reading): Token[] =>
  blocks.flatMap(({ first, last }) => [...tokens.slice(first, last), nowhere])

// A transcript's turns, a letter by whoever signs it, or what a text tells of others and in its own voice.
function statementsIn(
  scene: Scene,
  source: Source,
  turns: readonly Turn[],
  frames: readonly Frame[],
): Drafted[] {
  if (turns.length > 0) return spoken(scene, turns, frames)
  const entries = entriesIn(scene.reading, source.title)
  if (entries.length > 0) {
    const drafted = written(scene, entries, frames)
    const rest = outside(entries, frames)
    return [...drafted, ...told(scene, rest, drafted)]
  }
  const author = authorOf(source, scene.reading)
  return author === undefined ? told(scene, frames) : signed(scene, author, frames)
}

const outside = (entries: readonly Entry[], frames: readonly Frame[]): Frame[] => {
  const taken = entries.flatMap(({ author, paragraphs }) => [
    author,
    ...paragraphs,
    { first: author.first, last: paragraphs[0]?.first ?? author.last },
  ])
  return frames.filter(({ head }) => !taken.some(({ first, last }) => first <= head && head < last))
}

function told(scene: Scene, frames: readonly Frame[], others: readonly Drafted[] = []): Drafted[] {
  const { drafted, said } = attributed(scene, frames)
  const statements = withoutHeadline(scene, drafted)
  return [...statements, ...narrated(scene, [...statements, ...others], said, frames)]
}

function described(source: Source, name: string, publisher: string): Omit<DocumentFile['document'], 'id'> {
  const { title, url, publishedAt, language, text } = source
  return {
    title: title ?? name,
    publisher,
    annotator: `whosaid extract ${packageJson.version}`,
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    language: language ?? 'en',
    sha256: createHash('sha256').update(text).digest('hex'),
  }
}

// Everybody with a name is met before anything is told, so that an office or a full name that comes late is known early.
function meetEverybody({ reading, cast }: Scene): void {
  for (const sentence of reading.blocks.flatMap(({ sentences }) => sentences)) {
    for (const { mention, at } of mentionsIn(reading.tokens, reading.original, sentence, cast.isLastName)) {
      if (mention.title === undefined) continue
      const person = cast.actorOf(mention, at)
      const position = person !== undefined && cast.isPerson(person) ? cast.positionOf(mention) : undefined
      if (person !== undefined && position !== undefined && cast.officeOf(person) === undefined)
        cast.holds(person, position)
    }
  }
}
