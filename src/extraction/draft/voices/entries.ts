import { say } from './monologue.ts'
import { doubtOf } from '../doubt.ts'
import { isSaying } from '../attributed/says.ts'
import { speakersOf, type Who } from '../attributed/speakers.ts'
import { statementOf } from '../attributed/statements.ts'
import { contentOf, sliceOf } from '../content.ts'
import type { Drafted } from '../drafted.ts'
import { passagesIn } from '../passages/passages.ts'
import type { Scene } from '../scene.ts'
import type { Frame } from '../../frames/frame.ts'
import type { ReadBlock, Reading } from '../../text/read.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { slug } from '../../who/slug.ts'

/** What somebody wrote, with their name above or below it: a post, a letter to the editor. */
export interface Entry {
  rule: 'post' | 'letter'
  author: Range
  paragraphs: Range[]
  /** The day that stands with it, in EDTF. */
  day?: string
}

const headed =
  /^\s*\[?(?<stamp>(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2} \p{Lu}\p{L}{2,8} \d{4}|\p{Lu}\p{L}{2,8} \d{1,2}, \d{4}),? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)\]?\s*[-–—]?\s*(?<name>\p{L}[^:\n[\]]{1,60}):(?=\s)\s*/u
const stamped =
  /^\s*(?<name>\p{L}[^:\n[\]]{1,60}), \[(?<stamp>(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2} \p{Lu}\p{L}{2,8} \d{4}|\p{Lu}\p{L}{2,8} \d{1,2}, \d{4}),? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)\]:?\s*/u
const timed =
  /^\s*\[?(?<stamp>\d{1,2}:\d{2})\]?(?: ?(?:[AP]M|GMT|UTC))?\s*[-–—|]?\s*(?<name>\p{Lu}[^:\n[\]]{1,60}):(?=\s)\s*/u
const handle =
  /^\s*(?:(?<name>\p{Lu}[^\n@·:]{1,60}?)\s*(?:✔|☑|✓)?\s*[(]?)?(?<handle>@\w{1,30})[)]?(?:\s*[·•|-]\s*[^\n]{1,40})?\s*:?\s*$/u
const inline = /^\s*(?<handle>@\w{1,30}):\s+/u
const closing =
  /^\s*(?:\d{1,2}:\d{2}(?: ?[AP]\.?M\.?)?\s*[·•|,-]\s*.{4,60}|(?:[\d.,]+[KM]? )?(?:Retweets?|Likes?|Replies|Views|Reposts?|Quotes?|Bookmarks?)\b.{0,80})$/iu

/** The posts and letters that a text is made of; none where it is prose. */
export function entriesIn(reading: Reading, title: string | undefined): Entry[] {
  const posts = postsIn(reading)
  return posts.length > 0 ? posts : lettersIn(reading, title)
}

