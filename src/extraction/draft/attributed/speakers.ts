import type { Scene } from '../scene.ts'
import type { Token } from '../../text/tokens.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { parseMention, wordsOf } from '../../who/mention.ts'

export interface Who {
  ids: string[]
  mention: string
  office?: string
  proper: boolean
  pronoun: boolean
}

export function speakersOf({ reading, cast }: Scene, source: Range): Who | undefined {
  const tokens = reading.tokens.slice(source.first, source.last)
  const mention = wordsOf(tokens, reading.original).replace(/[,;:\s]+$/u, '')
  const parts = jointly(tokens)
  const ids: string[] = []
  let office: string | undefined
  let proper = true
  let pronoun = false
  for (const part of parts) {
    const parsed = parseMention(part, reading.original, true)
    if (parsed === undefined) continue
    const id = cast.actorOf(parsed, source.first)
    if (id === undefined) continue
    if (!ids.includes(id)) ids.push(id)
    proper &&= parsed.proper
    pronoun ||= parsed.kind === 'pronoun'
    const position = parsed.proper || parsed.titleCountry !== undefined ? cast.positionOf(parsed) : undefined
    if (position !== undefined && cast.isPerson(id) && parsed.proper) cast.holds(id, position)
    office = cast.officeOf(id) ?? position
  }
  if (ids.length === 0) return undefined
  return { ids, mention, proper, pronoun, ...(office === undefined || ids.length > 1 ? {} : { office }) }
}

// "Zarif and Lavrov": two names; "trade and industry minister X" is one.
export function jointly(tokens: readonly Token[]): (readonly Token[])[] {
  const and = tokens.findIndex(({ lower }) => lower === 'and')
  if (and <= 0) return [tokens]
  const [left, right] = [tokens.slice(0, and), tokens.slice(and + 1)]
  const isName = (part: typeof tokens) =>
    part.length > 0 &&
    part.at(-1)?.pos === 'PROPN' &&
    part.every(({ pos, lower }) => pos === 'PROPN' || lower === '-' || pos === 'DET')
  return isName(left) && isName(right) ? [left, right] : [tokens]
}
