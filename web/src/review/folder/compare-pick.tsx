import { useState } from 'react'
import type { ListedFile } from '../../../../src/review/protocol.ts'
import { go } from '../../router/location.ts'

/** Chooses two files of one text, to see where two annotators differ. */
export function ComparePick({ files }: { files: readonly ListedFile[] }) {
  const [left, setLeft] = useState('')
  const [right, setRight] = useState('')
  const select = (label: string, value: string, set: (path: string) => void) => (
    <label>
      {label}{' '}
      <select value={value} onChange={event => set(event.target.value)}>
        <option value="">choose …</option>
        {files.map(({ path }) => (
          <option key={path}>{path}</option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      <h2>Compare two files of one text</h2>
      <p className="row">
        {select('Left', left, setLeft)}
        {select('Right', right, setRight)}
        <button
          type="button"
          disabled={left === '' || right === '' || left === right}
          onClick={() =>
            go(`/review/compare?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`)
          }
        >
          Compare
        </button>
      </p>
    </>
  )
}
