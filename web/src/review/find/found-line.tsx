import type { Found } from '../../../../src/review/protocol.ts'
import { inWords } from '../../words/dates.ts'

/** What exists: its name and kind, where it is known, and the last that was said by it or about it. */
export function FoundLine({ found }: { found: Found }) {
  const { type, kind, name, id, inFile, inGraph, description, offices, statements, assertedBy, deniedBy } =
    found
  return (
    <>
      <span className="type">{kind?.toLowerCase() ?? type}</span> <strong>{name}</strong>{' '}
      <span className="note">
        {[inFile && 'in this file', inGraph && 'in the graph'].filter(Boolean).join(', ')} {id}
      </span>
      {(description ?? offices[0]) !== undefined && (
        <span className="note line">{[...offices, description].filter(Boolean).join('; ')}</span>
      )}
      {assertedBy.length > 0 && <span className="note line">asserted by {assertedBy.join(', ')}</span>}
      {deniedBy.length > 0 && <span className="note line">denied by {deniedBy.join(', ')}</span>}
      {statements.map(({ text, saidAt, document }) => (
        <span key={`${document} ${text}`} className="note line">
          {saidAt !== null && `${inWords(saidAt)}: `}
          {text}
        </span>
      ))}
    </>
  )
}
