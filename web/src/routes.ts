import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { Place } from './router/addresses.ts'

/** A page of one thing gets its id; the others get none. */
export interface PageProps {
  id: string
}
type Page = LazyExoticComponent<ComponentType<PageProps>>

// `whosaid review` alone serves this page, and no other loads it.
const review = lazy(() => import('./review/review.tsx'))

/** Pages that are an address by themselves. */
export const pages: Readonly<Record<string, Page>> = {
  '': lazy(() => import('./pages/home/home.tsx')),
  search: lazy(() => import('./pages/search/search.tsx')),
  disputes: lazy(() => import('./pages/disputes/disputes.tsx')),
  compare: lazy(() => import('./pages/compare/compare.tsx')),
  'who-about-whom': lazy(() => import('./pages/pairs/pairs.tsx')),
  documents: lazy(() => import('./pages/documents/documents.tsx')),
  new: lazy(() => import('./pages/new/new.tsx')),
  list: lazy(() => import('./pages/list/list.tsx')),
  lists: lazy(() => import('./pages/list/list.tsx')),
  review,
}

/** Pages of one thing, at `/PLACE/ID`. */
export const thingPages: { readonly [Key in Place]?: Page } = {
  actors: lazy(() => import('./pages/subject/actor.tsx')),
  events: lazy(() => import('./pages/subject/event.tsx')),
  topics: lazy(() => import('./pages/subject/topic.tsx')),
  positions: lazy(() => import('./pages/subject/position.tsx')),
  claims: lazy(() => import('./pages/claim/claim.tsx')),
  documents: lazy(() => import('./pages/document/document.tsx')),
  statements: lazy(() => import('./pages/statement/statement.tsx')),
  lists: lazy(() => import('./pages/list/list.tsx')),
  review,
}
