import type { ResolvedDocument } from '../../document/resolved.ts'
import type { SharedLabel } from '../../graph/layout.ts'
import { asGiven, type Naming } from '../identity/naming.ts'
import { omitEmpty, type Described, type Describing, type Row, type Rows } from './row.ts'

/** How documents describe shared nodes, taken from their rows. */
export const describing = (documents: readonly { rows: Rows }[]): Describing[] =>
  documents.flatMap(({ rows }) => (rows.get('load/described-in') ?? []) as Describing[])

/** The shared nodes that a document describes, taken from its rows. */
export const describedIn = (document: { rows: Rows }): Described[] =>
  describing([document]).flatMap(({ nodes }) => nodes)

/** The shared nodes that a document describes, with what it says of each. */
export function descriptionsOf(
  document: ResolvedDocument,
  { canonical }: Naming = asGiven,
): { id: string; label: SharedLabel; values: Row }[] {
  return [
    ...document.actors.map(describe('Actor')),
    ...document.events.map(event => {
      const partOf = event.partOf && canonical(event.partOf)
      // Nothing is part of itself.
      return describe('Event')({ ...event, partOf: partOf === canonical(event.id) ? undefined : partOf })
    }),
    ...document.topics.map(describe('Topic')),
    ...document.positions.map(position =>
      describe('Position')({ ...position, in: position.in && canonical(position.in) }),
    ),
    ...document.claims.map(({ about: _about, relation, ...claim }) =>
      describe('Claim')({
        ...claim,
        ...(relation && {
          relationFrom: canonical(relation.from),
          relationKind: relation.kind,
          relationTo: canonical(relation.to),
        }),
      }),
    ),
  ]
}

const describe = (label: SharedLabel) => (item: { id: string } & Row) => ({
  id: item.id,
  label,
  values: omitEmpty(item, 'id'),
})
