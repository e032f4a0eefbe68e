import { continueQuotations, leadOn } from './frames/continued.ts'
import type { Frame } from './frames/frame.ts'
import { outermost } from './frames/outermost.ts'
import { framesIn, tablesOf } from './rules/apply.ts'
import type { Rule } from './rules/rule.ts'
import { type Reading, read } from './text/read.ts'

/** Reads a text and finds what is attributed in it, by the rules that are on, all by default. */
export function extractFrames(
  text: string,
  on: (rule: Rule) => boolean = () => true,
): { reading: Reading; frames: Frame[] } {
  const reading = read(text)
  return { reading, frames: framesOf(reading, on) }
}

/** Finds what is attributed in a text that has been read. */
export function framesOf(reading: Reading, on: (rule: Rule) => boolean): Frame[] {
  const tables = tablesOf(on)
  const frames = reading.blocks.flatMap(({ sentences }) =>
    outermost(sentences.flatMap(({ first }) => framesIn(reading.sentenceAt(first), tables))),
  )
  return continueQuotations(reading, leadOn(reading, frames))
}
