import type { DescribedFragment } from '../../generated/queries.ts'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { Names } from '../statement/names.tsx'

/** How each document describes a thing: what stands above is the view that they make together. */
export function Described({ descriptions, count }: { descriptions: DescribedFragment[]; count: number }) {
  return (
    <details className="described">
      <summary>
        Described by {count} {count === 1 ? 'document' : 'documents'}
      </summary>
      <ul className="lines">
        {descriptions.map(({ document, values }) => (
          <li key={document.id}>
            <Link to={addressOf('documents', document.id)}>{document.title}</Link>,{' '}
            <Names actors={[document.publisher]} />, annotated by {document.annotator}
            <dl className="values">
              {Object.entries(values).map(([key, value]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{Array.isArray(value) ? value.join(', ') : String(value)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {count > descriptions.length && <p>and {count - descriptions.length} more</p>}
    </details>
  )
}
