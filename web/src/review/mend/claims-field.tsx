import { useState } from 'react'
import type { StatementItem } from '../../../../src/review/protocol.ts'
import { verbs } from '../../words/terms.ts'
import { ThingField } from '../find/thing-field.tsx'
import { Rows } from '../panel/rows.tsx'
import { TextField } from '../panel/text-field.tsx'
import { entriesOf, verbKeys } from './fields.ts'
import { type Editing, type Inner, replaced, without } from './mending.ts'

type Claims = NonNullable<StatementItem['claims']>

/** What the statement does with each claim, and the words that hedge it. */
export function ClaimsField({ mending, set }: Editing) {
  // What was added counts at once: the next letter may come before the server's answer.
  const [added, setAdded] = useState<Claims>()
  const claims: Claims = added ?? mending.view.given.claims ?? []
  const [inner, setInner] = useState<Inner>(claims.length === 0 ? { kind: 'thing', at: 0 } : undefined)
  const [first, setFirst] = useState(0)
  const put = (next: Claims): void => set({ claims: next.length === 0 ? null : next })
  if (inner?.kind === 'thing')
    return (
      <ThingField
        label="Claim"
        path={mending.path}
        type="claim"
        data={mending.data}
        onNot={mending.onNot(claims[inner.at]?.id)}
        onDone={(id, describe) => {
          const isNew = claims[inner.at] === undefined
          const next: Claims = replaced<Claims[number]>(claims, inner.at, {
            verb: 'ASSERTS',
            ...claims[inner.at],
            id,
          })
          set({ claims: next }, describe, isNew)
          setAdded(next)
          setFirst(inner.at)
          setInner(undefined)
        }}
      />
    )
  const chosen = inner === undefined ? undefined : claims[inner.at]
  if (inner?.kind === 'words' && chosen !== undefined)
    return (
      <TextField
        label="Hedge"
        value={chosen.hedge ?? ''}
        hint="The words that hedge it, such as “we believe”."
        onDone={hedge => {
          const { hedge: _, ...rest } = chosen
          put(replaced(claims, inner.at, hedge === null ? rest : { ...rest, hedge }))
        }}
      />
    )
  if (inner?.kind === 'text' && chosen !== undefined)
    return (
      <TextField
        label="The claim, worded positively"
        long
        optional={false}
        value={mending.names.of(chosen.id)}
        onDone={text =>
          mending.describe({ kind: 'editDescription', type: 'claim', id: chosen.id, set: { text } })
        }
      />
    )
  return (
    <Rows
      key={claims.length}
      label="Claims"
      first={first}
      rows={claims.map(
        ({ id, verb, hedge }) =>
          `${verbs[verb].word}: ${mending.names.of(id)}${hedge === undefined ? '' : `, hedged “${hedge}”`}`,
      )}
      onDone={mending.done}
      onAdd={() => setInner({ kind: 'thing', at: claims.length })}
      actions={[
        ...entriesOf(verbKeys).map(([verb, key]) => ({
          key,
          does: verbs[verb].word,
          run: (at: number) => put(replaced(claims, at, { ...claims[at]!, verb })),
        })),
        { key: 'h', does: 'hedge', run: at => setInner({ kind: 'words', at }) },
        { key: 't', does: 'words of the claim', run: at => setInner({ kind: 'text', at }) },
        { key: 'r', does: 'is another', run: at => setInner({ kind: 'thing', at }) },
        { key: 'x', does: 'take out', run: at => put(without(claims, at)) },
      ]}
    />
  )
}
