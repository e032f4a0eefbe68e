import { type RefObject, useEffect, useRef } from 'react'
import type { FileState } from '../../../../src/review/protocol.ts'
import { OpenText } from '../../pages/document/open-text.tsx'
import { RejectWith } from '../cards/reject.tsx'
import { Rejected } from '../cards/rejected.tsx'
import { SameAs } from '../cards/same-as.tsx'
import type { Review } from '../file/store.ts'
import { dateFor } from '../mend/dates.ts'
import { Mend } from '../mend/mend.tsx'
import { Whole } from '../whole/whole.tsx'
import { AcceptUpTo } from './accept-up-to.tsx'
import { Again } from './again.tsx'
import { Cards } from './cards.tsx'
import { noTools, useTextPane } from './text-pane.tsx'
import { Toolbar } from './toolbar.tsx'
import { type Desk as DeskState, useDesk } from './use-desk.ts'
import { useDeskKeys } from './use-desk-keys.ts'

interface DeskProps {
  review: Review
  file: FileState
  text: string | undefined
}

/** The text on the left, the cards on the right; without a text the cards alone. */
export function Desk({ review, file, text }: DeskProps) {
  const desk = useDesk(review, file)
  return text === undefined ? (
    <WithoutText desk={desk} review={review} file={file} />
  ) : (
    <WithText desk={desk} review={review} file={file} text={text} />
  )
}

interface SideProps {
  desk: DeskState
  review: Review
  file: FileState
}

function WithText({ desk, review, file, text }: SideProps & { text: string }) {
  const cards = useRef<HTMLOListElement>(null)
  const id = desk.current?.id
  const { pane, tools, scrollTo, wordsOf } = useTextPane({
    text,
    language: file.data?.document.language ?? 'en',
    statements: file.statements,
    names: desk.names,
    current: id,
    cards,
    choose: desk.choose,
    propose: desk.propose,
    act: desk.act,
  })
  useDeskKeys(desk, tools, file.path)
  useEffect(() => {
    if (id !== undefined) scrollTo(id)
    // Only when another one is chosen, not when its places change.
  }, [id])
  return (
    <>
      <Toolbar desk={desk} file={file} />
      <Panels desk={desk} review={review} file={file} />
      <div className="reader review">
        {pane}
        <aside aria-label="Statements">
          <Side
            desk={desk}
            file={file}
            cards={cards}
            text={text}
            words={desk.current === undefined ? '' : wordsOf(desk.current)}
          />
        </aside>
      </div>
    </>
  )
}

function WithoutText({ desk, review, file }: SideProps) {
  const cards = useRef<HTMLOListElement>(null)
  useDeskKeys(desk, noTools, file.path)
  const { sha256 = null, url = null } = file.data?.document ?? {}
  const words = (desk.current?.given.spans ?? []).map(({ exact }) => exact ?? '…').join(' […] ')
  return (
    <>
      <Toolbar desk={desk} file={file} />
      <Panels desk={desk} review={review} file={file} />
      <OpenText sha256={sha256} url={url} />
      <div className="in-order">
        <Side desk={desk} file={file} cards={cards} text="" words={words} />
      </div>
    </>
  )
}

function Side({
  desk,
  file,
  cards,
  text,
  words,
}: {
  desk: DeskState
  file: FileState
  cards: RefObject<HTMLOListElement | null>
  text: string
  words: string
}) {
  if (desk.show === 'rejected')
    return (
      <Rejected
        rejected={file.rejected}
        names={desk.names}
        onRestore={index => void desk.act({ kind: 'restore', index })}
      />
    )
  const isOpen = desk.panel !== undefined && inCard.has(desk.panel.kind)
  return (
    <Cards
      desk={desk}
      ref={cards}
      open={isOpen ? <OpenPanel desk={desk} file={file} text={text} words={words} /> : undefined}
    />
  )
}

const inCard: ReadonlySet<string> = new Set(['mend', 'same', 'reject'])

/** The form that is open in the current card. */
function OpenPanel({
  desk,
  file: { path, data },
  text,
  words,
}: {
  desk: DeskState
  file: FileState
  text: string
  words: string
}) {
  const { panel, current, names, act } = desk
  const close = (): void => desk.open(undefined)
  if (current === undefined || panel === undefined || data === null) return null
  if (panel.kind === 'mend')
    return (
      <Mend
        key={`${current.id} ${panel.first}`}
        mending={{ path, view: current, data, names, words, date: () => dateFor(data, text) }}
        accept={panel.accept}
        first={panel.first}
        proposed={panel.proposed ?? false}
        decision={panel.decision}
        onAct={(action, decision) => {
          // What accepts goes on to the next one, but from a new one.
          if (panel.proposed === true) void act(action, decision)
          else if (action.kind === 'accept' || (action.kind === 'edit' && action.accept === true))
            desk.decide(() => action, decision)
          else void act(action, decision)
        }}
        onClose={close}
      />
    )
  if (panel.kind === 'same')
    return (
      <SameAs view={current} names={names} path={path} onAct={action => void act(action)} onClose={close} />
    )
  if (panel.kind === 'reject')
    return (
      <RejectWith
        onClose={close}
        onReason={reason =>
          desk.decide(id => ({ kind: 'reject', statements: [id], ...(reason !== null && { reason }) }))
        }
      />
    )
  return null
}

/** What concerns more than one card, above them. */
function Panels({ desk, review, file }: SideProps) {
  if (desk.panel?.kind === 'acceptUpTo') return <AcceptUpTo desk={desk} review={review} />
  if (desk.panel?.kind === 'again') return <Again desk={desk} review={review} />
  if (desk.panel?.kind === 'whole' && file.data !== null)
    return <Whole desk={desk} review={review} file={file} data={file.data} />
  return null
}
