import type { DocumentFile } from '../../../../src/document/shape.ts'

interface ActorSelectProps {
  label: string
  data: DocumentFile
  value: string
  onChange: (id: string) => void
}

/** One of the actors that the file describes. */
export function ActorSelect({ label, data, value, onChange }: ActorSelectProps) {
  return (
    <label>
      {label}{' '}
      <select
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- its key opened it
        autoFocus
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        <option value="">choose …</option>
        {(data.actors ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name} ({id})
          </option>
        ))}
      </select>
    </label>
  )
}
