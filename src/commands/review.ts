import { existsSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, dirname } from 'node:path'
import { apiOptions, createApi, readWorkbench } from '../api/index.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { WhosaidError } from '../errors.ts'
import { print, say } from '../output.ts'
import { Refusal } from '../review/failure.ts'
import { isText } from '../review/folder/listing.ts'
import type { Drafted, Folder } from '../review/protocol.ts'
import { createReview, type Review } from '../review/review.ts'
import { serveReview } from '../review/server/server.ts'
import { untilStopped } from './until-stopped.ts'
import { sayOtherLayout, withGraph } from './with-graph.ts'
import { buildWorkbench } from './workbench.ts'

export interface ReviewSwitches {
  port?: string
  /** Who reviews; the user's name by default. */
  as?: string
}

const show = (address: string): void => print(`Review ${address}`)

/** Serves the review of a folder's document files on this machine, until it is stopped; of one file or text, its folder's. */
export async function review(given: string, switches: ReviewSwitches): Promise<number> {
  // Whoever reviews often has `serve` running, at the default of PORT.
  const { port = '4001', as: reviewer = userInfo().username } = switches
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new WhosaidError('WRONG_USE', `--port must be a whole number from 0 to 65535, but got: ${port}`)
  const config = readConfig({ ...process.env, HOST: '127.0.0.1', PORT: port })
  endWithParent()
  return withGraph('full', async ({ graph, browserUri, lost }) => {
    const isFile = existsSync(given) && statSync(given).isFile()
    const opened = await createReview({ folder: isFile ? dirname(given) : given, reviewer, graph })
    const first = isFile ? await fileFor(opened, basename(given)) : undefined
    // A database that was never loaded has no index in which names are looked up.
    const [known] = await graph.read('read/layout', {})
    if (known === undefined) await graph.prepare()
    await sayOtherLayout(graph)
    const pages = await buildWorkbench()
    const workbench =
      pages === undefined
        ? undefined
        : readWorkbench(pages, { graphiql: config.api.graphiql, browser: browserUri })
    const server = await serveReview({
      review: opened,
      port: config.port,
      api: createApi(graph, { ...apiOptions(config), workbench }),
      workbench,
      onOpened: show,
      onFault: error => say(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    })
    try {
      show(server.address(first))
      await untilStopped(lost)
    } finally {
      await server.close()
    }
    return 0
  })
}

/** The document file to open: of a text its draft, which is made where there is none. */
async function fileFor({ answers }: Review, name: string): Promise<string> {
  if (!isText(name)) return name
  // The answers are of the shapes that the protocol gives them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { texts } = (await answers['GET /review/api/folder']({})) as Folder
  const draft = texts.find(({ path }) => path === name)?.draft
  if (draft !== undefined && draft !== null) return draft
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { path } = (await answers['POST /review/api/draft']({ from: { path: name } })) as Drafted
    return path
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new WhosaidError('INVALID_DOCUMENT', `${name}: ${error.message}`, { cause: error })
  }
}
