import { useState } from 'react'
import type { StatementFilter } from '../../generated/queries.ts'
import { saveFile } from '../../api/save.ts'
import { Failure } from '../../api/failure.ts'

interface SaveProps {
  /** What the button says. */
  name: string
  path: '/export' | '/report'
  /** Asked for when the button is pressed. */
  parameters: () => Promise<Record<string, string>> | Record<string, string>
  file: string
}

/** The rows of the statements that a filter lets through. */
export const csvOf = (filter: StatementFilter): Record<string, string> => ({
  format: 'csv',
  filter: JSON.stringify(filter),
})

/** A button that has the server make a file, saves it, and says where that failed. */
export function Save({ name, path, parameters, file }: SaveProps) {
  const [said, setSaid] = useState('')
  const [problem, setProblem] = useState('')
  const save = async (): Promise<void> => {
    setSaid('making the file …')
    setProblem('')
    try {
      await saveFile(path, await parameters(), file)
      setSaid('saved')
    } catch (error) {
      setSaid('')
      const advice = error instanceof Failure ? ` ${error.advice}` : ''
      setProblem(`${error instanceof Error ? error.message : String(error)}${advice}`)
    }
  }
  return (
    <>
      <button type="button" onClick={() => void save()}>
        {name}
      </button>
      <span role="status">{said}</span>
      {problem !== '' && (
        <span role="alert" className="trouble">
          {problem}
        </span>
      )}
    </>
  )
}
