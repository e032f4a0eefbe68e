import { useState } from 'react'
import type { Description } from '../../../../src/review/protocol.ts'
import { ThingField } from '../find/thing-field.tsx'
import { Rows } from '../panel/rows.tsx'
import { type Mending, replaced, without } from './mending.ts'

/** Several actors: joint speakers, addressees, or those who relay it. */
export function ActorsField({
  mending,
  label,
  ids,
  onIds,
}: {
  mending: Mending
  label: string
  ids: readonly string[]
  onIds: (ids: readonly string[], describe?: readonly Description[]) => void
}) {
  const [inner, setInner] = useState<number | undefined>(ids.length === 0 ? 0 : undefined)
  if (inner !== undefined)
    return (
      <ThingField
        label={label}
        path={mending.path}
        type="actor"
        near={mending.view.id}
        data={mending.data}
        onNot={mending.onNot(ids[inner])}
        onDone={(id, describe) => onIds(replaced(ids, inner, id), describe)}
      />
    )
  return (
    <Rows
      label={label}
      rows={ids.map(id => mending.names.of(id))}
      onDone={mending.done}
      onAdd={() => setInner(ids.length)}
      actions={[
        { key: 'r', does: 'is another', run: at => setInner(at) },
        { key: 'x', does: 'take out', run: at => onIds(without(ids, at)) },
      ]}
    />
  )
}
