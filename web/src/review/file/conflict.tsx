import type { Conflict } from '../../../../src/review/protocol.ts'

interface ConflictNoteProps {
  conflict: { conflict: Conflict; again: (() => void) | undefined }
  onReload: () => void
}

/** Somebody else changed the file: how, and what to do about it. Nothing of theirs is overwritten. */
export function ConflictNote({ conflict: { conflict, again }, onReload }: ConflictNoteProps) {
  return (
    <section className="trouble" role="alert" aria-label="Conflict">
      <p>
        <strong>Somebody else changed this file meanwhile, so the step was not written.</strong>
      </p>
      <pre tabIndex={0} className="diff">
        {conflict.diff.split('\n').map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines never move
          <DiffLine key={at} line={line} />
        ))}
      </pre>
      <button type="button" onClick={onReload}>
        Reload
      </button>{' '}
      {again !== undefined && (
        <button type="button" onClick={again}>
          Reload and do the step again
        </button>
      )}
    </section>
  )
}

function DiffLine({ line }: { line: string }) {
  const change = /^\+(?!\+\+)/.test(line) ? 'in' : /^-(?!--)/.test(line) ? 'out' : undefined
  return (
    <span data-change={change}>
      {line}
      {'\n'}
    </span>
  )
}
