import type { Plugin } from 'graphql-yoga'
import { answerBrowser } from '../browser/index.ts'

/** Serves the style, the guide and the queries of Neo4j Browser, to whatever page asks. */
export const forBrowser: Plugin = {
  onRequest: payload => {
    const answer = answerBrowser(payload.request.method, new URL(payload.url))
    if (answer !== undefined) payload.endResponse(answer)
  },
}
