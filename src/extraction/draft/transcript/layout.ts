import { type Found, isCrowd, isSpeakers, type Label, labelAt, type Style } from './label.ts'
import type { ReadBlock, Reading } from '../../text/read.ts'

/** A paragraph with the label that it begins with. */
export interface Labelled extends Found {
  block: ReadBlock
  nth: number
}

const spoken =
  /\b(?:remarks|press|briefing|gaggle|transcript|speech|address|interview|conversation|conference|hearing|testimony|debate|town hall|q\s?&\s?a|deposition|examination|call|toast|swearing[- ]in|discussion|meeting)\b/iu

/** The paragraphs that begin with a speaker's label, where the text is a transcript; none where it is not. */
export function labelsIn(reading: Reading, title = ''): Labelled[] {
  const examined = examines(reading)
  const all = reading.blocks.flatMap((block, nth) => {
    const at = labelAt(reading.original.slice(block.start, block.end), examined)
    return at === undefined ? [] : [{ ...at, block, nth }]
  })
  const found = all.filter(one => !isQuoted(reading, one.block, one))
  // "What they are saying": where most names stand before quotations, the others are no turns.
  if (all.length > 2 * found.length && all.length - found.length > 2) return []
  const lines = linesIn(reading, found)
  if (lines.length > 0) return lines
  const style = (['caps', 'words'] as const).find(one => isTranscript(reading, ofStyle(found, one), title))
  // A name before a quotation ends the turn before it as well.
  if (style !== undefined) return ofStyle(all, style)
  const caps = ofStyle(found, 'caps')
  return caps.some(one => isSpeakers(one.label) && labelsWithin(reading, one) > 1) ? caps : []
}

const within =
  /[.?!…—–"”)] (?:(?:MR|MS|MRS|DR)\. \p{Lu}{2,}|THE \p{Lu}{4,}(?: \p{Lu}+)?|\p{Lu}{3,} \p{Lu}{3,}): |[.?!…—–"”)] Q (?=\p{Lu})/gu

// A whole exchange that a reader has joined into one paragraph.
const labelsWithin = ({ original }: Reading, { block, length }: Labelled): number =>
  [...original.slice(block.start + length, block.end).matchAll(within)].length

// What is asked and answered goes with any names, and names in words with titles in capitals.
const ofStyle = (found: readonly Labelled[], style: Style): Labelled[] =>
  found.filter(
    ({ label }) => label.style === style || (style === 'words' && label.style === 'caps') || isMark(label),
  )

const isMark = ({ text }: Label): boolean => /^(?:Q|A|Question|Answer)$/u.test(text)

