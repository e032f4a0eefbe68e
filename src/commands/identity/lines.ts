import { effectOf, scoreOf, toRead, type Proposed, type Row, type Shown } from '../../identity/index.ts'
import { printable } from '../../printable.ts'

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
