import type { Speaking } from './subjects.ts'
import type { Scene } from '../scene.ts'

/** By what name an actor stands for "I" or "it" in what that actor says. */
export function speakingAs({ cast }: Scene, id: string, mention?: string): Speaking | undefined {
  const actor = cast.named(id)
  if (actor === undefined) return undefined
  const article =
    actor.kind !== 'person' &&
    mention !== undefined &&
    /^the\s/iu.test(mention) &&
    !/^the\s/iu.test(actor.name)
  const name = article || needsArticle.test(actor.name) ? `the ${actor.name}` : actor.name
  return { id, name, plural: actor.kind === 'group', person: actor.kind === 'person' }
}

const needsArticle =
  /^United (?:States|Kingdom|Nations|Arab)|^Netherlands$|^Philippines$|^White House$|^Pentagon$/u
