import { useEffect, useState } from 'react'
import { Failure } from '../../api/failure.ts'
import { useRefreshes } from '../../api/refresh.ts'
import { useTokenState } from '../../api/token.ts'
import type { OutlinedFragment } from '../../generated/queries.ts'
import { firstPage, forgetFirstPage, pagesBehind } from './outline-pages.ts'

/** The statements of a document in the order of its text, as they come, page by page. */
export interface Outline {
  statements: readonly OutlinedFragment[]
  totalCount: number | undefined
  failure: Failure | undefined
  loading: boolean
  again: () => void
}

const nothing = { statements: [], totalCount: undefined, failure: undefined, loading: true }

/**
 * Asks for all statements of a document. The first page is shown once it is there; the others come from both ends at once,
 * since each begins where the one before it ended.
 */
export function useOutline(id: string): Outline {
  const { given } = useTokenState()
  const refreshes = useRefreshes()
  const [tries, setTries] = useState(0)
  const [outline, setOutline] = useState<Omit<Outline, 'again'>>(nothing)
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const first = await firstPage(id, leaving.signal)
      if (first === undefined) return setOutline({ ...nothing, loading: false })
      const totalCount = first.totalCount ?? undefined
      const isAll = first.cursor === undefined
      // A refreshed text keeps the statements that it shows until all are there.
      setOutline(({ statements }) => ({
        statements: isAll || statements.length === 0 ? first.nodes : statements,
        totalCount,
        failure: undefined,
        loading: !isAll,
      }))
      if (isAll) return undefined
      const statements = await pagesBehind(id, first, leaving.signal)
      return setOutline({ statements, totalCount, failure: undefined, loading: false })
    }
    read().catch((error: unknown) => {
      if (leaving.signal.aborted) return
      const failure = error instanceof Failure ? error : new Failure('UNEXPECTED', String(error))
      setOutline(before => ({ ...before, failure, loading: false }))
    })
    return () => leaving.abort()
  }, [id, given, refreshes, tries])
  const again = (): void => {
    forgetFirstPage(id)
    setOutline(nothing)
    setTries(tries + 1)
  }
  return { ...outline, again }
}
