import type { GraphQLSchema } from 'graphql'
import type { Plugin, YogaLogger } from 'graphql-yoga'
import packageJson from '../../package.json' with { type: 'json' }
import type { ApiSettings } from '../config.ts'
import type { Answer, McpServerFactory } from '../mcp/index.ts'
import { currentVisit, visitFor } from './guard/index.ts'

type Fetch = (request: Request) => Promise<Response>

/**
 * Makes the servers of the tools in mcp/, which ask the API like any client. A request at /mcp has been let in already, so what
 * is asked for it needs no token and counts once.
 */
export function mcpOf(schema: GraphQLSchema, fetch: Fetch): () => Promise<McpServerFactory> {
  const make = async (): Promise<McpServerFactory> => {
    const { createMcp, createTools } = await import('../mcp/index.ts')
    return createMcp(createTools(schema), packageJson.version, async (query, variables, signal) => {
      const request = new Request('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables }),
        signal,
      })
      const outer = currentVisit()
      if (outer !== undefined) visitFor(request, outer)
      const response = await fetch(request)
      return (await response.json()) as Answer
    })
  }
  let made: Promise<McpServerFactory> | undefined
  return () => (made ??= make())
}

/** Answers at /mcp: one request, one answer, without sessions and streams. */
export function answerMcp(
  mcp: () => Promise<McpServerFactory>,
  { maxBodyBytes }: ApiSettings,
  log: YogaLogger,
): Plugin {
  const make = async (): Promise<Fetch> => {
    const { createMcpHandler } = await import('@modelcontextprotocol/server')
    const options = { maxRequestBodySize: maxBodyBytes, maxSubscriptions: 0 }
    const handler = createMcpHandler(await mcp(), { ...options, onerror: error => log.debug(error) })
    return handler.fetch
  }
  let made: Promise<Fetch> | undefined
  return {
    onRequest: async payload => {
      if (payload.url.pathname !== '/mcp') return
      const fetch = await (made ??= make())
      payload.endResponse(await fetch(payload.request))
    },
  }
}
