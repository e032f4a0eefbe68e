import { useState } from 'react'
import type { Found, PublisherAnswer } from '../../../../src/review/protocol.ts'
import { call, refusalOf, type Refused } from '../api/client.ts'
import { Problems, Refusal } from '../api/refusal.tsx'
import { Finder } from '../find/finder.tsx'
import type { WholeProps } from './props.ts'

/** "Publisher of this host is …", in every file of the folder with that host. */
export function Publisher({ desk, review, file, data }: WholeProps) {
  const url = data.document.url ?? ''
  const [host, setHost] = useState(URL.canParse(url) ? new URL(url).host : '')
  const [found, setFound] = useState<Found>()
  const [answer, setAnswer] = useState<PublisherAnswer>()
  const [refused, setRefused] = useState<Refused>()
  const ask = async (chosen: Found, dryRun: boolean): Promise<void> => {
    const { describe } = chosen
    const actor =
      describe?.type === 'actor' ? describe.value : (data.actors ?? []).find(({ id }) => id === chosen.id)
    try {
      setRefused(undefined)
      const gives = await call('POST /review/api/publisher', {
        host,
        publisher: chosen.id,
        ...(actor !== undefined && { describe: actor }),
        dryRun,
      })
      if (dryRun) setAnswer(gives)
      else {
        await review.read()
        desk.open(undefined)
      }
    } catch (error) {
      setRefused(refusalOf(error))
    }
  }
  const statements = (answer?.files ?? []).reduce((sum, one) => sum + one.statements, 0)
  const problems = (answer?.files ?? []).flatMap(one => one.problems)
  return (
    <>
      <label>
        Host{' '}
        <input
          value={host}
          onChange={event => {
            setHost(event.target.value)
            setAnswer(undefined)
          }}
        />
      </label>
      <Finder
        label="Its publisher is"
        path={file.path}
        type="actor"
        onThis={one => {
          setFound(one)
          void ask(one, true)
        }}
      />
      {refused !== undefined && <Refusal refused={refused} />}
      {found !== undefined && answer !== undefined && (
        <>
          <p role="status">
            {found.name} publishes {answer.files.length} {answer.files.length === 1 ? 'file' : 'files'}:{' '}
            {statements} {statements === 1 ? 'statement changes' : 'statements change'}.
          </p>
          <Problems problems={problems} />
          <button type="button" disabled={answer.files.length === 0} onClick={() => void ask(found, false)}>
            Do it
          </button>
        </>
      )}
    </>
  )
}
