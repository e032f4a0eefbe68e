import { useParameters } from '../../router/location.ts'
import { acts, forms, stances, verbs } from '../../words/terms.ts'
import { Dates } from './dates.tsx'
import { type FilterKey, filterKeys } from './filter.ts'
import { type Picker, Pickers } from './pickers.tsx'

const choices = {
  act: acts,
  form: forms,
  stance: stances,
  verb: Object.fromEntries(Object.entries(verbs).map(([key, { word }]) => [key, word])),
} as const

const pickers: readonly Picker<FilterKey>[] = [
  ['speaker', 'Speaker', ['ACTOR']],
  ['about', 'About', ['ACTOR', 'EVENT', 'TOPIC']],
  ['document', 'Document', ['DOCUMENT']],
]

/** Conditions on the statements of a page. They stand in the address, and nowhere else. */
export function FilterBar({ hide = [] }: { hide?: readonly FilterKey[] }) {
  const [parameters, change] = useParameters()
  const isSet = filterKeys.some(key => parameters.has(key))
  return (
    <section className="filters" aria-label="Filter">
      <Pickers pickers={pickers.filter(([key]) => !hide.includes(key))} />
      <Dates />
      {(['act', 'form', 'stance', 'verb'] as const).map(key => (
        <label key={key}>
          {key[0]?.toUpperCase()}
          {key.slice(1)}
          <select
            value={parameters.get(key) ?? ''}
            onChange={({ target }) => change({ [key]: target.value })}
          >
            <option value="">any</option>
            {Object.entries<string>(choices[key]).map(([value, word]) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        disabled={!isSet}
        onClick={() => change(Object.fromEntries(filterKeys.map(key => [key, undefined])))}
      >
        Clear
      </button>
    </section>
  )
}
