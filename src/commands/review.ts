import { userInfo } from 'node:os'
import { apiOptions, createApi, readWorkbench } from '../api/index.ts'
import { readConfig } from '../config.ts'
import { endWithParent } from '../graph/local/parent.ts'
import { print, say } from '../output.ts'
import { createReview } from '../review/review.ts'
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

/** Serves the review of a folder's document files on this machine, until it is stopped. */
export async function review(folder: string, switches: ReviewSwitches): Promise<number> {
  const { port, as: reviewer = userInfo().username } = switches
  const config = readConfig({
    ...process.env,
    HOST: '127.0.0.1',
    ...(port !== undefined && { PORT: port }),
  })
  endWithParent()
  return withGraph('full', async ({ graph, browserUri, lost }) => {
    const opened = await createReview({ folder, reviewer, graph })
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
      show(server.address())
      await untilStopped(lost)
    } finally {
      await server.close()
    }
    return 0
  })
}
