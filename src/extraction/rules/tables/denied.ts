import { inColumns, type Place } from '../place.ts'
import type { Rule } from '../rule.ts'
import { commentAfter } from '../../text/sentence/comment.ts'
import type { Range } from '../../text/sentence/sentence.ts'

interface Comment {
  charge: Range
  whose: Range
}

// ", a charge Iran denies": from the verb back to the article.
function commentAt({ sentence, group }: Place): Comment | undefined {
  for (let i = group.first - 1; i > group.first - 12; i--) {
    const { noun } = commentAfter(sentence, i)
    if (noun < 0) continue
    const that = /^(?:that|which)$/u.test(sentence.at(noun).lower) ? 1 : 0
    const whose = { first: noun + that, last: group.first }
    return whose.first < whose.last ? { charge: { first: i + 1, last: noun }, whose } : undefined
  }
  return undefined
}

/** A verb of denying after what is denied: before the rules of what stands beside a verb, for it says nothing new. */
export const deniedRules: readonly Rule[] = [
  {
    id: 'charge-he-denies',
    family: 'object',
    cue: inColumns('denies'),
    source: place => commentAt(place)?.whose,
    content: place => {
      const comment = commentAt(place)
      return comment === undefined ? null : { content: [comment.charge] }
    },
    example: {
      text: 'Carl Dahl accused Anna Berg of closing the bridge, a charge Anna Berg denies.',
      source: 'Anna Berg',
      cue: 'denies',
      content: 'a charge',
    },
    not: [
      'Carl Dahl accused Anna Berg of closing the bridge, a road Anna Berg denies.',
      'Carl Dahl accused Anna Berg of closing the bridge, a charge Anna Berg repeats.',
    ],
  },
]
