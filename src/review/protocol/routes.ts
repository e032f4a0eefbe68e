import type { Acted, ActRequest, StepRequest } from './actions.ts'
import type { CandidatesRequest, CandidatesState, VerdictRequest } from './candidates.ts'
import type { Compared, CompareRequest } from './compare.ts'
import type { Opened } from './file.ts'
import type { FindAnswer, FindRequest } from './find.ts'
import type { Drafted, DraftRequest, Folder, PublisherAnswer, PublisherRequest } from './folder.ts'
import type { Loaded, LoadPreview, LoadRequest } from './loading.ts'

/** The header that carries the session's key. */
export type KeyHeader = 'x-whosaid-review'

/** Every request: what it takes (in the query for GET, in the body for POST) and what 200 gives. */
export interface Routes {
  /** The only one without a key. */
  'POST /review/api/session': { takes: { token: string }; gives: { key: string } }
  'GET /review/api/folder': { takes: Record<string, never>; gives: Folder }
  'GET /review/api/file': { takes: { path: string }; gives: Opened }
  'POST /review/api/act': { takes: ActRequest; gives: Acted }
  'POST /review/api/undo': { takes: StepRequest; gives: Acted }
  'POST /review/api/redo': { takes: StepRequest; gives: Acted }
  'POST /review/api/draft': { takes: DraftRequest; gives: Drafted }
  'POST /review/api/publisher': { takes: PublisherRequest; gives: PublisherAnswer }
  'GET /review/api/find': { takes: FindRequest; gives: FindAnswer }
  'GET /review/api/load': { takes: { path: string }; gives: LoadPreview }
  'POST /review/api/load': { takes: LoadRequest; gives: Loaded }
  /** Undoes the last load of this file's document by this process. */
  'POST /review/api/unload': { takes: { path: string }; gives: Loaded }
  'GET /review/api/compare': { takes: CompareRequest; gives: Compared }
  'GET /review/api/candidates': { takes: Record<string, never>; gives: CandidatesState }
  'POST /review/api/candidates': { takes: CandidatesRequest; gives: CandidatesState }
  /** Gives a running search up. */
  'POST /review/api/candidates/cancel': { takes: Record<string, never>; gives: CandidatesState }
  'POST /review/api/candidates/verdict': { takes: VerdictRequest; gives: CandidatesState }
  'POST /review/api/candidates/undo': { takes: Record<string, never>; gives: CandidatesState }
}

export type Route = keyof Routes
