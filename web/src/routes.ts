import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import { askAhead } from './api/answers.ts'
import type { Query } from './api/client.ts'
import {
  ActorPage,
  ClaimPage,
  DisputedClaims,
  DocumentOutline,
  DocumentPage,
  DocumentText,
  EventPage,
  Overview,
  PositionPage,
  StatementPage,
  Statements,
  TopicPage,
} from './generated/queries.ts'
import { askedAt } from './pages/disputes/filter.ts'
import { listedAt, type Viewed } from './pages/subject/views.ts'
import { orderIn, pageOf } from './parts/statements/asked.ts'
import { idIn, type Place } from './router/addresses.ts'

/** A page of one thing gets its id; the others get none. */
export interface PageProps {
  id: string
}

interface Route {
  Page: LazyExoticComponent<ComponentType<PageProps>>
  /** Begins to load the page's code, and asks what it is read by. Returns what gives up all that the page has not taken. */
  begin: (id: string, parameters: URLSearchParams) => GiveUp
}

type GiveUp = () => void
type Load = () => Promise<{ default: ComponentType<PageProps> }>

/** `ask` asks what the page itself asks first, with equal variables, so that the page shares the answers. */
function route(
  load: Load,
  ask: (id: string, parameters: URLSearchParams) => readonly GiveUp[] = () => [],
): Route {
  return {
    Page: lazy(load),
    begin(id, parameters) {
      // The page itself tells that its code cannot be had.
      load().catch(() => {})
      const asked = ask(id, parameters)
      return () => {
        for (const giveUp of asked) giveUp()
      }
    },
  }
}

/** A page that `query` reads, with a list of statements below. */
const subject = <Result>(kind: Viewed, load: Load, query: Query<Result, { id: string }>): Route =>
  route(load, (id, parameters) => [
    askAhead(query, { id }),
    askAhead(Statements, pageOf(listedAt(kind, id, parameters), orderIn(parameters))),
  ])

const list = route(() => import('./pages/list/list.tsx'))
// `whosaid review` alone serves this page, and no other loads it.
const review = route(() => import('./review/review.tsx'))

/** Pages that are an address by themselves. */
const pages: Readonly<Record<string, Route>> = {
  '': route(
    () => import('./pages/home/home.tsx'),
    () => [askAhead(Overview, {})],
  ),
  search: route(() => import('./pages/search/search.tsx')),
  disputes: route(
    () => import('./pages/disputes/disputes.tsx'),
    (_id, parameters) => [askAhead(DisputedClaims, askedAt(parameters))],
  ),
  compare: route(() => import('./pages/compare/compare.tsx')),
  'who-about-whom': route(() => import('./pages/pairs/pairs.tsx')),
  documents: route(() => import('./pages/documents/documents.tsx')),
  new: route(() => import('./pages/new/new.tsx')),
  list,
  lists: list,
  review,
}

/** Pages of one thing, at `/PLACE/ID`. */
const thingPages: Readonly<Record<Place, Route>> = {
  actors: subject('actors', () => import('./pages/subject/actor.tsx'), ActorPage),
  events: subject('events', () => import('./pages/subject/event.tsx'), EventPage),
  topics: subject('topics', () => import('./pages/subject/topic.tsx'), TopicPage),
  positions: subject('positions', () => import('./pages/subject/position.tsx'), PositionPage),
  claims: route(
    () => import('./pages/claim/claim.tsx'),
    id => [askAhead(ClaimPage, { id })],
  ),
  documents: route(
    () => import('./pages/document/document.tsx'),
    id => [
      askAhead(DocumentPage, { id }),
      askAhead(DocumentText, { id }),
      askAhead(DocumentOutline, { id, after: null }),
    ],
  ),
  statements: route(
    () => import('./pages/statement/statement.tsx'),
    id => [askAhead(StatementPage, { id })],
  ),
  lists: list,
  review,
}

/** The page at an address, and the id in it; undefined where there is none. */
export function routeAt(pathname: string): { route: Route; id: string } | undefined {
  const [, place = '', segment = ''] = pathname.split('/')
  const among: Readonly<Record<string, Route>> = segment === '' ? pages : thingPages
  const found = Object.hasOwn(among, place) ? among[place] : undefined
  const id = idIn(segment)
  return found === undefined || id === undefined ? undefined : { route: found, id }
}

/**
 * Begins to load the page at an address. Whoever calls this before the page is drawn spares it the wait for its own code.
 * Returns what gives up what the page has not taken, for when it is left.
 */
export function begin({ pathname, searchParams }: URL): GiveUp | undefined {
  const found = routeAt(pathname)
  return found?.route.begin(found.id, searchParams)
}
