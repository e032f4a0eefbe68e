import type { Label } from './labels.ts'
import { targetsIn } from '../about.ts'
import { isSomebody } from '../things/labels/judging.ts'
import type { Scene } from '../scene.ts'
import type { Range } from '../../text/sentence/sentence.ts'
import { parseMention } from '../../who/mention.ts'

const several = new Set(['militia', 'group', 'organization'])

/** How many tokens back a pronoun looks. */
const near = 60

/** Whom an object that is a pronoun stands for, "branded them cowards": the last one before the sentence that it fits. */
function referentOf(scene: Scene, { first, last }: Range, head: number, label: Range): string | undefined {
  const { reading, cast } = scene
  const pronoun = reading.tokens[first]
  if (last - first !== 1 || pronoun?.pos !== 'PRON') return undefined
  const sentence = reading.sentenceAt(head)
  const block = reading.blockAt(head)
  const from = Math.max(block.first, sentence.first - near)
  if (from >= sentence.first) return undefined
  // "described it as over the top": a matter, and nobody who was named.
  if (
    pronoun.lower === 'it' &&
    !reading.tokens.slice(label.first, label.last).some(one => one.pos === 'NOUN' && isSomebody(one))
  )
    return undefined
  return targetsIn(scene, { first: from, last: sentence.first }).findLast(id => {
    const kind = cast.named(id)?.kind
    if (kind === undefined) return false
    if (pronoun.lower === 'them') return several.has(kind)
    return pronoun.lower === 'it'
      ? kind !== 'person'
      : /^(?:him|her)$/u.test(pronoun.lower) && kind === 'person'
  })
}

/** Whoever is called something: somebody, also by one name alone. */
export function calledIn(scene: Scene, { object, from }: Label, head: number): string[] {
  const named = targetsIn(scene, object)
  if (named.length > 0) return named
  const meant = referentOf(scene, object, head, from)
  if (meant !== undefined) return [meant]
  const { reading, cast } = scene
  const mention = parseMention(reading.tokens.slice(object.first, object.last), reading.original)
  const id =
    mention?.proper === true && mention.kind !== 'thing' ? cast.actorOf(mention, object.first) : undefined
  return id === undefined ? [] : [id]
}
