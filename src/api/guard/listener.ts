import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientError } from '../errors.ts'

/** What a request brings that comes over node:http. */
export interface OverHttp {
  req?: IncomingMessage
  res?: ServerResponse
}

/**
 * A node:http listener that passes on only requests with a valid URL. Yoga answers others with a stack trace: an invalid Host
 * header, two of them, or a target that is not a path.
 */
export function listener(handle: (request: IncomingMessage, response: ServerResponse) => unknown) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { url: target = '', headers, headersDistinct } = request
    const address = `http://${headers.host ?? 'localhost'}${target}`
    const hosts = headersDistinct['host'] ?? []
    if (target.startsWith('/') && URL.canParse(address) && hosts.length < 2) {
      handle(request, response)
      return
    }
    const got = hosts.length < 2 ? address : hosts.join(', ')
    const error = clientError('UNKNOWN_HOST', 'a request must have one Host header and a path', got)
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [error] }))
  }
}
