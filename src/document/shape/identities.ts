import { Type } from 'typebox'
import { closed, opt, patterns, text } from './parts.ts'

const graphIds = (description: string) =>
  Type.Array(
    Type.String({
      pattern: patterns.graphId,
      description:
        'An id of the graph: iran, or <document id>#<name> for a statement or another local thing.',
    }),
    { minItems: 2, description },
  )

export const identity = closed(
  {
    same: opt(graphIds('Ids that mean one thing: the first is joined with each of the others in turn.')),
    different: opt(graphIds('Ids of which no two mean one thing; this always wins over `same`.')),
    unsure: opt(graphIds('Ids that somebody has looked at and cannot tell apart or together.')),
    basis: text('Why, in a sentence.'),
  },
  'A judgement about what ids mean, with exactly one of `same`, `different` and `unsure`.',
)
