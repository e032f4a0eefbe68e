import { Keyed } from './keyed.tsx'
import type { PanelKey } from './panel-keys.ts'

/** What can be chosen here, each by its letter or its button. */
export function Choice({
  label,
  keys,
  current,
}: {
  label: string
  keys: readonly PanelKey[]
  current?: string | undefined
}) {
  return (
    <Keyed label={label} keys={keys}>
      {keys.map(({ key, does, run }) => (
        <button key={key} type="button" aria-pressed={does === current} onClick={run}>
          {does} <kbd>{key}</kbd>
        </button>
      ))}
    </Keyed>
  )
}
