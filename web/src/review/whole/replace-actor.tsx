import { useState } from 'react'
import type { Description } from '../../../../src/review/protocol.ts'
import { ThingField } from '../find/thing-field.tsx'
import { ActorSelect } from './actor-select.tsx'
import { Step } from './step.tsx'
import type { WholeProps } from './props.ts'

/** "THE PRESIDENT is joe-biden": one actor in the place of another. */
export function ReplaceActor({ desk, review, file, data, onDo }: WholeProps) {
  const [from, setFrom] = useState(desk.current?.speakers[0] ?? '')
  const [to, setTo] = useState<{ id: string; describe: readonly Description[] }>()
  const [where, setWhere] = useState<'speaker' | 'everywhere'>('everywhere')
  const [mention, setMention] = useState('')
  const mentions = [
    ...new Set(
      file.statements.flatMap(({ speakers, given }) =>
        speakers.includes(from) && given.speakerMention !== undefined ? [given.speakerMention] : [],
      ),
    ),
  ]
  const name = to?.describe[0]?.value
  const nameOf = name !== undefined && 'name' in name ? name.name : desk.names.of(to?.id ?? '')
  return (
    <>
      <p className="row">
        <ActorSelect
          label="Who"
          data={data}
          value={from}
          onChange={id => {
            setFrom(id)
            setMention('')
          }}
        />
        <label>
          Where{' '}
          <select
            value={where}
            onChange={event => setWhere(event.target.value === 'speaker' ? 'speaker' : 'everywhere')}
          >
            <option value="everywhere">everywhere</option>
            <option value="speaker">as speaker only</option>
          </select>
        </label>
        <label>
          Only where named as{' '}
          <select value={mention} onChange={event => setMention(event.target.value)}>
            <option value="">in any way</option>
            {mentions.map(one => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </p>
      {to === undefined ? (
        <ThingField
          label={`${from === '' ? 'It' : desk.names.of(from)} is`}
          path={file.path}
          type="actor"
          data={data}
          onDone={(id, describe) => setTo({ id, describe })}
        />
      ) : (
        <p>
          is <strong>{nameOf}</strong>{' '}
          <button type="button" onClick={() => setTo(undefined)}>
            Another
          </button>
        </p>
      )}
      <Step
        review={review}
        onDo={onDo}
        action={
          from === '' || to === undefined
            ? undefined
            : {
                kind: 'replaceActor',
                from,
                to: to.id,
                where,
                ...(mention !== '' && { mention }),
                ...(to.describe.length > 0 && { describe: to.describe }),
              }
        }
      />
    </>
  )
}
