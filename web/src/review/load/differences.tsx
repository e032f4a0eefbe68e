import type { LoadPreview, StatementDifference } from '../../../../src/review/protocol.ts'

/** The difference between what is loaded and what the file has. */
export function Differences({ preview: { added, removed, changed, records } }: { preview: LoadPreview }) {
  return (
    <>
      <p className="counts">
        {added.length} statements come · {changed.length} change · {removed.length} go · {records.length}{' '}
        other records differ
      </p>
      <Statements title="Come" sign="+" all={added} />
      <Statements title="Change" sign="±" all={changed} />
      <Statements title="Go" sign="−" all={removed} />
      {records.length > 0 && (
        <section>
          <h3>Other records</h3>
          <ul className="lines">
            {records.map(({ list, id, change, fields }) => (
              <li key={`${list} ${id} ${change}`}>
                {list} <code>{id}</code>: {change}
                {fields.length > 0 && ` (${fields.join(', ')})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Statements({
  title,
  sign,
  all,
}: {
  title: string
  sign: string
  all: readonly StatementDifference[]
}) {
  if (all.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul className="differences">
        {all.map(({ id, fields, before, after }) => (
          <li key={id}>
            <span aria-hidden="true">{sign}</span> <code>{id}</code>{' '}
            {[(after ?? before)?.speaker ?? []].flat().join(' and ')}: {(after ?? before)?.text}
            {fields.length > 0 && (
              <dl className="facts">
                {fields.map(field => (
                  <div key={field}>
                    <dt>{field}</dt>
                    <dd>
                      <del>{shown(before, field)}</del> <ins>{shown(after, field)}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function shown(statement: StatementDifference['before'], field: string): string {
  const value = statement === null ? undefined : (statement as Record<string, unknown>)[field]
  if (value === undefined) return '–'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
