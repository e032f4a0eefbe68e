import type { DocumentFile } from '../../../document/index.ts'
import { sliceOf } from '../content.ts'
import type { LocalIds } from './local-ids.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import type { Reading } from '../../text/read.ts'
import type { Token } from '../../text/tokens.ts'
import { placeEnd } from '../targets/places.ts'
import { slug } from '../../who/slug.ts'

type Topic = NonNullable<DocumentFile['topics']>[number]

/** The named matters of a document. */
export interface Topics {
  /** The matter whose name ends at a token. */
  idAt: (token: number) => string | undefined
  /** The place, or the like, whose name begins at a token. */
  placeAt: (token: number) => string | undefined
  /** The part of a state at a token, which could be a state elsewhere: "Georgia". */
  partAt: (token: number) => string | undefined
  all: () => Topic[]
}

// "Accords", but no other plural: "Plans" and "Bills" are many.
const isMatter = (token: Token): boolean => lexicon.matter.has(token.lower) || token.lower === 'accords'

/** Begins a document's list of topics. */
export function createTopics(reading: Reading, idFor: LocalIds): Topics {
  const topics = new Map<string, Topic>()
  const { tokens } = reading
  const isCapital = (index: number) => /^\p{Lu}/u.test(tokens[index]?.text ?? '')
  const nameAt = (head: number): Range | undefined => {
    const { first: start } = reading.sentenceAt(head)
    const token = tokens[head]
    if (token === undefined || !isMatter(token) || !isCapital(head)) return undefined
    let first = head
    while (first > start && (isCapital(first - 1) || joins(first - 1))) first--
    while (first < head && (!isCapital(first) || tokens[first]?.pos === 'DET')) first++
    return first < head ? { first, last: head + 1 } : undefined
  }
  // "the Law of the Sea", "War Powers": small words inside a name.
  const joins = (index: number): boolean =>
    ['of', 'on', 'the', 'and', '-'].includes(tokens[index]?.lower ?? '') && isCapital(index - 1)
  const add = (range: Range): string | undefined => {
    const name = sliceOf(reading, range).replaceAll(/\s+/gu, ' ')
    const short = slug(name, 60)
    if (short === '') return undefined
    const id = idFor(`#${short}`, 'topic')
    topics.set(id, topics.get(id) ?? { id, name })
    return id
  }
  return {
    idAt: head => {
      const range = nameAt(head)
      if (range === undefined) return undefined
      const name = sliceOf(reading, range)
      return name === name.toUpperCase() ? undefined : add(range)
    },
    partAt: first => add({ first, last: first + 1 }),
    placeAt: first => {
      const last = placeEnd(tokens, first)
      return last === undefined ? undefined : add({ first, last })
    },
    all: () => [...topics.values()],
  }
}
