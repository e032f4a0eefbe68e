import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { Place } from './router/addresses.ts'

/** A page of one thing gets its id; the others get none. */
export interface PageProps {
  id: string
}
type Page = LazyExoticComponent<ComponentType<PageProps>>

/** Pages that are an address by themselves. */
export const pages: Readonly<Record<string, Page>> = {
  '': lazy(() => import('./pages/home/home.tsx')),
  search: lazy(() => import('./pages/search/search.tsx')),
}

/** Pages of one thing, at `/PLACE/ID`. */
export const thingPages: { readonly [Key in Place]?: Page } = {}
