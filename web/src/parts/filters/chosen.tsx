import { useQuery } from '../../api/use-query.ts'
import { Labels, type SearchType } from '../../generated/queries.ts'
import { Typeahead } from '../typeahead.tsx'

interface ChosenProps {
  label: string
  types: readonly SearchType[]
  id: string | null
  onChange: (id: string | undefined) => void
}

/** A thing that is chosen by its name: what is chosen, or the field to choose it in. */
export function Chosen({ label, types, id, onChange }: ChosenProps) {
  const { data } = useQuery(Labels, id === null ? null : { ids: [id] })
  if (id === null)
    return (
      <div className="chosen">
        <Typeahead label={label} types={types} onPick={node => onChange(node.id)} />
      </div>
    )
  const name = data?.nodes?.[0]?.label ?? id
  return (
    <div className="chosen">
      <span>{label}</span>
      <button onClick={() => onChange(undefined)} aria-label={`${label}: ${name}. Take it away`}>
        {name} <span aria-hidden="true">✕</span>
      </button>
    </div>
  )
}
