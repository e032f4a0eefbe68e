import { type ReactNode, useState } from 'react'
import type { Action } from '../../../../src/review/protocol.ts'
import { Choice } from '../panel/choice.tsx'
import { Panel } from '../panel/panel.tsx'
import { DocumentFields } from './document-fields.tsx'
import { DropSpeaker } from './drop-speaker.tsx'
import type { WholeProps } from './props.ts'
import { Publisher } from './publisher.tsx'
import { ReplaceActor } from './replace-actor.tsx'
import { SplitEvent } from './split-event.tsx'
import { Step } from './step.tsx'

const forms = [
  { key: 'i', does: 'X is …', Form: ReplaceActor },
  { key: 'd', does: 'Drop a speaker', Form: DropSpeaker },
  { key: 's', does: 'Split an event', Form: SplitEvent },
  { key: 'h', does: 'Publisher of a host', Form: Publisher },
  { key: 't', does: 'Title, date and others', Form: DocumentFields },
  { key: 'p', does: 'Take out what nothing uses', Form: Prune },
  { key: 'r', does: 'Draft the text again', Form: Redraft },
] as const

/** Steps that concern the whole document; each says how many statements change before it is done. */
export function Whole(given: Omit<WholeProps, 'onDo'>) {
  const { desk } = given
  const [chosen, setChosen] = useState<(typeof forms)[number]>()
  const close = (): void => desk.open(undefined)
  const onDo = (action: Action): void => {
    void desk.act(action)
    close()
  }
  let content: ReactNode
  if (chosen === undefined) {
    const keys = forms.map(one => ({ key: one.key, does: one.does, run: () => setChosen(one) }))
    content = <Choice label="In the whole document" keys={keys} />
  } else {
    const { Form, does } = chosen
    content = (
      <>
        <h2>{does}</h2>
        <Form {...given} onDo={onDo} />
      </>
    )
  }
  const back = (): void => (chosen === undefined ? close() : setChosen(undefined))
  return (
    <Panel label="Whole document" onEscape={back} open={chosen?.key}>
      {content}{' '}
      <button type="button" onClick={back}>
        {chosen === undefined ? 'Close' : 'Back'} <kbd>Esc</kbd>
      </button>
    </Panel>
  )
}

function Prune({ review, onDo }: WholeProps) {
  return <Step review={review} action={{ kind: 'prune' }} onDo={onDo} isFirst />
}

function Redraft({ review, onDo }: WholeProps) {
  return (
    <>
      <p className="note">Every decision of a person stays, and what was rejected is not proposed again.</p>
      <Step review={review} action={{ kind: 'redraft' }} onDo={onDo} isFirst />
    </>
  )
}
