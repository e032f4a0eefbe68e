import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientError } from '../errors.ts'

/**
 * A listener of node:http that hands on what has an address. Yoga answers whatever has none with a stack trace:
 * a Host header that is no host, a target that is not a path.
 */
export function listener(handle: (request: IncomingMessage, response: ServerResponse) => unknown) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { url: target = '', headers } = request
    const address = `http://${headers.host ?? 'localhost'}${target}`
    if (target.startsWith('/') && URL.canParse(address)) {
      handle(request, response)
      return
    }
    const error = clientError('UNKNOWN_HOST', 'a request must have a Host header and a path', address)
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [error] }))
  }
}
