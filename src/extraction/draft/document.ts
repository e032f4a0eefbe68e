import { createHash } from 'node:crypto'
import packageJson from '../../../package.json' with { type: 'json' }
import type { DocumentFile } from '../../document/index.ts'
import { mentionsIn } from './about.ts'
import { meetByOffice } from './appositions.ts'
import { withoutHeadline } from './attributed/headline.ts'
import { resolutionFrames } from './attributed/resolution.ts'
import { reportedIn } from './voices/inner.ts'
import { attributed } from './attributed/statements.ts'
import type { Drafted } from './drafted.ts'
import { idFor } from './header/id.ts'
import { publisherOf } from './header/publisher.ts'
import { listsOf } from './lists.ts'
import type { Scene } from './scene.ts'
import { createEvents } from './things/events.ts'
import { createLocalIds } from './things/local-ids.ts'
import { createTopics } from './things/topics.ts'
import { authorsOf } from './signed/authors.ts'
import { signed } from './voices/monologue.ts'
import { isHeaded } from './voices/headings.ts'
import { type Entry, entriesIn, written } from './voices/entries.ts'
import { narrated } from './voices/narrator.ts'
import { isPresided } from './transcript/beside.ts'
import { spoken } from './transcript/spoken.ts'
import { type Turn, turnsIn } from './transcript/turns.ts'
import { dateIn } from './things/when/when.ts'
import { framesOf } from '../extract.ts'
import { continuations } from '../frames/continued.ts'
import type { Frame } from '../frames/frame.ts'
import type { Source } from '../input/source.ts'
import { type Coverage, coverageOf } from '../review/coverage.ts'
import { changedRules } from '../rules/all.ts'
import { pointCounter } from '../text/fold.ts'
import { type Reading, read } from '../text/read.ts'
import { bylineOf, officesIn } from '../who/byline.ts'
import { type Cast, createCast } from '../who/cast/cast.ts'
import { countryNamed } from '../who/countries.ts'
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
  const by = publisherOf(source, known)
  const scene = sceneOf(source, reading, known, by.id)
  const publisher = scene.cast.add(by)
  meetEverybody(scene)
  const turns = turnsIn(reading, source.title)
  const found = turns.length > 0 ? framesOf(reading, rulesOfTurns, continuations, []) : framesOf(reading)
  const frames = found.filter(frame => !isHeaded(reading, frame)).map(frame => withoutLabel(turns, frame))
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

// "Q Secretary Berg said": the label is no part of whoever is told of.
function withoutLabel(turns: readonly Turn[], frame: Frame): Frame {
  const { source } = frame
  const label =
    source === null
      ? undefined
      : turns.find(({ first, last }) => first <= source.first && source.first < last && last < source.last)
  return source === null || label === undefined
    ? frame
    : { ...frame, source: { first: label.last, last: source.last } }
}

function sceneOf(
  { title, text, publishedAt }: Source,
  reading: Reading,
  known: Known,
  publisher: string,
): Scene {
  const localId = createLocalIds()
  const state = known.holders.stateOf(publisher)
  const lines = [
    read(title ?? '').tokens,
    ...reading.blocks.map(({ first, last }) => reading.tokens.slice(first, last)),
  ]
  const cast = createCast(lines, known, localId, {
    ...(publishedAt === undefined ? {} : { day: publishedAt.slice(0, 10) }),
    ...(state === undefined ? {} : { state }),
  })
  return {
    reading,
    cast,
    publisher,
    leads: leadsOf(cast, title ?? ''),
    presided: isPresided(reading.original),
    events: createEvents(reading, words => dateIn(words, publishedAt), localId),
    topics: createTopics(reading, localId),
    publishedAt,
    ...(title === undefined ? {} : { title }),
    pointAt: pointCounter(text),
  }
}

