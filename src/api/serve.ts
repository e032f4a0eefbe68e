import { createServer, type Server } from 'node:http'
import { WhosaidError } from '../errors.ts'
import type { Api } from './api.ts'

export interface Served {
  /** The address it listens on, such as http://127.0.0.1:4000. */
  url: string
  /** Stops accepting requests, waits up to `grace` milliseconds for those in progress, and frees the port. */
  close(grace?: number): Promise<void>
}

/** An address that is taken before there is an API: requests wait for it. */
export interface Held {
  /** Answers what waits and what comes. */
  answer(api: ServedApi): Served
  /** Frees the port, where there is nothing to answer with. */
  free(): void
}

/** Where to listen; `rule` is what is said of an address that is not free, where other settings than HOST and PORT name it. */
export interface Address {
  host: string
  port: number
  rule?: string
}

type ServedApi = Omit<Api, 'fetch' | 'mcp'>

/** Starts listening; port 0 picks a free one. Throws `WRONG_USE` if the port is taken, saying so where
 * it is by this program, or if the host is not on this machine. */
export const serve = async (api: ServedApi, where: Address): Promise<Served> =>
  (await holdAddress(where)).answer(api)

/** Milliseconds that a request waits for an API. */
const idleUntilAnswered = 120_000

/** Takes an address, and throws as `serve` does. */
export async function holdAddress({ host, port, rule }: Address): Promise<Held> {
  const coming = Promise.withResolvers<ServedApi>()
  let handle: ServedApi['handle'] = (request, response) =>
    void coming.promise.then(api => api.handle(request, response))
  // A client must not keep a connection busy by sending its request slowly.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, (request, response) =>
    handle(request, response),
  )
  server.setTimeout(idleUntilAnswered)
  const listening = new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  await listening.catch(async (error: Error) => {
    throw await notFree(error, host, port, rule)
  })
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new TypeError('a TCP server must have an address')
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    answer(api) {
      // Nor by not reading the answer, nor for nothing.
      server.setTimeout(api.idleTimeout)
      // Whatever goes wrong for one request, the others are answered.
      process.on('unhandledRejection', api.onStray)
      // If the database is unreachable, each request reports that itself.
      api.warm().catch(() => {})
      handle = api.handle
      coming.resolve(api)
      return { url: `http://${name}:${address.port}`, close: (grace = 10_000) => closed(server, api, grace) }
    },
    free() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const closed = (server: Server, api: ServedApi, grace: number): Promise<void> =>
  new Promise(resolve => {
    const cut = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(cut)
      process.off('unhandledRejection', api.onStray)
      resolve()
    })
    api.endStreams?.()
    server.closeIdleConnections()
  })

/** Says why the server cannot listen there, and where it is another server of this program that does. */
async function notFree(
  error: Error,
  host: string,
  port: number,
  rule = 'HOST and PORT must name a free address of this machine',
): Promise<WhosaidError> {
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const got =
    isTaken && (await isWhosaid(url))
      ? `${url}, where whosaid runs already: use that one, or choose another port`
      : error.message
  return new WhosaidError('WRONG_USE', `${rule}, but got: ${got}`, { cause: error })
}

/** Milliseconds that whoever listens has to say what it is. */
const patience = 2000

/** Whether a server of this program answers there. It shows a style for Neo4j Browser to everybody, and no other server does. */
async function isWhosaid(url: string): Promise<boolean> {
  try {
    const asked = { method: 'HEAD', signal: AbortSignal.timeout(patience) }
    const { ok } = await fetch(`${url}/browser/style.grass`, asked)
    return ok
  } catch {
    return false
  }
}