function postsIn(reading: Reading): Entry[] {
  const { blocks, original } = reading
  const entries: Entry[] = []
  let open: Entry | undefined
  const isFeed = blocks.filter(({ start, end }) => timed.test(original.slice(start, end))).length > 1
  for (const [nth, block] of blocks.entries()) {
    const words = original.slice(block.start, block.end)
    const stamp = headed.exec(words) ?? stamped.exec(words) ?? (isFeed ? timed.exec(words) : null)
    const inlined = inline.exec(words)
    const lead = stamp ?? inlined
    if (lead !== null) {
      const name = lead.groups?.['name'] ?? lead.groups?.['handle'] ?? ''
      const at = block.start + lead[0].indexOf(name)
      const rest = tokensIn(reading, block, block.start + lead[0].length, block.end)
      const day = dayOf(lead.groups?.['stamp'] ?? '')
      open = {
        rule: 'post',
        author: tokensIn(reading, block, at, at + name.length),
        paragraphs: rest.last > rest.first ? [rest] : [],
        ...(day === undefined ? {} : { day }),
      }
      entries.push(open)
      continue
    }
    // "Replying to @aberg": whom it answers, and no author.
    if (/^\s*Replying to\b/u.test(words)) continue
    const called = handle.exec(words)
    if (called !== null) {
      const before = blocks[nth - 1]
      const name = called.groups?.['name']
      const isBelow =
        name === undefined && before !== undefined && isNameLine(original.slice(before.start, before.end))
      if (isBelow) open?.paragraphs.splice(open.paragraphs.findIndex(({ first }) => first === before.first))
      const named = name === undefined ? block.start + words.indexOf('@') : block.start + words.indexOf(name)
      const author = isBelow
        ? { first: before.first, last: before.last }
        : tokensIn(reading, block, named, named + (name ?? called.groups?.['handle'] ?? '').length)
      open = { rule: 'post', author, paragraphs: [] }
      entries.push(open)
      continue
    }
    if (open === undefined) continue
    if (closing.test(words)) open = undefined
    else {
      const paragraph = withoutClosing(reading, block)
      if (paragraph.last > paragraph.first) open.paragraphs.push(paragraph)
      if (paragraph.last < block.last) open = undefined
    }
  }
  return entries.filter(({ paragraphs }) => paragraphs.length > 0)
}

// The line with the time may be joined to the words above it.
function withoutClosing(reading: Reading, block: ReadBlock): Range {
  const lines = reading.original.slice(block.start, block.end).split('\n')
  const nth = lines.findIndex(line => closing.test(line))
  if (nth < 0) return { first: block.first, last: block.last }
  return tokensIn(reading, block, block.start, block.start + lines.slice(0, nth).join('\n').length)
}

