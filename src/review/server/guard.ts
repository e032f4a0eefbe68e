import type { IncomingMessage } from 'node:http'
import { Refusal } from '../failure.ts'

/**
 * Refuses what does not come from this server's own pages or from a program of this machine: another Host than the one that
 * it listens on (DNS rebinding), another Origin, and what a browser sends for a page of elsewhere.
 */
export function checkSource({ headers, headersDistinct, socket }: IncomingMessage): void {
  const port = socket.localPort
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  const host = headers.host ?? ''
  if (headersDistinct['host']?.length !== 1 || !hosts.includes(host))
    throw new Refusal('FORBIDDEN', `the Host header must be ${hosts.join(' or ')}, but got: ${host}`)
  const origins = headersDistinct['origin'] ?? []
  if (origins.some(origin => origin !== `http://${host}`))
    throw new Refusal('FORBIDDEN', `the Origin must be http://${host}, but got: ${origins.join(', ')}`)
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new Refusal('FORBIDDEN', `a request must come from a page of this server, but got: ${site}`)
}
