import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { maxDocumentBytes } from '../document/index.ts'
import { WhosaidError } from '../errors.ts'
import type { Graph } from '../graph/graph.ts'
import type { Drafted, DraftRequest, Folder } from './protocol/folder.ts'
import type { Route, Routes } from './protocol/routes.ts'
import { compareFiles } from './compare/compare.ts'
import { draftAgain, draftText, yamlOf } from './draft/draft.ts'
import { mergeDraft } from './draft/merge.ts'
import { Refusal } from './failure.ts'
import { createListing, draftPath, limits } from './folder/listing.ts'
import { pathsIn } from './files/paths.ts'
import { setPublisher } from './folder/publisher.ts'
import { createStore, type Store } from './files/store.ts'
import { createFinder } from './graph/find.ts'
import { createLoading } from './graph/loading.ts'
import { createCandidates } from './graph/candidates.ts'
import { taken } from './server/takes.ts'

export interface ReviewOptions {
  folder: string
  /** Who reviews: the name that is written to `checkedBy`. */
  reviewer: string
  /** The loaded graph; without one, files are read and mended all the same. */
  graph?: Graph | undefined
  now?: () => Date
  /** Where processes that write in the folder wait for each other. */
  lockFile?: string
}

/** Answers what a page asks, apart from who may ask. */
export type Answer = (data: Record<string, unknown>) => Promise<unknown>

/** The answers of a review of one folder, by route. */
export interface Review {
  answers: Readonly<Record<Exclude<Route, 'POST /review/api/session'>, Answer>>
  store: Store
  /** Has the database plan what pages ask first. */
  warm: () => Promise<void>
  /** Gives up what it still asks the database. */
  end: () => void
}

/** Opens a folder for review. Throws `WRONG_USE` where it is none. */
export async function createReview({
  folder,
  reviewer,
  graph,
  now = () => new Date(),
  lockFile,
}: ReviewOptions): Promise<Review> {
  const isFolder = await stat(folder).then(
    found => found.isDirectory(),
    () => false,
  )
  if (!isFolder) throw new WhosaidError('WRONG_USE', `FOLDER must be a folder, but got: ${folder}`)
  const paths = await pathsIn(folder)
  const store: Store = createStore({
    paths,
    reviewer,
    redraft: async (file, rangesOf) => mergeDraft(file, draftAgain(file), rangesOf),
    ...(lockFile !== undefined && { lockFile }),
  })
  const list = createListing(paths, store)
  // Reading many files takes seconds, most of which are over when somebody has opened the page; what fails now fails there too.
  list().catch(() => {})
  const finder = createFinder(store, graph)
  const loading = createLoading(store, graph)
  const candidates = createCandidates({ store, paths, graph, reviewer, now })

  const folderOf = async (): Promise<Folder> => {
    const [listed, isThere] = await Promise.all([list(listPatience), graph !== undefined && answers(graph)])
    return { ...listed, reviewer, graph: isThere, limits }
  }

  const draft = async ({ from, id }: DraftRequest): Promise<Drafted> => {
    const { bytes, name } =
      'path' in from
        ? { bytes: await textAt(await paths.file(from.path)), name: from.path }
        : {
            bytes: Buffer.from(from.text),
            name: `${basename(from.name).replace(/\.\w+$/u, '') || 'text'}.txt`,
          }
    const { file, notes } = await draftText(bytes, name, [], id).catch(asRefusal)
    const path = draftPath('path' in from ? from.path : '', file.document.id)
    await store.create(path, yamlOf(file))
    return { path, statements: file.statements?.length ?? 0, notes }
  }

  return {
    store,
    warm: finder.warm,
    end: finder.end,
    answers: {
      'GET /review/api/folder': folderOf,
      'GET /review/api/file': data => store.open(taken('path', data).path),
      'POST /review/api/act': data => store.act(taken('act', data)),
      'POST /review/api/undo': data => store.undo(taken('step', data)),
      'POST /review/api/redo': data => store.redo(taken('step', data)),
      'POST /review/api/draft': data => draft(taken('draft', data)),
      'POST /review/api/publisher': data => setPublisher(list, store, taken('publisher', data)),
      'GET /review/api/find': data => finder.find(taken('find', data)),
      'GET /review/api/load': data => loading.preview(taken('path', data).path),
      'POST /review/api/load': data => loading.load(taken('step', data)),
      'POST /review/api/unload': data => loading.undo(taken('path', data).path),
      'GET /review/api/compare': data => compareFiles(store, taken('compare', data)),
      'GET /review/api/candidates': () => candidates.state(),
      'POST /review/api/candidates': data => candidates.start(taken('candidates', data)),
      'POST /review/api/candidates/cancel': () => candidates.cancel(),
      'POST /review/api/candidates/verdict': data => candidates.decide(taken('verdict', data)),
      'POST /review/api/candidates/undo': () => candidates.undo(),
    } satisfies {
      [Key in Exclude<Route, 'POST /review/api/session'>]: (
        data: Record<string, unknown>,
      ) => Promise<Routes[Key]['gives']>
    },
  }
}

/** Milliseconds after which the folder is shown although not all of its files were read. */
const listPatience = 300

/** Milliseconds that the database has to say that it is there. */
const patience = 2000

const answers = (graph: Graph): Promise<boolean> =>
  graph.verify(patience).then(
    () => true,
    () => false,
  )

async function textAt(real: string): Promise<Uint8Array> {
  const { size } = await stat(real)
  if (size > maxDocumentBytes)
    throw new Refusal('TOO_LARGE', `a text must have at most ${maxDocumentBytes} bytes, but got: ${size}`)
  return readFile(real)
}

function asRefusal(error: unknown): never {
  if (error instanceof WhosaidError) throw new Refusal('BAD_REQUEST', error.message, {}, { cause: error })
  throw error
}
