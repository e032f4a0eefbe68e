import type { SearchType } from '../../generated/queries.ts'
import { useParameters } from '../../router/location.ts'
import { Chosen } from './chosen.tsx'

/** A condition that names a thing: its key in the address, what the page calls it, and of which types it is. */
export type Picker<Key extends string = string> = readonly [
  key: Key,
  label: string,
  types: readonly SearchType[],
]

/** Fields in which the things that conditions name are chosen; what is chosen stands in the address. */
export function Pickers({ pickers }: { pickers: readonly Picker[] }) {
  const [parameters, change] = useParameters()
  return pickers.map(([key, label, types]) => (
    <Chosen
      key={key}
      label={label}
      types={types}
      id={parameters.get(key)}
      onChange={id => change({ [key]: id, after: '' })}
    />
  ))
}
