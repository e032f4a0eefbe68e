import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientError } from '../errors.ts'

/**
 * A node:http listener that passes on only requests with a valid URL. Yoga answers others with a stack trace: an invalid Host
 * header, or a target that is not a path.
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
