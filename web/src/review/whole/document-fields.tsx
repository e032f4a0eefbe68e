import { useState } from 'react'
import { Step } from './step.tsx'
import type { WholeProps } from './props.ts'

const fields = [
  ['title', 'Title'],
  ['publishedAt', 'Published'],
  ['url', 'Address'],
  ['language', 'Language'],
] as const

/** The document's own record. */
export function DocumentFields({ review, data: { document }, onDo }: WholeProps) {
  const [values, setValues] = useState<Record<string, string>>({})
  const set = Object.fromEntries(
    Object.entries(values)
      .filter(([name, value]) => value.trim() !== (document[name as 'title'] ?? ''))
      .map(([name, value]) => [name, value.trim() === '' ? null : value.trim()]),
  )
  return (
    <>
      {fields.map(([name, label], at) => (
        <label key={name} className="line">
          {label}{' '}
          <input
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- its key opened it
            autoFocus={at === 0}
            value={values[name] ?? document[name] ?? ''}
            onChange={event => setValues({ ...values, [name]: event.target.value })}
          />
        </label>
      ))}
      <Step
        review={review}
        onDo={onDo}
        action={Object.keys(set).length === 0 ? undefined : { kind: 'editDocument', set }}
      />
    </>
  )
}
