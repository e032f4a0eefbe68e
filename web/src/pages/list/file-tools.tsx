import { useState } from 'react'
import { saveBlob } from '../../api/save.ts'
import { fromFile, toFile } from '../../lists/file.ts'
import { addList } from '../../lists/store.ts'
import type { PickedList } from '../../lists/types.ts'
import { Save } from '../../parts/tools/save.tsx'
import { addressOf } from '../../router/addresses.ts'
import { go } from '../../router/location.ts'

async function save(list: PickedList): Promise<void> {
  saveBlob(new Blob([await toFile(list)], { type: 'application/yaml' }), 'list.yaml')
}

async function open(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0]
  if (file === undefined) return
  const read = await fromFile(await file.text(), file.name)
  input.value = ''
  go(addressOf('lists', addList(read)))
}

/** Saves the list as `list.yaml`, as rows and as a report, and opens one as a list of its own. */
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
      {list.statements.length > 0 && (
        <>
          <Save
            name="CSV"
            path="/export"
            parameters={() => ({ format: 'csv', ids: list.statements.map(({ id }) => id).join(',') })}
            file="list.csv"
          />
          <Save
            name="Report"
            path="/report"
            parameters={async () => ({ list: await toFile(list) })}
            file="report.html"
          />
        </>
      )}
      {problem !== undefined && (
        <p role="alert" className="trouble">
          {problem}
        </p>
      )}
    </div>
  )
}
