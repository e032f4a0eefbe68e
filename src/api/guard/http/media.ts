import type { Plugin } from 'graphql-yoga'
import { clientError } from '../../errors.ts'
import { refusal } from '../door/refusal.ts'

/** Reads the media type of a request, and says in words what yoga refuses by a bare status. */
export const negotiateMedia: Plugin = {
  onRequest(payload) {
    const { request } = payload
    const { headers } = request
    // Media types ignore case (RFC 9110), but yoga's parsers do not.
    const type = headers.get('content-type')
    const folded = type?.toLowerCase().trim()
    if (folded !== undefined && folded !== type) headers.set('content-type', folded)

    const got = headers.get('content-encoding')?.trim() ?? ''
    if (got === '' || /^identity$/i.test(got)) return
    const rule = 'a request must be sent as it is, without content-encoding'
    const refused = { status: 415, code: 'UNSUPPORTED_ENCODING', rule, got } as const
    payload.endResponse(refusal(request, { ...refused, headers: { 'accept-encoding': 'identity' } }))
  },
  onRequestParse({ request, requestParser }) {
    if (request.method !== 'POST' || requestParser !== undefined) return
    const rule = 'a POST must have the content type application/json'
    const got = request.headers.get('content-type') ?? 'none'
    throw clientError('UNSUPPORTED_MEDIA_TYPE', rule, got, { status: 415 })
  },
}

/** Says in words that an answer has no media type that the client accepts. Comes before what notes the answer. */
export const explainUnacceptable: Plugin = {
  onResponse(payload) {
    const { request, response } = payload
    if (response.status !== 406) return
    const rule = 'a request must accept application/graphql-response+json or application/json'
    const got = request.headers.get('accept') ?? 'none'
    payload.setResponse(refusal(request, { status: 406, code: 'NOT_ACCEPTABLE', rule, got }))
  },
}
