import type { Scene } from './scene.ts'
import type { Range } from '../text/sentence/sentence.ts'
import { type Mention, parseMention } from '../who/mention.ts'

/** Remembers who holds an office by an apposition in the text's own words: "the foreign minister, Anna Berg, left". */
export function meetByOffice(scene: Scene, { first, last }: Range): void {
  const { tokens } = scene.reading
  for (let comma = first + 1; comma < last - 1; comma++) {
    if (tokens[comma]?.lower !== ',' || (tokens[comma]?.quote ?? -1) >= 0) continue
    const sentence = scene.reading.sentenceAt(comma)
    const left = sentence.phraseBefore(comma)
    const right = sentence.phraseFrom(comma + 1)
    if (left === null || right === null || !closes(scene, right.last)) continue
    const before = mentionIn(scene, left)
    const after = mentionIn(scene, right)
    if (before === undefined || after === undefined) continue
    if (isOffice(before) && isFullName(after)) hold(scene, after, right.first, before)
    else if (isFullName(before) && isOffice(after)) hold(scene, before, left.first, after)
  }
}

const mentionIn = ({ reading }: Scene, { first, last }: Range): Mention | undefined =>
  parseMention(reading.tokens.slice(first, last), reading.original, true)

// "…, Anna Berg, left", but not "…, Anna Berg and others" or "…, Anna Berg, and others".
const closes = ({ reading: { tokens } }: Scene, last: number): boolean =>
  /^[,.;)—–]$|^--$/u.test(tokens[last]?.lower ?? '.') &&
  !/^(?:and|or|&)$/u.test(tokens[last + 1]?.lower ?? '')

const isFullName = ({ kind, proper, name, title }: Mention): boolean =>
  kind === 'person' && proper && title === undefined && name.includes(' ')

// "a minister" is one of several.
const isOffice = ({ kind, proper, title, plural, article, past }: Mention): boolean =>
  kind === 'person' &&
  !proper &&
  title !== undefined &&
  !plural &&
  past !== true &&
  !/^an?$/u.test(article ?? '')

function hold({ cast }: Scene, named: Mention, at: number, office: Mention): void {
  const person = cast.actorOf(named, at)
  if (person === undefined || !cast.isPerson(person)) return
  cast.calledAs(person, office.title ?? '')
  const position = cast.positionOf(office)
  if (position !== undefined && cast.officeOf(person) === undefined) cast.holds(person, position)
}
