import type { Refusal } from '../guard/door/refusal.ts'

const refusal = (status: number, code: Refusal['code'], rule: string, got: string): Refusal => ({
  status,
  code,
  rule,
  got,
})

/**
 * The parameters in the body of a POST: a JSON object of texts, since an address has no room for a list. A page of another
 * site cannot send JSON without asking first.
 */
export async function parametersIn(request: Request, most: number): Promise<URLSearchParams | Refusal> {
  const type = request.headers.get('content-type') ?? 'none'
  if (!/^application\/json\s*(;|$)/i.test(type))
    return refusal(403, 'CSRF', 'a POST must have the content type application/json', type)
  const length = request.headers.get('content-length')
  if (length === null || Number(length) > most) {
    const rule = `a request body must have a content-length of at most ${most} bytes (API_MAX_BODY_BYTES)`
    return refusal(413, 'BODY_TOO_LARGE', rule, length ?? 'none')
  }
  const rule = 'parameters must be a JSON object of texts'
  const body = await request.text()
  try {
    const values: unknown = JSON.parse(body)
    if (isOfTexts(values)) return new URLSearchParams(values)
  } catch {
    // said below
  }
  return refusal(400, 'BAD_USER_INPUT', rule, body)
}

const isOfTexts = (values: unknown): values is Record<string, string> =>
  typeof values === 'object' &&
  values !== null &&
  !Array.isArray(values) &&
  Object.values(values).every(value => typeof value === 'string')
