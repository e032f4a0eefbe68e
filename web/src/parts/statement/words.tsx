import type { SaidFragment } from '../../generated/queries.ts'
import { quoted } from '../../words/quotation.ts'

/** The words where the document gives them, in marks; else the annotator's telling, which has none. Never shortened. */
export function Words({ statement: { form, quote, text, language, document } }: { statement: SaidFragment }) {
  const spoken = language ?? document.language ?? undefined
  if (quote === null) return <p className="told">{text}</p>
  // A translated quotation is in the document's language.
  const lang = document.language ?? spoken
  return (
    <>
      {form === 'MIXED' && <p className="told">{text}</p>}
      <blockquote className="quote" lang={lang} dir="auto">
        {quoted(quote)}
      </blockquote>
    </>
  )
}
