import type { Compared } from '../../../../src/review/protocol.ts'

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** How much the two annotators agree. */
export function Agreements({ compared: { agreement, matched, fields } }: { compared: Compared }) {
  return (
    <>
      <p className="counts">
        <strong>Agreement {percent(agreement)}</strong> of the pairs, in speaker, form, verbs and stances ·{' '}
        {percent(matched)} of the statements have a partner
      </p>
      <details>
        <summary>By field</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Equal</th>
              <th scope="col">Of</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, equal, of }) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td className="number">{equal}</td>
                <td className="number">{of}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
