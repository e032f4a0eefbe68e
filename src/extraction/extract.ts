import { continueQuotations, leadOn } from './frames/continued.ts'
import type { Frame } from './frames/frame.ts'
import { outermost } from './frames/outermost.ts'
import { type RuleTables, ruleTables } from './rules/all.ts'
import { framesIn } from './rules/apply.ts'
import { type Reading, read } from './text/read.ts'

/** Reads a text and finds what is attributed in it, by all rules, or by those given. */
export function extractFrames(
  text: string,
  tables: RuleTables = ruleTables,
): { reading: Reading; frames: Frame[] } {
  const reading = read(text)
  return { reading, frames: framesOf(reading, tables) }
}

/** Finds what is attributed in a text that has been read. */
export function framesOf(reading: Reading, tables: RuleTables): Frame[] {
  const frames = reading.blocks.flatMap(({ sentences }) =>
    outermost(sentences.flatMap(({ first }) => framesIn(reading.sentenceAt(first), tables))),
  )
  return continueQuotations(reading, leadOn(reading, frames))
}
