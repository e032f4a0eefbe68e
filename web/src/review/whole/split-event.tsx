import { useState } from 'react'
import { freeId } from '../find/fresh.ts'
import { Step } from './step.tsx'
import type { WholeProps } from './props.ts'

/** "Two events: split": what the chosen statements say of one event they say of another. */
export function SplitEvent({ desk, review, file, data, onDo }: WholeProps) {
  const [event, setEvent] = useState('')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const claims = new Set(
    (data.claims ?? []).flatMap(({ id, about = [] }) => (about.includes(event) ? [id] : [])),
  )
  const concerned = file.statements.filter(
    ({ given }) =>
      (given.about ?? []).some(({ id }) => id === event) ||
      (given.claims ?? []).some(({ id }) => claims.has(id)),
  )
  const toggle = (id: string): void =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter(one => one !== id) : [...chosen, id]))
  return (
    <>
      <p className="row">
        <label>
          Event{' '}
          <select
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- its key opened it
            autoFocus
            value={event}
            onChange={({ target }) => {
              setEvent(target.value)
              setChosen(new Set())
            }}
          >
            <option value="">choose …</option>
            {(data.events ?? []).map(one => (
              <option key={one.id} value={one.id}>
                {one.name} ({one.id})
              </option>
            ))}
          </select>
        </label>
        <label>
          The second is called <input value={name} onChange={({ target }) => setName(target.value)} />
        </label>
      </p>
      {concerned.length > 0 && (
        <fieldset>
          <legend>These speak of the second</legend>
          {concerned.map(({ id, given, speakers }) => (
            <label key={id} className="line">
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />{' '}
              {speakers.map(desk.names.of).join(' and ')}: {given.text}
            </label>
          ))}
        </fieldset>
      )}
      <Step
        review={review}
        onDo={onDo}
        action={
          event === '' || name.trim() === '' || chosen.size === 0
            ? undefined
            : {
                kind: 'splitEvent',
                event,
                second: { ...secondOf(event, data), id: freeId(name, data), name: name.trim() },
                statements: [...chosen],
              }
        }
      />
    </>
  )
}

/** What the second event has of the first: its class. */
function secondOf(event: string, data: WholeProps['data']): object {
  const type = (data.events ?? []).find(({ id }) => id === event)?.type
  return type === undefined ? {} : { type }
}
