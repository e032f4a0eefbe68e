import { useState } from 'react'
import type { StatementItem } from '../../../../src/review/protocol.ts'
import { verbs } from '../../words/terms.ts'
import { ThingField } from '../find/thing-field.tsx'
import { Rows } from '../panel/rows.tsx'
import { TextField } from '../panel/text-field.tsx'
import { entriesOf, verbKeys } from './fields.ts'
import { type Editing, type Inner, replaced, useList, without } from './mending.ts'
import { withNames } from '../file/pronouns.ts'

type Claims = NonNullable<StatementItem['claims']>

/** What the statement does with each claim, and the words that hedge it. */
export function ClaimsField({ mending, set }: Editing) {
  const { list: claims, first, keep } = useList<Claims[number]>(mending.view.given.claims)
  const [inner, setInner] = useState<Inner>(
    claims.length === 0 ? { kind: 'thing', at: 0, stays: false } : undefined,
  )
  const put = (next: Claims, at: number, stays: boolean): void => {
    set({ claims: next.length === 0 ? null : next }, [], stays)
    if (stays) keep(next, at)
    setInner(undefined)
  }
  /** Claims of the same words, one for each figure in them, keep the same words. */
  const reword = (id: string, text: string, stays: boolean, among = mending.data.claims ?? []): void => {
    const also = among.filter(one => one.id !== id && one.text === mending.names.of(id)).map(one => one.id)
    const action = { kind: 'editDescription', type: 'claim', id, set: { text } } as const
    mending.describe({ ...action, ...(also.length > 0 && { also }) }, stays)
  }
  if (inner?.kind === 'thing')
    return (
      <ThingField
        label="Claim"
        path={mending.path}
        type="claim"
        near={mending.view.id}
        data={mending.data}
        onNot={mending.onNot(claims[inner.at]?.id)}
        onDone={(id, describe) => {
          const stays = claims[inner.at] === undefined || inner.stays
          const next: Claims = replaced<Claims[number]>(claims, inner.at, {
            verb: 'ASSERTS',
            ...claims[inner.at],
            id,
          })
          set({ claims: next }, describe, stays)
          keep(next, inner.at)
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
          put(replaced(claims, inner.at, hedge === null ? rest : { ...rest, hedge }), inner.at, inner.stays)
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
        onDone={text => {
          reword(chosen.id, text ?? '', inner.stays)
          setInner(undefined)
        }}
      />
    )
  return (
    <Rows
      key={claims.length}
      label="Claims"
      first={first}
      capitals
      rows={claims.map(
        ({ id, verb, hedge }) =>
          `${verbs[verb].word}: ${mending.names.of(id)}${hedge === undefined ? '' : `, hedged “${hedge}”`}`,
      )}
      onDone={mending.done}
      onAdd={() => setInner({ kind: 'thing', at: claims.length, stays: true })}
      actions={[
        ...entriesOf(verbKeys).map(([verb, key]) => ({
          key,
          does: verbs[verb].word,
          run: (at: number, stays: boolean) => put(replaced(claims, at, { ...claims[at]!, verb }), at, stays),
        })),
        { key: 'h', does: 'hedge', run: (at, stays) => setInner({ kind: 'words', at, stays }) },
        { key: 't', does: 'words of the claim', run: (at, stays) => setInner({ kind: 'text', at, stays }) },
        {
          key: 'p',
          does: 'names for I and you',
          run: (at, stays) => {
            const { id } = claims[at]!
            const { speakers, given } = mending.view
            const [speaker, addressee] = [speakers[0], given.addressees?.[0]].map(
              one => one && mending.names.of(one),
            )
            // Others who said the same words are others.
            const own = (mending.data.claims ?? []).filter(one => claims.some(claim => claim.id === one.id))
            reword(id, withNames(mending.names.of(id), speaker, addressee), stays, own)
          },
        },
        { key: 'r', does: 'is another', run: (at, stays) => setInner({ kind: 'thing', at, stays }) },
        { key: 'x', does: 'take out', run: (at, stays) => put(without(claims, at), at, stays) },
      ]}
    />
  )
}
