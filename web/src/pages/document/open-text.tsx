import { type ChangeEvent, type DragEvent, useState } from 'react'
import { keepOpened } from '../../text/opened.ts'

/** Lets the reader show a text that the graph may not keep: a file of this machine, which leaves it by no way. */
export function OpenText({ sha256, url }: { sha256: string | null; url: string | null }) {
  const [problem, setProblem] = useState<string>()
  const [reading, setReading] = useState(false)
  if (sha256 === null)
    return <p className="note">The document names no text: its statements are all there is to see.</p>
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setProblem(undefined)
    setReading(true)
    try {
      // The reader of files is large, and few pages need it.
      const { textIn } = await import('../../text/local-file.ts')
      const found = await textIn(file, sha256)
      if ('problem' in found) setProblem(found.problem)
      else keepOpened(sha256, found.text)
    } catch (error) {
      setProblem(`Cannot read ${file.name}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      setReading(false)
    }
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    void open(event.dataTransfer.files[0])
  }
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => void open(event.target.files?.[0])
  return (
    <div className="open-text" onDragOver={event => event.preventDefault()} onDrop={onDrop}>
      <p>
        The text is not kept here. If you have it as a file, open it to see where the words stand
        {url !== null && ' (the page as your browser saves it, if it is unchanged)'}. The file is read in this
        browser, compared by its SHA-256 and sent nowhere.
      </p>
      <label>
        Open the text <input type="file" onChange={onChange} disabled={reading} />
      </label>
      {reading && <p role="status">Reading …</p>}
      {problem !== undefined && (
        <p role="alert" className="trouble">
          {problem} Spans count the characters of one text: another version would light the wrong words.
        </p>
      )}
    </div>
  )
}
