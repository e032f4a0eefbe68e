import { useState } from 'react'
import type { StatementItem } from '../../../../src/review/protocol.ts'
import { stances } from '../../words/terms.ts'
import { ThingField } from '../find/thing-field.tsx'
import { Rows } from '../panel/rows.tsx'
import { TextField } from '../panel/text-field.tsx'
import { entriesOf, stanceKeys } from './fields.ts'
import { type Editing, type Inner, replaced, without } from './mending.ts'

type About = NonNullable<StatementItem['about']>

/** About whom or what, with the stance and the speaker's own labels. */
export function AboutField({ mending, set }: Editing) {
  // What was added counts at once: the next letter may come before the server's answer.
  const [added, setAdded] = useState<About>()
  const about: About = added ?? mending.view.given.about ?? []
  const [inner, setInner] = useState<Inner>(about.length === 0 ? { kind: 'thing', at: 0 } : undefined)
  const [first, setFirst] = useState(0)
  const put = (next: About): void => set({ about: next.length === 0 ? null : next })
  if (inner?.kind === 'thing')
    return (
      <ThingField
        label="About"
        path={mending.path}
        type="subject"
        data={mending.data}
        onNot={mending.onNot(about[inner.at]?.id)}
        onDone={(id, describe) => {
          const isNew = about[inner.at] === undefined
          const next = replaced(about, inner.at, { ...about[inner.at], id })
          set({ about: next }, describe, isNew)
          setAdded(next)
          setFirst(inner.at)
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
          put(replaced(about, inner.at, labels.length === 0 ? rest : { ...rest, as: labels }))
        }}
      />
    )
  return (
    <Rows
      key={about.length}
      label="About"
      first={first}
      rows={about.map(({ id, stance, as }) =>
        [mending.names.of(id), stance && stances[stance], as && `“${[as].flat().join('”, “')}”`]
          .filter(Boolean)
          .join(', '),
      )}
      onDone={mending.done}
      onAdd={() => setInner({ kind: 'thing', at: about.length })}
      actions={[
        ...entriesOf(stanceKeys).map(([stance, key]) => ({
          key,
          does: stances[stance],
          run: (at: number) => put(replaced(about, at, { ...about[at]!, stance })),
        })),
        {
          key: '0',
          does: 'no stance',
          run: at => {
            const { stance: _, ...rest } = about[at]!
            put(replaced(about, at, rest))
          },
        },
        { key: 'l', does: 'labels', run: at => setInner({ kind: 'words', at }) },
        { key: 'r', does: 'is another', run: at => setInner({ kind: 'thing', at }) },
        { key: 'x', does: 'take out', run: at => put(without(about, at)) },
      ]}
    />
  )
}
