import type { FileState } from '../../../../src/review/protocol.ts'
import { Problems } from '../api/refusal.tsx'

/** What `check` says of the file, in its words. */
export function Checked({ file: { problems, warnings } }: { file: FileState }) {
  return (
    <>
      {problems.length > 0 && (
        <section className="trouble" aria-label="Problems">
          <p>
            <strong>check refuses this file.</strong> A step is written only if it leaves none of these.
          </p>
          <Problems problems={problems} />
        </section>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>
            check warns of {warnings.length} {warnings.length === 1 ? 'thing' : 'things'}
          </summary>
          <Problems problems={warnings} />
        </details>
      )}
    </>
  )
}
