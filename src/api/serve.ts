import { createServer } from 'node:http'
import { WhosaidError } from '../errors.ts'
import type { Api } from './api.ts'

export interface Served {
  /** Where it listens, such as http://127.0.0.1:4000. */
  url: string
  /** Takes no more requests, waits for those under way (at most `grace` milliseconds), and frees the port. */
  close(grace?: number): Promise<void>
}

/** Listens; port 0 takes a free one. Throws `WRONG_USE` when the port is taken or the host is none of this machine's. */
export async function serve(api: Api, { host, port }: { host: string; port: number }): Promise<Served> {
  // Nobody holds a connection by sending a request slowly.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000 }, api.handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => {
      const rule = 'HOST and PORT must name a free address of this machine'
      reject(new WhosaidError('WRONG_USE', `${rule}, but got: ${error.message}`, { cause: error }))
    })
    server.listen(port, host, resolve)
  })
  // A database that is away is none of the listener's business: each request will say so.
  api.warm().catch(() => {})
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new TypeError('a TCP server must have an address')
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${name}:${address.port}`,
    close: (grace = 10_000) =>
      new Promise<void>(resolve => {
        const cut = setTimeout(() => server.closeAllConnections(), grace)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