// `Anna Berg: "…"` is told of her, unless her label alone stands for whoever speaks.
function isQuoted({ original }: Reading, { start, end }: ReadBlock, { label, length }: Found): boolean {
  if (isMark(label) || label.style === 'line') return false
  const opens = /^["“‘']/u.test(original.slice(start + length, Math.min(end, start + length + 2)))
  return opens && !(label.style === 'caps' && isSpeakers(label))
}

// "Dana Pell -- Chief Executive Officer": a line of its own, once each is named by its name alone or by "Operator".
function linesIn({ blocks, original }: Reading, found: readonly Labelled[]): Labelled[] {
  const lines = found.filter(({ label }) => label.style === 'line')
  const isProse = (nth: number) => /[.!?…"”)]\s*$/u.test(wordsAt(nth))
  const wordsAt = (nth: number): string => {
    const block = blocks[nth]
    return block === undefined ? '' : original.slice(block.start, block.end)
  }
  const speaking = lines.filter(({ nth }) => isProse(nth + 1))
  if (speaking.length < 2) return []
  const names = new Set(speaking.map(({ label }) => label.name))
  const taken = new Map(speaking.map(one => [one.nth, one]))
  const labels = blocks.flatMap((block, nth) => {
    const name = wordsAt(nth).trim().replace(/:$/u, '')
    if (!taken.has(nth) && names.has(name) && isProse(nth + 1)) {
      const label: Label = { text: name, name, beside: [], part: 'named', style: 'line' }
      return [{ label, length: block.end - block.start, block, nth }]
    }
    return taken.get(nth) ?? []
  })
  return labels.length < 3 ? [] : labels
}

function isTranscript(reading: Reading, found: readonly Labelled[], title: string): boolean {
  if (found.length === 0) return false
  const marks = found.filter(({ label }) => isMark(label))
  const named = found.filter(({ label }) => !isMark(label))
  const speakers = named.filter(({ label }) => isSpeakers(label))
  // Questions and answers alone are a page of answers to readers, unless somebody is said to ask or to speak.
  if (named.length === 0)
    return marks.length >= 3 && (spoken.test(title) || examines(reading) || isInterview(reading))
  const announced = spoken.test(title)
  if (found.length < 3) return announced && speakers.length > 0 && isCaps(speakers) && opensText(speakers)
  if (isRecord(named, speakers)) return true
  if (speakers.length > 0 && isCaps(speakers)) return speakers.length * 3 >= named.length || announced
  if (marks.length > 0 && (speakers.length > 0 || repeats(found) || announced || converses(reading, found)))
    return true
  return converses(reading, named) && (speakers.length > 0 || repeats(named))
}

// "Mr. Carl Dent (North Ridge, Lab):": by titles, with whom they sit for, and in turn.
const isRecord = (named: readonly Labelled[], speakers: readonly Labelled[]): boolean =>
  speakers.length > 2 &&
  speakers.length * 3 >= named.length * 2 &&
  speakers.filter(({ label }) => label.beside.length > 0 && /\(/u.test(label.text)).length > 1

const isCaps = (found: readonly Labelled[]): boolean => found.every(({ label }) => label.style === 'caps')

// A speech has one label, after the place and the hour.
const opensText = ([first]: readonly Labelled[]): boolean => (first?.nth ?? Infinity) < 8

// "Interview with Anna Berg, 3 May": a line of its own.
const isInterview = ({ original }: Reading): boolean =>
  /^\W*(?:an? )?(?:interview|conversation) with [^\n.?!]{3,100}$/imu.test(original)

const examines = ({ original }: Reading): boolean => /\bEXAMINATION\b|^BY M[RS]+\./mu.test(original)

// "Marta Ruiz" is "Ruiz" later on, and "Northern Post" is "NP".
const isShorter = (one: string, other: string): boolean =>
  other.includes(' ') && (other.endsWith(` ${one}`) || initialsOf(other) === one)

// Each name once is a list; whoever converses comes again.
function repeats(found: readonly Labelled[]): boolean {
  const names = found.map(({ label }) => label.name)
  if (new Set(names).size < names.length) return true
  return names.some((one, i) => names.slice(0, i).some(other => isShorter(one, other)))
}

const initialsOf = (name: string): string =>
  [...name.matchAll(/(?:^| )(?<letter>\p{Lu})/gu)].map(({ groups }) => groups?.['letter'] ?? '').join('')

const persons = /\b(?:I|we|you|my|our|your|me|us|mine|yours|ours)\b/iu

// A question that the next one answers, or most of them speaking of "I", "we" and "you"; not what is quoted of them.
function converses({ original }: Reading, found: readonly Labelled[]): boolean {
  const said = found
    .filter(({ label }) => !isCrowd(label))
    .map(({ block, length }) =>
      original.slice(block.start + length, block.end).replaceAll(/["“][^"”]*["”]?/gu, ''),
    )
  const personal = said.filter(words => persons.test(words)).length
  const asked = found.some(
    ({ label }, i) =>
      said[i]?.trim().endsWith('?') === true &&
      found[i + 1] !== undefined &&
      found[i + 1]?.label.name !== label.name,
  )
  return said.length > 0 && (personal * 2 >= said.length || (asked && personal > 0))
}
