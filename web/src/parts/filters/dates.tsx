import { useParameters } from '../../router/location.ts'

/** From when to when something was said; both stand in the address. */
export function Dates() {
  const [parameters, change] = useParameters()
  return (['from', 'to'] as const).map(key => {
    const take = (value: string): void => {
      if (value !== (parameters.get(key) ?? '')) change({ [key]: value, after: '' })
    }
    return (
      <label key={key}>
        {key === 'from' ? 'From' : 'To'}
        <input
          key={parameters.get(key)}
          placeholder="2019-12-30"
          size={12}
          pattern="\d{4}(-\d\d(-\d\d(T\d\d:\d\d(Z|[+\-]\d\d:\d\d))?)?)?"
          title="A date: 2019, 2019-12 or 2019-12-30"
          defaultValue={parameters.get(key) ?? ''}
          onBlur={({ target }) => target.validity.valid && take(target.value)}
          onKeyDown={({ key: pressed, currentTarget }) =>
            pressed === 'Enter' && currentTarget.reportValidity() && take(currentTarget.value)
          }
        />
      </label>
    )
  })
}
