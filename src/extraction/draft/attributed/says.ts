import type { DocumentFile } from '../../../document/index.ts'
import type { Frame } from '../../frames/frame.ts'
import { acts, unspoken } from '../../lexicon/acts.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

/** Whether a frame tells of an act of saying, rather than of a thought, a wish or a feeling. */
export function isSaying({ family, lemma, source, head, negated }: Frame, isQuoted: boolean): boolean {
  if (source === null || head < 0) return false
  // "did not respond to a request": nothing is said.
  if (negated && ['respond', 'reply', 'react', 'answer'].includes(lemma)) return false
  switch (family) {
    case 'quotation':
    case 'according':
    case 'colon':
      return true
    case 'inversion':
      return !unspoken.has(lemma) || lemma === 'believe' || lemma === 'think'
    case 'clause':
    case 'object':
      return isQuoted || !unspoken.has(keyOf(lemma))
    case 'intent':
      return [
        'vow',
        'pledge',
        'promise',
        'threaten',
        'offer',
        'agree',
        'refuse',
        'decline',
        'swear',
        'demand',
        'ask',
        'urge',
        'beg',
        'implore',
        'warn',
        'tell',
        'propose',
        'claim',
        'request',
        'call',
        'advise',
        'order',
      ].includes(lemma)
    case 'passive':
      return !unspoken.has(lemma)
    case 'noun':
    case 'adjective':
    case 'seeming':
      return false
  }
}

const keyOf = (lemma: string): string => lemma.replaceAll(' ', '-')

/** The act and the stance that a cue decides by itself; none where it only says that something was said. */
export function actOf({
  lemma,
  negated,
  addressee,
  family,
  demands,
}: Frame): Pick<Statement, 'act'> & { stance?: 'FAVOR' | 'AGAINST' } {
  const key = keyOf(lemma)
  if (demands === true) return { act: 'REQUEST' }
  // What is not ruled out is left open; that is no threat by itself.
  if (key === 'rule-out') return {}
  if (negated) return {}
  if (key === 'claim-credit-for' || key === 'claim-responsibility-for') return { act: 'CLAIM_RESPONSIBILITY' }
  if (family === 'intent' && addressee !== undefined && (key === 'tell' || key === 'warn'))
    return { act: 'REQUEST' }
  if (key === 'deny' || key === 'confirm' || key === 'announce' || key === 'report') return { act: 'INFORM' }
  for (const [act, stance, verbs] of acts) {
    if (!verbs.has(key)) continue
    if (key === 'warn' && family === 'clause') return {}
    return { act, ...(stance === undefined || (act === 'ACCUSE' && key === 'allege') ? {} : { stance }) }
  }
  return {}
}

/** What a cue does with what follows it. */
export function verbOf(
  { lemma, negated, family }: Frame,
  words: string,
): 'ASSERTS' | 'DENIES' | 'LEAVES_OPEN' | 'ASKS' {
  const key = keyOf(lemma)
  if (key === 'rule-out') return negated ? 'LEAVES_OPEN' : 'DENIES'
  if (['deny', 'refute', 'rebut', 'reject', 'dismiss', 'dispute', 'contradict', 'debunk'].includes(key))
    return negated ? 'LEAVES_OPEN' : 'DENIES'
  if (negated && ['confirm', 'say', 'know', 'specify', 'exclude'].includes(key)) return 'LEAVES_OPEN'
  if (['doubt'].includes(key)) return negated ? 'ASSERTS' : 'DENIES'
  if (
    /\?["”'’]?$/u.test(words.trim()) ||
    (['ask', 'wonder', 'inquire', 'enquire', 'query', 'question'].includes(key) && family === 'clause')
  )
    return 'ASKS'
  if (/^(?:whether|if)\b/iu.test(words)) return 'LEAVES_OPEN'
  if (/\b(?:could yet|may|might|not ruled? out|cannot rule out)\b/iu.test(words)) return 'LEAVES_OPEN'
  return 'ASSERTS'
}
