import type { Speaking } from './subjects.ts'
import { targetsIn } from '../about.ts'
import type { Scene } from '../scene.ts'
import { isPerson } from '../../lexicon/lexicon.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { pronounOf } from '../../who/given-names.ts'

/** Whom "he" or "she" stands for in a sentence. */
export type Meant = NonNullable<Speaking['other']>

/** The persons who were named last, and how many sentences ago one of them was named or meant. */
export interface Named {
  ids: readonly string[]
  ago: number
}

/** Who each pronoun refers to, keyed by the sentence's first token, and the persons who were named last. */
export interface SpokenOf {
  meant: ReadonlyMap<number, Meant>
  last: Named
}

/** As many sentences later a pronoun may stand for somebody else. */
const farthest = 4

/**
 * Whom "he" and "she" stand for in what one speaker says: the only one among the persons who were named last, before or in
 * it, who can be meant. A sentence that names persons itself is left as it is, and so is one in which somebody else is nearer:
 * "my brother came, and he sold it".
 */
export function spokenOf(
  scene: Scene,
  sentences: readonly Range[],
  speaker: string,
  before: Named,
): SpokenOf {
  const { cast } = scene
  const meant = new Map<number, Meant>()
  let last = before
  for (const range of sentences) {
    const persons = targetsIn(scene, range).filter(id => cast.isPerson(id))
    if (persons.length > 0) {
      last = { ids: persons, ago: 0 }
      continue
    }
    last = isOfAnother(scene, range) || last.ago >= farthest ? nobody : { ...last, ago: last.ago + 1 }
    const word = pronounIn(scene, range)
    const [only, more] =
      word === undefined
        ? []
        : last.ids.filter(id => id !== speaker && fits(cast.named(id)?.name ?? '', word))
    const name = only === undefined || more !== undefined ? undefined : cast.named(only)?.name
    if (only === undefined || word === undefined || name === undefined) continue
    meant.set(range.first, { id: only, name, pronoun: word })
    last = { ids: last.ids, ago: 0 }
  }
  return { meant, last }
}

/** Nobody was named. */
export const nobody: Named = { ids: [], ago: 0 }

// "My brother came": a noun for one person, with no pronoun before it.
function isOfAnother({ reading: { tokens } }: Scene, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (token === undefined || token.quote >= 0) continue
    if (pronouns[token.lower] !== undefined) return false
    if (token.pos === 'NOUN' && (token.lower === token.lemma || token.lower === 'man') && isPerson(token))
      return true
  }
  return false
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
