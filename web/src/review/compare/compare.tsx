import { useEffect, useMemo, useRef, useState } from 'react'
import type { Compared, ComparedPair } from '../../../../src/review/protocol.ts'
import { useKeys } from '../../keys/keys.ts'
import { Loading } from '../../parts/states.tsx'
import { addressOf } from '../../router/addresses.ts'
import { Link } from '../../router/link.tsx'
import { useParameters } from '../../router/location.ts'
import { call, refusalOf, type Refused } from '../api/client.ts'
import { Refusal } from '../api/refusal.tsx'
import { useAsked } from '../api/use-asked.ts'
import { namesOf, type Names } from '../file/names.ts'
import { Agreements } from './agreements.tsx'
import { Side } from './side.tsx'
import { useLatest } from '../api/use-latest.ts'

/** Two files of one text, statement by statement. The left file is the one that is brought to what holds. */
export default function Compare() {
  const [parameters] = useParameters()
  const left = parameters.get('left') ?? ''
  const right = parameters.get('right') ?? ''
  const asked = useAsked('GET /review/api/compare', left === '' || right === '' ? null : { left, right })
  const leftFile = useAsked('GET /review/api/file', left === '' ? null : { path: left })
  const rightFile = useAsked('GET /review/api/file', right === '' ? null : { path: right })
  const names = useMemo(() => namesOf(leftFile.data?.data ?? null), [leftFile.data])
  const rightNames = useMemo(() => namesOf(rightFile.data?.data ?? null), [rightFile.data])
  useEffect(() => {
    document.title = 'Compare two files – review – whosaid'
  }, [])
  const again = (): void => {
    asked.again()
    leftFile.again()
  }
  return (
    <>
      <p className="note">
        <Link to="/review">The folder</Link>
      </p>
      <h1>Two files of one text</h1>
      {asked.refused !== undefined && <Refusal refused={asked.refused} onAgain={asked.again} />}
      {asked.data === undefined ? (
        asked.refused === undefined && <Loading lines={12} />
      ) : (
        <Pairs compared={asked.data} names={names} rightNames={rightNames} onChanged={again} />
      )}
    </>
  )
}

interface PairsProps {
  compared: Compared
  names: Names
  rightNames: Names
  onChanged: () => void
}

const keyOf = ({ left, right }: ComparedPair): string => `${left?.id ?? ''} ${right?.id ?? ''}`

function Pairs({ compared, names, rightNames, onChanged }: PairsProps) {
  const { left, right, pairs } = compared
  const [at, setAt] = useState(0)
  const [refused, setRefused] = useState<Refused>()
  const [busy, setBusy] = useState(false)
  // Keys come faster than the files are compared again.
  const version = useRef(left.version)
  useEffect(() => {
    version.current = left.version
  }, [left.version])
  const list = useRef<HTMLOListElement>(null)
  const pair = pairs[Math.min(at, pairs.length - 1)]
  const step = (by: 1 | -1): void => setAt(Math.max(0, Math.min(pairs.length - 1, at + by)))
  const act = async (action: Step): Promise<void> => {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    try {
      const { state } = await call('POST /review/api/act', {
        path: left.path,
        version: version.current,
        action,
      })
      version.current = state.version
      onChanged()
      setAt(Math.min(pairs.length - 1, at + 1))
    } catch (error) {
      setRefused(refusalOf(error))
    } finally {
      setBusy(false)
    }
  }
  /** What the left file says holds; what it does not have is not taken. */
  const keepLeft = (): void => {
    if (pair?.left) void act({ kind: 'accept', statements: [pair.left.id] })
    else step(1)
  }
  /** What the right file says holds: it comes into the left one, or what it does not have goes from there. */
  const takeRight = (): void => {
    if (pair?.right)
      void act({
        kind: 'take',
        from: right.path,
        statement: pair.right.id,
        ...(pair.left !== null && { replaces: pair.left.id }),
      })
    else if (pair?.left)
      void act({ kind: 'reject', statements: [pair.left.id], reason: `not in ${right.path}` })
  }
  const undo = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    setRefused(undefined)
    try {
      const { state } = await call('POST /review/api/undo', { path: left.path, version: version.current })
      version.current = state.version
      onChanged()
    } catch (error) {
      setRefused(refusalOf(error))
    } finally {
      setBusy(false)
    }
  }
  const latest = useLatest({ step, keepLeft, takeRight, undo })
  useKeys(
    useMemo(
      () => [
        { key: 'j', does: 'next pair', run: () => latest.current.step(1) },
        { key: 'k', does: 'previous pair', run: () => latest.current.step(-1) },
        { key: 'ArrowLeft', does: 'the left one holds', run: () => latest.current.keepLeft() },
        { key: 'ArrowRight', does: 'the right one holds', run: () => latest.current.takeRight() },
        { key: 'u', does: 'undo', run: () => void latest.current.undo() },
      ],
      [],
    ),
  )
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <>
      <Agreements compared={compared} />
      <p className="note">
        What holds is written into the left file, <Link to={addressOf('review', left.path)}>{left.path}</Link>
        . The right one stays as it is.
      </p>
      {refused !== undefined && <Refusal refused={refused} onAgain={onChanged} />}
      <ol className="pairs" ref={list} aria-busy={busy} aria-label="Statements of both">
        {pairs.map((one, index) => (
          // The keys j and k choose it, too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
          <li key={keyOf(one)} aria-current={one === pair} onClick={() => setAt(index)}>
            <Side view={one.left} names={names} label={`left: ${left.annotator}`} fields={one.fields} />
            <Side
              view={one.right}
              names={rightNames}
              label={`right: ${right.annotator}`}
              fields={one.fields}
            />
            {one === pair && (
              <p className="row">
                <button type="button" disabled={busy} onClick={keepLeft}>
                  The left one holds <kbd>←</kbd>
                </button>
                <button type="button" disabled={busy} onClick={takeRight}>
                  The right one holds <kbd>→</kbd>
                </button>
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

type Step =
  | { kind: 'accept'; statements: readonly string[] }
  | { kind: 'reject'; statements: readonly string[]; reason: string }
  | { kind: 'take'; from: string; statement: string; replaces?: string }
