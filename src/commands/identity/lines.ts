import { moved, type Pair, type Row } from '../../identity/index.ts'
import { printable } from '../../printable.ts'

/** A statement that shows what a node is, as `candidates/statements` gives it. */
export interface Shown {
  id: string
  mention: string | null
  text: string
}

/** What is proposed: that the members of a row are one, or something of two rows. */
export type Proposed = { row: Row } | { pair: Pair }

/** How many relationships of statements a decision moves, at least. */
export const effectOf = (one: Proposed): number => ('row' in one ? one.row.statements : moved(one.pair))

export const scoreOf = (one: Proposed): number => ('row' in one ? one.row.score : one.pair.score)

const sides = (one: Proposed): Row[] => ('row' in one ? [one.row] : [one.pair.a, one.pair.b])

/** The ids whose statements are to be read before deciding: one of each side, or a few of a row. */
export const toRead = (one: Proposed): string[] =>
  'row' in one ? one.row.memberIds.slice(0, 3) : sides(one).map(({ id }) => id)

/** A proposal as JSON: the shape is described in docs/identity.md. */
export function jsonOf(one: Proposed, shown: ReadonlyMap<string, readonly Shown[]>): object {
  const read = toRead(one).flatMap(id => (shown.get(id) ?? []).map(statement => ({ of: id, ...statement })))
  if ('row' in one) {
    const { type, id, name, memberIds, statements, score, reasons } = one.row
    return { proposal: 'row', type, score, id, name, memberIds, statements, for: reasons, against: [], read }
  }
  const { type, proposal, score, a, b, for: reasons, against } = one.pair
  return { proposal, type, score, a: side(a), b: side(b), for: reasons, against, read }
}

const words = { same: '=', holder: 'is', contradicts: 'contradicts' }

/** A proposal in a line or more, for people. */
export function textOf(one: Proposed, shown: ReadonlyMap<string, readonly Shown[]>): string {
  const what =
    'row' in one
      ? `${one.row.type}  ${called(one.row)}`
      : `${one.pair.type}  ${called(one.pair.a)} ${words[one.pair.proposal]} ${called(one.pair.b)}`
  const lines = [`${scoreOf(one).toFixed(2)}  ${what}  [${effectOf(one)} statements]`]
  const [reasons, against] = 'row' in one ? [one.row.reasons, []] : [one.pair.for, one.pair.against]
  if (reasons.length > 0) lines.push(`      for: ${reasons.join('; ')}`)
  if (against.length > 0) lines.push(`      against: ${against.join('; ')}`)
  for (const id of toRead(one))
    for (const { id: statement, mention, text } of shown.get(id) ?? [])
      lines.push(`      ${statement}: ${mention === null ? '' : `${mention}: `}${text}`)
  return lines.map(line => printable(line)).join('\n')
}

const side = ({ id, name, memberIds, statements }: Row) => ({ id, name, memberIds, statements })

const called = ({ id, name, memberIds }: Row) =>
  `${name} (${id}${memberIds.length > 1 ? ` and ${memberIds.length - 1} more` : ''})`