// The title's speakers come first, so that an office that it gives somebody is theirs in the text.
function leadsOf(cast: Cast, title: string): string[] {
  const speakers = bylineOf(title)
  const others = officesIn(title, cast.isLastName).filter(
    ({ name = '' }) => !speakers.some(one => one.name?.includes(name) === true),
  )
  for (const { name, title: office, country } of [...speakers, ...others]) {
    if (name === undefined || office === undefined || countryNamed(name) !== undefined) continue
    const person = cast.personCalled({
      name,
      title: office,
      ...(country === undefined ? {} : { state: cast.stateOf(country) }),
    })
    cast.lead(person, office)
  }
  return speakers.flatMap(({ name, title: office, country }) => {
    if (name === undefined) return office === undefined ? [] : (cast.inOffice(office, country?.id) ?? [])
    if (office === undefined && !name.includes(' ')) return []
    return isPersonName(name)
      ? cast.personCalled({ name, ...(office === undefined ? {} : { title: office }) })
      : []
  })
}

const isPersonName = (name: string): boolean =>
  countryNamed(name) === undefined &&
  /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4}$/u.test(name) &&
  !/\b(?:leaders|ministers|governments?|group|members|council|countries)\b/iu.test(name)

// A transcript's turns, a letter by whoever signs it, or what a text tells of others and in its own voice.
function statementsIn(
  scene: Scene,
  source: Source,
  turns: readonly Turn[],
  frames: readonly Frame[],
): Drafted[] {
  if (turns.length > 0) return [...toldBefore(scene, turns, frames), ...spoken(scene, turns, frames)]
  const entries = entriesIn(scene.reading, source.title)
  if (entries.length > 0) {
    const drafted = written(scene, entries, frames)
    const rest = outside(entries, frames)
    return [...drafted, ...told(scene, rest, drafted)]
  }
  const authors = authorsOf(scene, source.title)
  return authors === undefined ? told(scene, frames) : signed(scene, authors, frames)
}

// "Berg complained about the bridge. Here is the interview.": what stands before it is told by the text.
function toldBefore(scene: Scene, turns: readonly Turn[], frames: readonly Frame[]): Drafted[] {
  const start = turns[0]?.first ?? 0
  const before = frames.filter(
    ({ source, head, content }) =>
      source !== null && head < start && content.every(({ last }) => last <= start),
  )
  return attributed(scene, before, frame => reportedIn(scene, frame)).drafted
}

const outside = (entries: readonly Entry[], frames: readonly Frame[]): Frame[] => {
  const taken = entries.flatMap(({ author, paragraphs }) => [
    author,
    ...paragraphs,
    { first: author.first, last: paragraphs[0]?.first ?? author.last },
  ])
  return frames.filter(({ head }) => !taken.some(({ first, last }) => first <= head && head < last))
}

function told(scene: Scene, found: readonly Frame[], others: readonly Drafted[] = []): Drafted[] {
  const formal = resolutionFrames(scene.reading)
  const blocks = new Set(formal.map(({ head }) => scene.reading.blockAt(head).first))
  const frames = [...formal, ...found.filter(({ head }) => !blocks.has(scene.reading.blockAt(head).first))]
  const { drafted, said } = attributed(scene, frames, frame => reportedIn(scene, frame))
  const statements = withoutHeadline(scene, drafted)
  return [...statements, ...narrated(scene, [...statements, ...others], said, frames)]
}

function described(source: Source, name: string, publisher: string): Omit<DocumentFile['document'], 'id'> {
  const { title, url, publishedAt, language, text, pages } = source
  return {
    title: title ?? name,
    publisher,
    annotator: `whosaid extract ${packageJson.version}`,
    ...(url === undefined ? {} : { url }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    language: language ?? 'en',
    sha256: createHash('sha256').update(text).digest('hex'),
    ...(pages === undefined ? {} : { pages }),
  }
}

// Everybody with a name is met before anything is told, so that an office or a full name that comes late is known early.
function meetEverybody(scene: Scene): void {
  const { reading, cast } = scene
  for (const sentence of reading.blocks.flatMap(({ sentences }) => sentences)) {
    for (const { mention, at } of mentionsIn(reading.tokens, reading.original, sentence, cast.isLastName)) {
      if (mention.title === undefined) continue
      const person = cast.actorOf(mention, at)
      const position = person !== undefined && cast.isPerson(person) ? cast.positionOf(mention) : undefined
      if (person !== undefined && position !== undefined && cast.officeOf(person) === undefined)
        cast.holds(person, position)
    }
    meetByOffice(scene, sentence)
  }
}
