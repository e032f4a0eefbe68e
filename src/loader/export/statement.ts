import { statement as statementShape } from '../../document/shape/statements.ts'
import type { ExportedStatement } from '../../graph/queries/whole.ts'
import { decodeSpans } from '../../graph/spans.ts'
import type { Row } from '../rows/row.ts'
import { inShapeOrder } from './shape-order.ts'

/** The inverse of a statement's rows. */
export function statementFrom(row: ExportedStatement): Row {
  const {
    key: _key,
    longKey: _longKey,
    words: _words,
    caption: _caption,
    utterance,
    givenUtterance = utterance,
    ...own
  } = row.properties
  const [spokenAs] = row.spokenAs
  const [madeAt] = row.madeAt
  const [repliesTo] = row.repliesTo
  return inShapeOrder(statementShape, {
    ...own,
    ...(givenUtterance !== undefined && givenUtterance !== '' && { utterance: givenUtterance }),
    speaker: row.speaker.flat(),
    about: row.about.flatMap(({ ids, stance, as }) =>
      ids.map(id => ({ id, ...(stance !== null && { stance }), as: as ?? [] })),
    ),
    claims: row.claims.flatMap(({ ids, verb, hedge }) =>
      ids.map(id => ({ id, verb, ...(hedge !== null && { hedge }) })),
    ),
    addressees: row.addressees.flat(),
    via: row.via.flat(),
    reports: row.reports,
    ...(spokenAs !== undefined && { spokenAs }),
    ...(madeAt !== undefined && { madeAt }),
    ...(repliesTo !== undefined && { repliesTo }),
    spans: decodeSpans(row.spans),
  })
}
