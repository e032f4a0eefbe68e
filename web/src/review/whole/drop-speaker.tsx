import { useState } from 'react'
import { ActorSelect } from './actor-select.tsx'
import { Step } from './step.tsx'
import type { WholeProps } from './props.ts'

/** "Drop the moderator": rejects all that one actor alone says. */
export function DropSpeaker({ desk, review, data, onDo }: WholeProps) {
  const [speaker, setSpeaker] = useState(desk.current?.speakers[0] ?? '')
  const [reason, setReason] = useState('')
  return (
    <>
      <p className="row">
        <ActorSelect label="Speaker" data={data} value={speaker} onChange={setSpeaker} />
        <label>
          Why <input value={reason} onChange={event => setReason(event.target.value)} />
        </label>
      </p>
      <Step
        review={review}
        onDo={onDo}
        action={
          speaker === ''
            ? undefined
            : { kind: 'dropSpeaker', speaker, ...(reason.trim() !== '' && { reason: reason.trim() }) }
        }
      />
    </>
  )
}
