import { accordingFrame } from './frames/according.ts'
import { adjectiveFrame, seemingFrame } from './frames/adjectives.ts'
import { agentFrame } from './frames/agents.ts'
import { colonFrame } from './frames/colon.ts'
import { continueQuotations, leadOn } from './frames/continued.ts'
import { type Family, type Frame, families } from './frames/frame.ts'
import { hearsayFrame } from './frames/hearsay.ts'
import { nounFrame } from './frames/nouns.ts'
import { outermost } from './frames/outermost.ts'
import { verbFrame } from './frames/verb/verbs.ts'
import { type Range, type View, viewOf } from './grammar/view.ts'
import { type Reading, read } from './text/read.ts'

/** Reads a text and finds what is attributed in it; `on` names the rule families to use, all by default. */
export function extractFrames(
  text: string,
  on: ReadonlySet<Family> = new Set(families),
): { reading: Reading; frames: Frame[] } {
  const reading = read(text)
  return { reading, frames: framesOf(reading, on) }
}

/** Finds what is attributed in a text that has been read. */
export function framesOf(reading: Reading, on: ReadonlySet<Family>): Frame[] {
  const frames: Frame[] = []
  for (const block of reading.blocks) {
    const found: Frame[] = []
    for (const sentence of block.sentences)
      found.push(
        ...framesIn(
          viewOf(reading, sentence),
          on,
          sentence.first === block.first ? block.last : sentence.last,
        ),
      )
    for (const frame of outermost(found)) frames.push(frame)
  }
  const whole = leadOn(reading, frames)
  return on.has('quotation') ? continueQuotations(reading, whole) : whole
}

function framesIn(view: View, on: ReadonlySet<Family>, blockLast: number): Frame[] {
  const frames: Frame[] = []
  const earlier = (before: number): Range | null => speakerBefore(view, frames, before)
  const heading = on.has('colon') ? colonFrame(view, blockLast) : null
  if (heading !== null) frames.push(heading)
  for (let i = view.first; i < view.last; i++) {
    const { pos, quote, lower } = view.at(i)
    if (quote >= 0 && insideLongQuote(view, i)) continue
    const frame =
      lower === 'seem' ||
      lower === 'seems' ||
      lower === 'seemed' ||
      lower === 'appears' ||
      lower === 'appeared'
        ? on.has('seeming')
          ? seemingFrame(view, i, earlier)
          : null
        : lower === 'according' && on.has('according')
          ? accordingFrame(view, i)
          : pos === 'VERB'
            ? (verbFrame(view, i, earlier, on) ??
              (on.has('adjective') ? adjectiveFrame(view, i, earlier) : null))
            : pos === 'NOUN' && on.has('noun')
              ? (nounFrame(view, i, earlier) ?? agentFrame(view, i, earlier))
              : pos === 'ADJ' && on.has('adjective')
                ? adjectiveFrame(view, i, earlier)
                : pos === 'ADV' && on.has('seeming')
                  ? hearsayFrame(view, i)
                  : null
    if (frame !== null) frames.push(frame)
  }
  return frames
}

// Whose clause goes on at an index: the last subject of a cue before it, unless that stands inside what another one said.
function speakerBefore({ at }: View, frames: readonly Frame[], before: number): Range | null {
  const cues = frames.filter(
    ({ source, cue, head }) =>
      source !== null &&
      source.first < head &&
      head < before &&
      (cue[0]?.first ?? Infinity) < before &&
      at(head).pos === 'VERB',
  )
  const last = cues.findLast(
    inner =>
      !cues.some(
        outer =>
          outer !== inner &&
          outer.content.some(
            ({ first, last: end }) => first <= inner.head && inner.head < end && end <= before,
          ),
      ),
  )
  return last?.source ?? null
}

// What a quoted speaker attributes in turn is told inside the quotation, not by the text.
function insideLongQuote(view: View, index: number): boolean {
  const { quote } = view.at(index)
  const { start, end } = view.reading.quotes[quote] ?? { start: 0, end: 0 }
  return end - start > 30
}
