import type { IncomingMessage } from 'node:http'
import { isRecord } from '../../document/messages.ts'
import { Refusal } from '../failure.ts'

/** The JSON object of a request's body. Refuses a longer one, another type, and text that is not well-formed. */
export async function bodyOf(request: IncomingMessage, limit: number): Promise<Record<string, unknown>> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json(?:\s*;|$)/iu.test(type)) {
    throw bad('a body must have the content type application/json', type === '' ? 'none' : type)
  }
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new Refusal('TOO_LARGE', `a body must have at most ${limit} bytes, but got: more`)
    chunks.push(chunk)
  }
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)), wellFormed)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw bad('a body must be JSON in UTF-8', error instanceof Error ? error.message : String(error))
  }
  if (!isRecord(data)) throw bad('a body must be a JSON object', typeof data)
  return data
}

function wellFormed(key: string, value: unknown): unknown {
  const isBroken = [key, value].some(
    one => typeof one === 'string' && (!one.isWellFormed() || one.includes('\0')),
  )
  if (isBroken || key === '__proto__') throw bad('text must be well-formed, without NUL', JSON.stringify(key))
  return value
}

export const bad = (rule: string, got: string): Refusal =>
  new Refusal('BAD_REQUEST', `${rule}, but got: ${got}`)
