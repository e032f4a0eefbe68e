import { useState } from 'react'
import type { DocumentFile } from '../../../../src/document/shape.ts'
import type { Description, FindRequest, Found } from '../../../../src/review/protocol.ts'
import { Choice } from '../panel/choice.tsx'
import { Finder, type Proposal } from './finder.tsx'
import { describeNew, kindsFor } from './fresh.ts'

interface ThingFieldProps {
  label: string
  path: string
  type: FindRequest['type']
  /** The statement that is mended. */
  near?: string
  data: DocumentFile
  /** The id that was chosen or made, with what the file has to describe for it. */
  onDone: (id: string, describe: readonly Description[]) => void
  proposal?: Proposal | undefined
  onNot?: ((found: Found) => void) | undefined
  onNone?: (() => void) | undefined
  /** What the button of `onNone` says. */
  none?: string
}

/** Chooses one thing of the file or the graph, or makes a new one. */
export function ThingField(props: ThingFieldProps) {
  const { label, path, type, near, data, onDone, proposal, onNot, onNone, none } = props
  const [fresh, setFresh] = useState<string>()
  if (fresh !== undefined) {
    const make = (kind: Parameters<typeof describeNew>[0]): void => {
      const described = describeNew(kind, fresh, data)
      onDone(described.value.id, [described])
    }
    const kinds = kindsFor(type)
    return (
      <Choice
        label={`“${fresh}” is a new`}
        keys={kinds.map(({ key, does }) => ({ key, does, run: () => make(does) }))}
      />
    )
  }
  const toNew = (name: string): void => {
    const [only, ...others] = kindsFor(type)
    if (only === undefined || others.length > 0) return setFresh(name)
    const described = describeNew(only.does, name, data)
    return onDone(described.value.id, [described])
  }
  return (
    <Finder
      label={label}
      path={path}
      type={type}
      near={near}
      proposal={proposal}
      onThis={({ id, describe }) => onDone(id, describe === null ? [] : [describe])}
      onNew={toNew}
      onNot={onNot}
      onNone={onNone}
      none={none}
    />
  )
}
