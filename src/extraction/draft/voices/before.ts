import { statementOf } from '../attributed/statements.ts'
import type { Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { framesWithin, isBare } from './inner.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** What somebody says again, by their own words: "As I have reported, it rains". */
export function saidBefore(
  scene: Scene,
  speakers: readonly string[],
  sentences: readonly Range[],
  frames: readonly Frame[],
): Drafted[] {
  const { reading, publishedAt } = scene
  return sentences
    .flatMap(range => framesWithin(frames, range))
    .flatMap(frame => {
      const { source } = frame
      if (source === null || !isAgain(scene, frame) || isBare(scene, frame)) return []
      const mention = reading.tokens[source.first]?.text ?? ''
      const who = { ids: [...speakers], mention, wrong: 0.02, pronoun: true as const }
      const made = statementOf(scene, frame, { isWithin: true, who })
      if (made === undefined || publishedAt === undefined) return made ?? []
      return { ...made, statement: { ...made.statement, saidAt: `../${publishedAt.slice(0, 10)}` } }
    })
}

const again = /^(?:previously|before|earlier|already)$/u

function isAgain({ reading: { tokens } }: Scene, { rule, source, cue: [cue], negated }: Frame): boolean {
  if (source === null || cue === undefined || negated || !rule.endsWith('-as-name-said')) return false
  if (source.last - source.first > 1 || !/^(?:i|we)$/u.test(tokens[source.first]?.lower ?? '')) return false
  return (
    /^(?:have|'ve)$/u.test(tokens[cue.first]?.lower ?? '') ||
    tokens.slice(cue.last, cue.last + 2).some(({ lower }) => again.test(lower))
  )
}
