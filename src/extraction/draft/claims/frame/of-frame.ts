import { claimsFor, labelClaim } from '../claims.ts'
import { announcedIn, permittedIn } from './announced.ts'
import { type Declined, declinedIn } from './declined.ts'
import { demandedIn } from './demanded.ts'
import { ofIntent } from './intents.ts'
import { fromInfinitive } from './nonfinite.ts'
import { ofObject } from './objects.ts'
import { baseVerb, claimsOf, leftOpen, subjectOf, type FrameClaims, type Telling, toWord } from './telling.ts'
import type { Speaking } from '../subjects.ts'
import { type Word, wordsUnder } from '../clause/word.ts'
import type { Label } from '../../attributed/labels.ts'
import type { Scene } from '../../scene.ts'
import type { Frame } from '../../../frames/frame.ts'

/** The claims of a frame. */
export function claimsOfFrame(
  scene: Scene,
  frame: Frame,
  about: readonly string[],
  speaking: Speaking | undefined,
  label: Label | undefined,
): FrameClaims {
  const telling = { scene, frame, about, speaking }
  if (label !== undefined) return { claims: labelClaim(scene, label, about) }
  if (frame.matter === true) return { claims: [] }
  const declined = declinedIn(scene, frame)
  if (declined !== undefined) return ofDeclined(telling, declined)
  const deed = deedIn(telling)
  if (deed !== undefined) return { claims: claimsOf(telling, deed, 'ASSERTS') }
  if (frame.family === 'object') return ofObject(telling)
  if (frame.family === 'intent') return { claims: ofIntent(telling) }
  const demanded = demandedIn(telling)
  if (demanded !== undefined) return { claims: claimsOf(telling, demanded, 'ASSERTS') }
  return { claims: claimsFor(scene, frame.content, baseVerb(frame), about, speaking) }
}

function deedIn(telling: Telling): Word[] | undefined {
  const words = wordsUnder(telling.scene.reading, telling.frame.content)
  return announcedIn(telling, words) ?? permittedIn(telling, words)
}

function ofDeclined(telling: Telling, { kind, rest }: Declined): FrameClaims {
  const { scene, speaking } = telling
  if (kind === 'words') return { claims: [] }
  if (kind === 'opens') return { claims: leftOpen(telling, rest, 'LEAVES_OPEN') }
  const words = wordsUnder(scene.reading, [rest])
  const clause = fromInfinitive(subjectOf(speaking), [toWord, ...words], 'will')
  return { claims: claimsOf(telling, clause, 'DENIES') }
}
