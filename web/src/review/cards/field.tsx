import type { ReactNode } from 'react'
import type { Names } from '../file/names.ts'

/** A field of a card; an uncertain one is marked by a line and by a word. */
export function Field({
  name,
  doubtful,
  children,
}: {
  name: string
  doubtful: boolean
  children: ReactNode
}) {
  return (
    <span className="field" data-field={name} data-doubtful={doubtful}>
      {children}
      {doubtful && <sup title="The program is not certain of this"> uncertain</sup>}
    </span>
  )
}

export function Things({
  label,
  ids,
  names,
}: {
  label: string
  ids: readonly string[] | undefined
  names: Names
}) {
  if (ids === undefined || ids.length === 0) return null
  return (
    <span>
      {label} {ids.map(names.of).join(', ')}
    </span>
  )
}
