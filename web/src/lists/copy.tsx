import { useState } from 'react'

/** Copies a text; where the browser does not let a page do so, selects it to be copied by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // not allowed, or a page that came neither over HTTPS nor from this machine
  }
}

/** A text in a box with a button that copies it, and says so. */
export function Copyable({ text, name, keyHint }: { text: string; name: string; keyHint?: string }) {
  const [said, setSaid] = useState('')
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text)
    setSaid(
      isCopied ? 'Copied.' : 'The browser does not let this page copy: select the text and copy it yourself.',
    )
  }
  return (
    <div className="copyable">
      <textarea
        readOnly
        aria-label={name}
        value={text}
        rows={Math.min(12, 2 + text.split('\n').length * 2)}
      />
      <button type="button" data-copy onClick={() => void copy()}>
        Copy {name.toLowerCase()}
        {keyHint !== undefined && <kbd>{keyHint}</kbd>}
      </button>
      <span role="status" className="note">
        {said}
      </span>
    </div>
  )
}
