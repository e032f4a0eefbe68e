import { useState } from 'react'
import { fromFile, toFile } from '../../lists/file.ts'
import { addList } from '../../lists/store.ts'
import type { PickedList } from '../../lists/types.ts'
import { addressOf } from '../../router/addresses.ts'
import { go } from '../../router/location.ts'

async function save(list: PickedList): Promise<void> {
  const address = URL.createObjectURL(new Blob([await toFile(list)], { type: 'application/yaml' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'list.yaml'
  link.click()
  // The browser reads it when it saves.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

async function open(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0]
  if (file === undefined) return
  const read = await fromFile(await file.text(), file.name)
  input.value = ''
  go(addressOf('lists', addList(read)))
}

/** Saves the list as `list.yaml`, and opens one as a list of its own. */
export function FileTools({ list }: { list: PickedList }) {
  const [problem, setProblem] = useState<string>()
  const attempt = async (doing: () => Promise<void>): Promise<void> => {
    setProblem(undefined)
    try {
      await doing()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="row page-tools">
      <button type="button" onClick={() => void attempt(() => save(list))}>
        Save as list.yaml
      </button>
      <label>
        Open a list.yaml{' '}
        <input type="file" accept=".yaml,.yml" onChange={({ target }) => void attempt(() => open(target))} />
      </label>
      {problem !== undefined && (
        <p role="alert" className="trouble">
          {problem}
        </p>
      )}
    </div>
  )
}
