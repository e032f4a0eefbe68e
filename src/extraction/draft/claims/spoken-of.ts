import type { Speaking } from './subjects.ts'
import { targetsIn } from '../about.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { pronounOf } from '../../who/given-names.ts'

/** Whom "he" or "she" stands for in a sentence. */
export type Meant = NonNullable<Speaking['other']>

/** Those meant by pronouns, by the first tokens of sentences, and the persons who were named last. */
export interface SpokenOf {
  meant: ReadonlyMap<number, Meant>
  last: readonly string[]
}

/**
 * Whom "he" and "she" stand for in what one speaker says: the only one among the persons who were named last, before or in
 * it, who can be meant. A sentence that names persons itself is left as it is.
 */
export function spokenOf(
  scene: Scene,
  sentences: readonly Range[],
  speaker: string,
  before: readonly string[],
): SpokenOf {
  const { cast } = scene
  const meant = new Map<number, Meant>()
  let last = before
  for (const range of sentences) {
    const persons = targetsIn(scene, range).filter(id => cast.isPerson(id))
    if (persons.length > 0) {
      last = persons
      continue
    }
    const word = pronounIn(scene, range)
    const [only, more] =
      word === undefined ? [] : last.filter(id => id !== speaker && fits(cast.named(id)?.name ?? '', word))
    const name = only === undefined || more !== undefined ? undefined : cast.named(only)?.name
    if (only !== undefined && word !== undefined && name !== undefined)
      meant.set(range.first, { id: only, name, pronoun: word })
  }
  return { meant, last }
}

const fits = (name: string, word: 'he' | 'she'): boolean => (pronounOf(name) ?? word) === word

// The pronoun of a sentence; a quotation's is somebody else's.
function pronounIn({ reading: { tokens } }: Scene, { first, last }: Range): 'he' | 'she' | undefined {
  const own = tokens
    .slice(first, last)
    .flatMap(({ lower, quote }) => (quote >= 0 ? [] : [pronouns[lower] ?? []].flat()))
  return new Set(own).size === 1 ? own[0] : undefined
}

const pronouns: Record<string, 'he' | 'she'> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
}
