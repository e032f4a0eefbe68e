import { useState } from 'react'
import type { StatementItem } from '../../../../src/review/protocol.ts'
import { stances } from '../../words/terms.ts'
import { ThingField } from '../find/thing-field.tsx'
import { Rows } from '../panel/rows.tsx'
import { TextField } from '../panel/text-field.tsx'
import { entriesOf, stanceKeys } from './fields.ts'
import { type Editing, type Inner, replaced, useList, without } from './mending.ts'

type About = NonNullable<StatementItem['about']>

/** About whom or what, with the stance and the speaker's own labels. */
export function AboutField({ mending, set }: Editing) {
  const { list: about, first, keep } = useList<About[number]>(mending.view.given.about)
  const [inner, setInner] = useState<Inner>(
    about.length === 0 ? { kind: 'thing', at: 0, stays: false } : undefined,
  )
  const put = (next: About, at: number, stays: boolean): void => {
    set({ about: next.length === 0 ? null : next }, [], stays)
    if (stays) keep(next, at)
    setInner(undefined)
  }
  if (inner?.kind === 'thing')
    return (
      <ThingField
        label="About"
        path={mending.path}
        type="subject"
        near={mending.view.id}
        data={mending.data}
        onNot={mending.onNot(about[inner.at]?.id)}
        onDone={(id, describe) => {
          const stays = about[inner.at] === undefined || inner.stays
          const next = replaced(about, inner.at, { ...about[inner.at], id })
          set({ about: next }, describe, stays)
          keep(next, inner.at)
          setInner(undefined)
        }}
      />
    )
  const chosen = inner === undefined ? undefined : about[inner.at]
  if (inner !== undefined && chosen !== undefined)
    return (
      <TextField
        label={`Labels for ${mending.names.of(chosen.id)}`}
        value={[chosen.as ?? []].flat().join('; ')}
        hint="The speaker’s own words for it; several with ; between."
        onDone={words => {
          const { as: _, ...rest } = chosen
          const labels = (words ?? '').split(';').flatMap(one => (one.trim() === '' ? [] : [one.trim()]))
          const next = replaced(about, inner.at, labels.length === 0 ? rest : { ...rest, as: labels })
          put(next, inner.at, inner.stays)
        }}
      />
    )
  return (
    <Rows
      key={about.length}
      label="About"
      first={first}
      capitals
      rows={about.map(({ id, stance, as }) =>
        [mending.names.of(id), stance && stances[stance], as && `“${[as].flat().join('”, “')}”`]
          .filter(Boolean)
          .join(', '),
      )}
      onDone={mending.done}
      onAdd={() => setInner({ kind: 'thing', at: about.length, stays: true })}
      actions={[
        ...entriesOf(stanceKeys).map(([stance, key]) => ({
          key,
          does: stances[stance],
          run: (at: number, stays: boolean) => put(replaced(about, at, { ...about[at]!, stance }), at, stays),
        })),
        {
          key: '0',
          does: 'no stance',
          run: (at, stays) => {
            const { stance: _, ...rest } = about[at]!
            put(replaced(about, at, rest), at, stays)
          },
        },
        { key: 'l', does: 'labels', run: (at, stays) => setInner({ kind: 'words', at, stays }) },
        { key: 'r', does: 'is another', run: (at, stays) => setInner({ kind: 'thing', at, stays }) },
        { key: 'x', does: 'take out', run: (at, stays) => put(without(about, at), at, stays) },
      ]}
    />
  )
}
