import { type Content, sliceOf } from '../content.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Reading } from '../../text/read.ts'

/** A statement in words: what is said, with its cue where that tells what is done with it. */
export function toldAs(
  reading: Reading,
  frame: Frame,
  cue: string,
  { words }: Content,
  isRefused: boolean,
): string {
  const { family, matter } = frame
  const withCue = isRefused || matter === true || ['object', 'intent', 'passive'].includes(family)
  const told = turned(reading, frame) ?? (withCue ? `${cue} ${words.replace(article, lowered)}` : words)
  return `${told.slice(0, 1).toUpperCase()}${told.slice(1)}`.replaceAll(/\s+/gu, ' ').trim()
}

// "condemned The Hague": within a sentence a name is written as it is.
const article = /^(?:An?|Th(?:at|e|ese|is|ose)) (?!\p{Lu})/u
const opening = /^(?:An?|Th(?:at|e|ese|is|ose)) /u
const lowered = (word: string): string => word.toLowerCase()

// "The plan is backed by Berg": she backed the plan; "He was called a liar" names nobody who did so.
function turned(reading: Reading, { family, source, cue, content, head }: Frame): string | undefined {
  const first = content[0]?.first ?? Infinity
  if (family !== 'passive' || first > (cue[0]?.first ?? 0)) return undefined
  if (source === null)
    return sliceOf(reading, { first, last: Math.max(...[cue, content].flat().map(({ last }) => last)) })
  const opens = reading.sentenceAt(first).first === first
  const [object = '', ...rest] = content.map(range => sliceOf(reading, range))
  const named = objective.get(object.toLowerCase()) ?? object.replace(opens ? opening : article, lowered)
  return [reading.tokens[head]?.text, named, ...rest].join(' ')
}

const objective = new Map([
  ['he', 'him'],
  ['i', 'me'],
  ['she', 'her'],
  ['they', 'them'],
  ['we', 'us'],
])
