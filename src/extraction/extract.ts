import { type Continuation, continuations, withContent } from './frames/continued.ts'
import { type CreditRule, creditRules, creditsIn } from './frames/credits.ts'
import type { Frame } from './frames/frame.ts'
import { outermost } from './frames/outermost.ts'
import { type RuleTables, ruleTables } from './rules/all.ts'
import { framesIn } from './rules/apply.ts'
import { type Reading, read } from './text/read.ts'

/** Reads a text and finds what is attributed in it, by all rules, or by those given. */
export function extractFrames(
  text: string,
  tables: RuleTables = ruleTables,
  goingOn: readonly Continuation[] = continuations,
): { reading: Reading; frames: Frame[] } {
  const reading = read(text)
  return { reading, frames: framesOf(reading, tables, goingOn) }
}

/** Finds what is attributed in a text that has been read. */
export function framesOf(
  reading: Reading,
  tables: RuleTables = ruleTables,
  goingOn: readonly Continuation[] = continuations,
  credited: readonly CreditRule[] = creditRules,
): Frame[] {
  const credits = creditsIn(reading, credited)
  const taken = credits.flatMap(({ source, content }) => [source ?? [], content].flat())
  const frames = reading.blocks.flatMap(({ sentences }) =>
    outermost(sentences.flatMap(({ first }) => framesIn(reading.sentenceAt(first), tables))),
  )
  const others = frames.filter(({ head }) => !taken.some(({ first, last }) => first <= head && head < last))
  const all = [...credits, ...others].toSorted((a, b) => a.head - b.head)
  return withContent(goingOn.reduce((told, { apply }) => apply(reading, told), all))
}
