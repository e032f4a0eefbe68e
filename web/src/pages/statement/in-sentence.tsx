import { useMemo } from 'react'
import { useQuery } from '../../api/use-query.ts'
import { DocumentText, type StatementPageQuery } from '../../generated/queries.ts'
import { citationOf } from '../../lists/citation.ts'
import { Copyable } from '../../lists/copy.tsx'
import { Shown } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { blockAt, blocksOf } from '../../text/blocks.ts'
import { offsetsOf } from '../../text/offsets.ts'
import { useOpened } from '../../text/opened.ts'
import { placesOf } from '../../text/places.ts'
import { passagesOf } from '../../text/passages.ts'

type Statement = NonNullable<StatementPageQuery['statement']>

/** The words where they stand, with the sentences around them, and a citation that names the place. */
export function InSentence({ statement }: { statement: Statement }) {
  const { document } = statement
  const asked = useQuery(DocumentText, { id: document.id })
  const opened = useOpened(document.sha256)
  return (
    <Shown asked={asked} lines={6}>
      {({ document: kept }) => <Passages statement={statement} text={kept?.text ?? opened} />}
    </Shown>
  )
}

function Passages({ statement, text }: { statement: Statement; text: string | undefined }) {
  const { document } = statement
  const found = useMemo(() => {
    if (text === undefined) return undefined
    const blocks = blocksOf(text)
    const places = placesOf([statement], offsetsOf(text))
    const passages = passagesOf(text, blocks, places, document.language ?? 'en')
    const paragraphs = places.map(({ start }) => blocks[blockAt(blocks, start)]?.paragraph ?? 1)
    return { passages, paragraphs: [...new Set(paragraphs)].toSorted((a, b) => a - b) }
  }, [text, statement, document.language])
  const address = `${addressOf('documents', document.id)}?statement=${encodeURIComponent(statement.id)}`
  return (
    <>
      <section aria-labelledby="words-title">
        <h2 id="words-title">In the text</h2>
        {found === undefined ? (
          <p className="empty">
            The text is not kept here. <Link to={address}>Open it on the page of its document</Link> if you
            have it as a file.
          </p>
        ) : (
          found.passages.map(({ start, pieces }) => (
            <p key={start} className="passage" lang={document.language ?? undefined} dir="auto">
              {pieces.map(({ words, isSaid }, at) =>
                // oxlint-disable-next-line react/no-array-index-key -- pieces never move
                isSaid ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
              )}
            </p>
          ))
        )}
      </section>
      <section aria-labelledby="cite-title">
        <h2 id="cite-title">To cite</h2>
        <Copyable name="Citation" text={citationOf(statement, found?.paragraphs)} keyHint="c" />
      </section>
    </>
  )
}
