import { canPaint, colours } from './lit.ts'
import type { Voice } from './colours.ts'
import type { Unlit } from './use-unlit.ts'

/** What the colours and lines of the text mean, and how much of it is unlit. */
export function Legend({ voices, unlit }: { voices: readonly Voice[]; unlit: Unlit }) {
  const others = voices.length - colours
  const { count } = unlit
  return (
    <div className="legend">
      <ul aria-label="Colours of the speakers">
        {voices.slice(0, colours).map(({ id, name, statements, colour }) => (
          <li key={id}>
            <span className="swatch" data-colour={colour} aria-hidden="true" /> {name} ({statements})
          </li>
        ))}
        {others > 0 && (
          <li>
            <span className="swatch" data-colour="0" aria-hidden="true" /> {others} others share this one
          </li>
        )}
      </ul>
      <ul aria-label="Lines of the forms">
        <li>
          <span className="line" data-form="DIRECT">
            in the speaker’s words
          </span>
        </li>
        <li>
          <span className="line" data-form="MIXED">
            paraphrase with quoted words
          </span>
        </li>
        <li>
          <span className="line" data-form="INDIRECT">
            paraphrase
          </span>
        </li>
        <li>
          <span className="line" data-form="NARRATOR">
            the document’s own voice
          </span>
        </li>
      </ul>
      <p className="note">
        {count === undefined
          ? 'Counting the sentences …'
          : `${count.unlit} of ${count.sentences} sentences are explained by no statement, and unlit. `}
        {count !== undefined && count.unlit > 0 && (
          <button type="button" onClick={unlit.next}>
            Next unlit sentence
          </button>
        )}
      </p>
      {!canPaint && (
        <p className="trouble">
          This browser cannot light the text (it has no CSS Custom Highlight API). The statements stand beside
          it.
        </p>
      )}
    </div>
  )
}
