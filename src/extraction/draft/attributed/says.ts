import type { DocumentFile } from '../../../document/index.ts'
import type { Frame } from '../../frames/frame.ts'
import { type Column, lexicon } from '../../lexicon/lexicon.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]
type Act = NonNullable<Statement['act']>

/** Whether a frame tells of an act of saying, rather than of a thought, a wish or a feeling. */
export function isSaying(frame: Frame, isQuoted: boolean): boolean {
  const { family, lemma, source, head, negated } = frame
  if (head < 0) return false
  if (source === null && !isUnnamed(frame)) return false
  // "did not respond to a request": nothing is said.
  if (negated && lexicon.responds.has(lemma)) return false
  switch (family) {
    case 'quotation':
    case 'according':
    case 'colon':
      return true
    case 'inversion':
      return !lexicon.unspoken.has(lemma) || lemma === 'believe' || lemma === 'think'
    case 'clause':
      return isQuoted || !lexicon.unspoken.has(lemma)
    case 'object':
      return isQuoted || (!lexicon.unspoken.has(lemma) && !isFelt(lemma))
    case 'intent':
      // "admitted stealing it" tells what was said as "admitted that" does.
      return lexicon.vows.has(lemma) || (lexicon.doing.has(lemma) && lexicon.say.has(lemma))
    case 'passive':
      return !lexicon.unspoken.has(lemma)
    case 'noun':
      return lexicon.said.has(lemma)
    case 'adjective':
      return lexicon.voiced.has(lemma)
    // Nobody is named: the text tells it, and leaves it open.
    case 'seeming':
      return false
  }
}

// "It saddened the town": a feeling, and whoever has it has not said so.
const isFelt = (lemma: string): boolean =>
  lexicon.stir.has(lemma) && !told.some(column => lexicon[column].has(lemma))
const told = ['say', 'judge', 'object', 'call', 'as'] as const satisfies readonly Column[]

// "it was said that", "a warning that", a quotation under a date: somebody said so, and the text does not tell who.
const isUnnamed = ({ family, lemma }: Frame): boolean =>
  family === 'noun'
    ? lexicon.said.has(lemma)
    : family === 'colon' ||
      (['passive', 'clause', 'quotation'].includes(family) &&
        !lexicon.unspoken.has(lemma) &&
        spoken.some(column => lexicon[column].has(lemma)))

const spoken = ['say', 'hearer', 'judge', 'urge', 'call', 'as'] as const satisfies readonly Column[]

// In the order in which one goes before another.
const acts: readonly (readonly [Column, Act, 'FAVOR' | 'AGAINST' | undefined])[] = [
  ['claims', 'CLAIM_RESPONSIBILITY', undefined],
  ['inform', 'INFORM', undefined],
  ['threaten', 'THREATEN', undefined],
  ['request', 'REQUEST', undefined],
  ['reject', 'REJECT', 'AGAINST'],
  ['concede', 'CONCEDE', undefined],
  ['agree', 'AGREE', undefined],
  ['accuse', 'ACCUSE', 'AGAINST'],
  ['support', 'SUPPORT', 'FAVOR'],
]

/** The act and the stance that a cue decides by itself; none where it only says that something was said. */
export function actOf({
  lemma,
  negated,
  addressee,
  family,
  demands,
}: Frame): Pick<Statement, 'act'> & { stance?: 'FAVOR' | 'AGAINST' } {
  if (demands === true) return { act: 'REQUEST' }
  if (negated) return {}
  if (family === 'intent' && addressee !== undefined && (lemma === 'tell' || lemma === 'warn'))
    return { act: 'REQUEST' }
  const [, act, stance] = acts.find(([column]) => lexicon[column].has(lemma)) ?? []
  if (act === undefined || (lemma === 'warn' && family === 'clause')) return {}
  return { act, ...(stance === undefined || lemma === 'allege' ? {} : { stance }) }
}
