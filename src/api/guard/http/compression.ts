import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'graphql-yoga'

/** Bytes up to which an answer is sent as it is: compressing those would save nothing on the way. */
const least = 1024

/** Text, whole: never a stream, whose events must leave one by one. */
const compressible =
  /^(application\/((graphql-response|feed)\+)?json|application\/atom\+xml|text\/(?!event-stream))/

const inBrotli = promisify(brotliCompress)
const inGzip = promisify(gzip)

type Encoding = 'br' | 'gzip'

/** The quality 4 of Brotli takes about as long as gzip; its default, 11, takes some hundred times as long. */
const compress: Record<Encoding, (body: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>> = {
  br: body => inBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: body => inGzip(body),
}

/** Compresses answers for clients that accept it, off the main thread. What bounds an answer's bytes counts them before. */
export const compressAnswers: Plugin = {
  async onResponse(payload) {
    const { request, response, fetchAPI } = payload
    const { headers, status, statusText } = response
    if (!compressible.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return
    headers.append('vary', 'Accept-Encoding')
    const encoding = chosen(request.headers.get('accept-encoding') ?? '')
    const length = headers.get('content-length')
    if (encoding === undefined || (length !== null && Number(length) <= least)) return
    let body = new Uint8Array(await response.arrayBuffer())
    if (body.length > least) {
      body = await compress[encoding](body)
      headers.set('content-encoding', encoding)
    }
    headers.set('content-length', String(body.length))
    payload.setResponse(new fetchAPI.Response(body, { status, statusText, headers }))
  },
}

/** What a client prefers of both encodings, Brotli where it has no preference; undefined where it accepts neither. */
export function chosen(accepted: string): Encoding | undefined {
  const weights = new Map(
    accepted.split(',').map(part => {
      const [name = '', ...parameters] = part.toLowerCase().split(';')
      const weight = parameters.map(one => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(one => one !== undefined)
      return [name.trim(), Number(weight ?? 1)]
    }),
  )
  const weightOf = (name: string): number => weights.get(name) ?? weights.get('*') ?? 0
  const [best] = (['br', 'gzip'] as const).toSorted((a, b) => weightOf(b) - weightOf(a))
  return best !== undefined && weightOf(best) > 0 ? best : undefined
}