const isNameLine = (words: string): boolean =>
  /^\s*\p{Lu}[\p{L}.'’ -]{1,60}\s*(?:✔|☑|✓)?\s*$/u.test(words) && words.trim().split(/\s+/u).length <= 6

const letters =
  /\bletters?\b.{0,20}\b(?:to the (?:editor|times|daily)|from our readers)\b|^letters\b(?! (?:to|from) )|\breaders(?: |’|')?(?:write|letters|respond)\b|\byour letters\b/iu
const toEditor = /^\s*(?:to the editor|dear (?:editor|sir(?: or madam)?|sirs?))\s*[:,]?\s*$/iu
const signature =
  /^\s*(?:[-–—―]\s*)?(?<name>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4})(?:,? [^\n.!?]{2,80})?\s*$/u

// Each letter ends in its writer's name; what stands before the first is the heading.
function lettersIn(reading: Reading, title: string | undefined): Entry[] {
  const { blocks, original } = reading
  const wordsOf = (block: ReadBlock): string => original.slice(block.start, block.end)
  const isPage = letters.test(title ?? '') || blocks.some(block => toEditor.test(wordsOf(block)))
  if (!isPage) return []
  const entries: Entry[] = []
  let paragraphs: Range[] = []
  for (const block of blocks) {
    const words = wordsOf(block)
    // The place and what the writer is may stand in lines below the name.
    const line = words.trim().split('\n')[0] ?? ''
    const name = signature.exec(line)?.groups?.['name']
    if (name !== undefined && paragraphs.length > 0 && !/[.!?:]$/u.test(line)) {
      const at = block.start + words.indexOf(name)
      entries.push({ rule: 'letter', author: tokensIn(reading, block, at, at + name.length), paragraphs })
      paragraphs = []
    } else if (isProse(reading, block)) paragraphs.push({ first: block.first, last: block.last })
  }
  return entries
}

const isProse = ({ tokens }: Reading, { first, last }: Range): boolean =>
  last - first > 5 && tokens.slice(first, last).some(({ lower }) => ['.', '?', '!'].includes(lower))

function tokensIn({ tokens }: Reading, { first, last }: Range, start: number, end: number): Range {
  let from = first
  while (from < last && (tokens[from]?.end ?? 0) <= start) from++
  let to = from
  while (to < last && (tokens[to]?.start ?? 0) < end) to++
  return { first: from, last: to }
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

// "03.05.2024", "2024-05-03"; a day and a month that may be either are left out.
function dayOf(stamp: string): string | undefined {
  const told =
    /(?<day>\d{1,2}) (?<month>\p{Lu}\p{L}{2})\p{L}* (?<year>\d{4})|(?<month2>\p{Lu}\p{L}{2})\p{L}* (?<day2>\d{1,2}), (?<year2>\d{4})/u.exec(
      stamp,
    )
  if (told !== null) {
    const { day, month, year, day2, month2, year2 } = told.groups ?? {}
    const at = months.indexOf((month ?? month2 ?? '').toLowerCase())
    return at < 0
      ? undefined
      : `${year ?? year2}-${String(at + 1).padStart(2, '0')}-${(day ?? day2 ?? '').padStart(2, '0')}`
  }
  const [, a = '', mark = '', b = '', c = ''] = /^(\d{1,4})([./-])(\d{1,2})[./-](\d{2,4})/u.exec(stamp) ?? []
  if (a.length === 4) return `${a}-${b.padStart(2, '0')}-${c.padStart(2, '0')}`
  const year = c.length === 2 ? `20${c}` : c
  const [day, month] = mark === '.' || Number(a) > 12 ? [a, b] : Number(b) > 12 ? [b, a] : []
  return day === undefined || month === undefined || Number(month) > 12 || Number(day) > 31
    ? undefined
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The statements of posts and letters, by their authors, with what they report of others. */
export function written(scene: Scene, entries: readonly Entry[], frames: readonly Frame[]): Drafted[] {
  return entries.flatMap(entry => {
    const who = writerOf(scene, entry.author)
    const { doubt } = doubtOf({ speaker: who.wrong, cue: 0.04 })
    return passagesIn(scene.reading, entry.paragraphs).flatMap(passage => {
      const [speaker = ''] = who.ids
      const one = say(scene, {
        rule: entry.rule,
        speaker,
        mention: who.mention,
        labelled: entry.author,
        passage,
        doubt,
        frames,
      })
      const dated =
        entry.day === undefined ? one : { ...one, statement: { ...one.statement, saidAt: entry.day } }
      const had = new Set((one.reports ?? []).map(({ at }) => at))
      const others = reported(scene, passage.sentences, frames).filter(({ at }) => !had.has(at))
      const reports = [...(one.reports ?? []), ...others].map(other => notAfter(other, entry.day))
      return [{ ...dated, ...(reports.length === 0 ? {} : { reports }) }, ...reports]
    })
  })
}

const notAfter = (one: Drafted, day: string | undefined): Drafted =>
  day === undefined ? one : { ...one, statement: { ...one.statement, saidAt: `../${day}` } }

// A handle is a person's name.
function writerOf(scene: Scene, author: Range): Who {
  const words = sliceOf(scene.reading, author)
  if (!words.startsWith('@')) return speakersOf(scene, author)
  return {
    ids: [scene.cast.add({ id: `#${slug(words)}`, kind: 'person', name: words })],
    mention: words,
    wrong: 0.02,
  }
}

// "Residents told me": others than the writer, named or not.
function reported(scene: Scene, sentences: readonly Range[], frames: readonly Frame[]): Drafted[] {
  const { reading } = scene
  const inside = frames.filter(({ head }) =>
    sentences.some(({ first, last }) => first <= head && head < last),
  )
  return inside.flatMap(frame => {
    if (
      frame.source === null ||
      frame.negated ||
      !['clause', 'quotation', 'inversion', 'according'].includes(frame.family)
    )
      return []
    if (/^(?:i|we|you|my|our)\b/iu.test(sliceOf(reading, frame.source))) return []
    if (!isSaying(frame, contentOf(reading, frame).form !== 'INDIRECT')) return []
    return statementOf(scene, frame) ?? []
  })
}
