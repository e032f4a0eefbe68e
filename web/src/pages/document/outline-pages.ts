import { answerTo, forget, keyOf } from '../../api/answers.ts'
import { type Answer, ask } from '../../api/client.ts'
import {
  DocumentOutline,
  DocumentOutlineEnd,
  type DocumentOutlineEndQuery,
  type DocumentOutlineQuery,
  type OutlinedFragment,
} from '../../generated/queries.ts'

/** A page of the outline. */
export interface Page {
  nodes: readonly OutlinedFragment[]
  totalCount: number | null
  /** Where the next page begins; undefined behind the last one. */
  cursor: string | undefined
}

/** The first statements of the text; undefined where the document is not loaded. */
export const firstPage = async (id: string, signal: AbortSignal): Promise<Page | undefined> =>
  pageOf(await answerTo(DocumentOutline, { id, after: null }, { signal }))

/** Has the first page read anew, so that it is of the same state as those behind it. */
export const forgetFirstPage = (id: string): void => forget(keyOf(DocumentOutline, { id, after: null }))

const pageAfter = async (id: string, after: string, signal: AbortSignal): Promise<Page | undefined> =>
  pageOf(await ask(DocumentOutline, { id, after }, signal))

function pageOf({ data }: Answer<DocumentOutlineQuery>): Page | undefined {
  const page = data.document?.statementsInText
  if (page === undefined) return undefined
  const { hasNextPage, endCursor } = page.pageInfo
  return { ...page, cursor: hasNextPage ? (endCursor ?? undefined) : undefined }
}

type End = NonNullable<DocumentOutlineEndQuery['document']>['statementsInText']

async function pageBefore(id: string, before: string | null, signal: AbortSignal): Promise<End | undefined> {
  const { data } = await ask(DocumentOutlineEnd, { id, before }, signal)
  return data.document?.statementsInText
}

/**
 * The first page and all behind it, in order. They are read from its end onwards and from the end of the text backwards at
 * once, until the two meet: each page begins where the one before it ended.
 */
export async function pagesBehind(id: string, first: Page, signal: AbortSignal): Promise<OutlinedFragment[]> {
  const known = new Set(first.nodes.map(node => node.id))
  /** Whether the other way has been here. */
  const isMet = (nodes: readonly OutlinedFragment[]): boolean => {
    const isKnown = nodes.some(node => known.has(node.id))
    for (const node of nodes) known.add(node.id)
    return isKnown
  }
  const head = [first.nodes]
  const tail: (readonly OutlinedFragment[])[] = []
  const forwards = async (): Promise<void> => {
    for (let after = first.cursor; after !== undefined;) {
      const page = await pageAfter(id, after, signal)
      if (page === undefined) return
      head.push(page.nodes)
      after = isMet(page.nodes) ? undefined : page.cursor
    }
  }
  const backwards = async (): Promise<void> => {
    for (let before: string | null = null; ;) {
      const page: End | undefined = await pageBefore(id, before, signal)
      if (page === undefined) return
      tail.unshift(page.nodes)
      if (isMet(page.nodes) || !page.pageInfo.hasPreviousPage) return
      before = page.pageInfo.startCursor
    }
  }
  await Promise.all([forwards(), backwards()])
  return [...new Map([...head, ...tail].flat().map(node => [node.id, node])).values()]
}
