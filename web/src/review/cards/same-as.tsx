import { useState } from 'react'
import type { Action, DescribedType, StatementView } from '../../../../src/review/protocol.ts'
import type { Names } from '../file/names.ts'
import { Finder } from '../find/finder.tsx'
import { Panel } from '../panel/panel.tsx'

interface Thing {
  id: string
  type: DescribedType | 'subject'
}

/** "This is the same as …": joins something of the statement with what the graph or the file has, by a judgement. */
export function SameAs({
  view,
  names,
  path,
  onAct,
  onClose,
}: {
  view: StatementView
  names: Names
  path: string
  onAct: (action: Action) => void
  onClose: () => void
}) {
  const things = thingsOf(view)
  const [at, setAt] = useState(0)
  const thing = things[at]
  if (thing === undefined) return null
  const join = (verdict: 'same' | 'different', other: { id: string; name: string }): void => {
    const relation = verdict === 'same' ? 'is' : 'is not'
    onAct({
      kind: 'identity',
      verdict,
      ids: [names.graphId(thing.id), names.graphId(other.id)],
      basis: `${names.of(thing.id)} here ${relation} ${other.name}, decided by hand`,
    })
    onClose()
  }
  return (
    <Panel label="The same as" onEscape={onClose}>
      <label>
        What{' '}
        <select value={at} onChange={event => setAt(Number(event.target.value))}>
          {things.map(({ id }, index) => (
            <option key={id} value={index}>
              {names.of(id)}
            </option>
          ))}
        </select>
      </label>
      <Finder
        key={thing.id}
        label={`${names.of(thing.id)} is the same as`}
        path={path}
        type={thing.type}
        onThis={found => join('same', found)}
        onNot={found => join('different', found)}
      />
      <button type="button" onClick={onClose}>
        Close <kbd>Esc</kbd>
      </button>
    </Panel>
  )
}

/** Who and what a statement is of: the speakers first. */
function thingsOf({ speakers, given }: StatementView): Thing[] {
  const things: Thing[] = [
    ...speakers.map(id => ({ id, type: 'actor' as const })),
    ...(given.about ?? []).map(({ id }) => ({ id, type: 'subject' as const })),
    ...(given.claims ?? []).map(({ id }) => ({ id, type: 'claim' as const })),
    ...(given.spokenAs === undefined ? [] : [{ id: given.spokenAs, type: 'position' as const }]),
  ]
  return [...new Map(things.map(one => [one.id, one])).values()]
}
