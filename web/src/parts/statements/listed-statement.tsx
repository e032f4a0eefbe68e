import type { SaidFragment } from '../../generated/queries.ts'
import { Statement } from '../statement/statement.tsx'

/** A statement in a list, with what can be done with it there. */
export function ListedStatement({ statement }: { statement: SaidFragment }) {
  return <Statement statement={statement} />
}
