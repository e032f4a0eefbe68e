import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { FindAnswer, FindRequest, Found } from '../../../../src/review/protocol.ts'
import { useAsked } from '../api/use-asked.ts'
import { Refusal } from '../api/refusal.tsx'
import { useSettled } from '../../parts/use-settled.ts'
import { acceptKeys, type Act } from '../mend/fields.ts'
import { TakeWords } from '../panel/take-words.tsx'
import { FoundLine } from './found-line.tsx'
import { asName } from './fresh.ts'

/** What stands in the field at first; Enter keeps it, and the first letter takes its place. */
export interface Proposal {
  name: string
  /** Keeps it, with an act where a digit says so. */
  keep: (act?: Act) => void
}

interface FinderProps {
  label: string
  path: string
  type: FindRequest['type']
  /** The statement that is mended. */
  near?: string | undefined
  proposal?: Proposal | undefined
  onThis: (found: Found) => void
  /** Something that does not exist yet; absent where only what exists can be chosen. */
  onNew?: ((name: string) => void) | undefined
  /** The one that is offered is another one than what stands in the field. */
  onNot?: ((found: Found) => void) | undefined
  /** The field is left empty, and what its button says. */
  onNone?: (() => void) | undefined
  none?: string | undefined
}

/** Milliseconds without a key after which is asked. */
const pause = 60

/** A field that offers what the file and the graph have as one types: "this one", "new", "not this one". */
export function Finder(props: FinderProps) {
  const { label, path, type, near, proposal, onThis, onNew, onNot, onNone, none = 'None' } = props
  const id = useId()
  const [words, setWords] = useState(proposal?.name ?? '')
  const [isProposal, setIsProposal] = useState(proposal !== undefined)
  const [at, setAt] = useState(0)
  const [entered, setEntered] = useState(0)
  const wants = useRef(false)
  const settled = useSettled(words.trim(), pause)
  const { data, refused, loading, again } = useAsked('GET /review/api/find', {
    type,
    q: settled,
    path,
    ...(near !== undefined && { near }),
    first: 8,
  })
  // What was found before stays until there is more, so that nothing moves away under a pointer.
  const [last, setLast] = useState(data)
  if (data !== undefined && data !== last) setLast(data)
  const found = (data ?? (refused === undefined ? last : undefined))?.found ?? []
  useLateGraph(data, again)
  const isAsking = loading || settled !== words.trim()
  const chosen = isAsking || isProposal ? undefined : found[Math.min(at, found.length - 1)]
  const input = useRef<HTMLInputElement>(null)
  // With the field itself: a key that is pressed as soon as it is seen is its own.
  useLayoutEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  // Enter may come before the answer to the last letter.
  useEffect(() => {
    if (!wants.current || isAsking) return
    wants.current = false
    if (chosen !== undefined) onThis(chosen)
    else if (words.trim() !== '') onNew?.(words.trim())
  }, [entered, isAsking, chosen])
  const toNew = (): void => {
    if (words.trim() !== '') onNew?.(words.trim())
  }
  const write = (next: string): void => {
    setWords(next)
    setIsProposal(false)
    setAt(0)
  }
  const move = (by: 1 | -1): void => {
    // From the proposal the first step leads to what is offered first.
    setAt(isProposal ? 0 : Math.max(0, Math.min(at + by, found.length - 1)))
    setIsProposal(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const { altKey, code, key, nativeEvent } = event
    if (nativeEvent.isComposing) return
    const [, act] = acceptKeys.find(([digit]) => code === `Digit${digit}`) ?? []
    const own = altKey
      ? act !== undefined && isProposal
        ? () => proposal?.keep(act)
        : { KeyN: toNew, KeyX: () => chosen && onNot?.(chosen), Digit0: () => onNone?.() }[code]
      : {
          ArrowDown: () => move(1),
          ArrowUp: () => move(-1),
          Enter: () => {
            if (isProposal) return proposal?.keep()
            wants.current = true
            setEntered(entered + 1)
          },
        }[key]
    if (own === undefined) return
    event.preventDefault()
    own()
  }
  return (
    <div className="finder">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={input}
        role="combobox"
        autoComplete="off"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${at}`}
        value={words}
        onChange={event => write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {refused !== undefined && <Refusal refused={refused} />}
      <div className="options" id={`${id}-list`} role="listbox" aria-label="What exists" aria-busy={isAsking}>
        {found.map((one, index) => (
          // The keys of the field above move here.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={`${one.type} ${one.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={one === chosen}
            // Between the press and its release another list may come.
            onMouseDown={event => {
              event.preventDefault()
              if (event.button === 0) onThis(one)
            }}
            // Screen readers click without a press.
            onClick={event => event.detail === 0 && onThis(one)}
            // A list that opens under a pointer which rests is not pointed at.
            onPointerMove={() => setAt(index)}
          >
            <FoundLine found={one} />
          </div>
        ))}
      </div>
      <p className="note" role="status">
        {isAsking ? 'Searching …' : found.length === 0 ? 'Nothing is called so.' : `${found.length} found.`}
        {isProposal && ' Alt 1 to Alt 9 keep it and say the act.'}
        {data?.graph === false && ' The database does not answer: only this file was searched.'}
      </p>
      <p className="row">
        {isProposal ? (
          <button type="button" onClick={() => proposal?.keep()}>
            Keep {proposal?.name} <kbd>Enter</kbd>
          </button>
        ) : (
          <button type="button" disabled={chosen === undefined} onClick={() => chosen && onThis(chosen)}>
            This one <kbd>Enter</kbd>
          </button>
        )}
        {onNew !== undefined && (
          <button type="button" disabled={words.trim() === ''} onClick={toNew}>
            New <kbd>Alt N</kbd>
          </button>
        )}
        {onNot !== undefined && (
          <button type="button" disabled={chosen === undefined} onClick={() => chosen && onNot(chosen)}>
            Not this one <kbd>Alt X</kbd>
          </button>
        )}
        {onNone !== undefined && (
          <button type="button" onClick={onNone}>
            {none} <kbd>Alt 0</kbd>
          </button>
        )}
        <TakeWords field={input} onWords={write} {...(type !== 'claim' && { as: asName })} />
      </p>
    </div>
  )
}

/** Milliseconds after which a database that was late is asked again, and how often. */
const wait = 800
const most = 8

/** The first question of its kind waits for the database to plan it; the next one is answered in time. */
function useLateGraph(data: FindAnswer | undefined, again: () => void): void {
  const tries = useRef(0)
  useEffect(() => {
    if (data?.graph !== false || tries.current >= most) return
    tries.current++
    const timer = setTimeout(again, wait)
    return () => clearTimeout(timer)
  }, [data, again])
}
