import { type ActRule, actRules } from './act-rules.ts'
import type { Statement } from '../drafted.ts'

type Act = NonNullable<Statement['act']>

const asking =
  /\b(?:can|could|would|will) you (?:please |just |maybe |also )*(?:tell|talk|say|speak|explain|give|elaborate|comment|clarify|confirm|describe|walk|expand|address|share|discuss|specify)\b|\b(?:i['’]m|i am|i was|just|was) (?:just )?(?:wondering|hoping|curious)\b|\b(?:wanted|want|like) to (?:ask|follow up|check|clarify)\b/iu

/** What a sentence that no cue reports does: it asks, is a mere courtesy, or tells something, with the act that its words decide. */
export type Told = { kind: 'asks' } | { kind: 'courtesy' } | { kind: 'tells'; act?: Act }

/** Reads one sentence of a turn or a letter, by all rules of acts, or by those given. */
export function toldBy(sentence: string, rules: readonly ActRule[] = actRules): Told {
  const words = sentence.replaceAll(/\s+/gu, ' ').trim()
  if (isCourtesy(words)) return { kind: 'courtesy' }
  // "They ask, “Why?”" tells what others ask.
  const isTold = /^[^“"]{8,}[“"][^“”"]*\?[”"]$/u.test(words)
  if ((/\?["”’')\]]*$/u.test(words) && !isTold) || asking.test(words)) return { kind: 'asks' }
  const found = rules.find(rule => rule.words.test(words))
  return found === undefined ? { kind: 'tells' } : { kind: 'tells', act: found.act }
}

const greeting =
  /^(?:yes|yeah|okay|ok|and|well|so|all right|great|sure|hi|hello|hey|thanks?|thank you|good (?:morning|afternoon|evening|night|day)|welcome|sorry|understood|ladies and gentlemen|dear)\b/iu

// What only runs the meeting: who speaks next, who takes which question.
const procedure = new RegExp(
  [
    String.raw`\b(?:i['’]ll|i will|i['’]m going to|let me|happy to|we['’]ll|going to) (?:\p{L}+ ){0,3}?(?:turn|pass|kick|hand|throw|defer) (?:it |that |this )?(?:back |over |now )*to\b`,
    String.raw`(?<!my |a |one |another )\b(?:first|next|last|final) (?:question|caller)(?:[,.]|,? (?:is (?!whether|about|on|if|how|why|what)|comes|we|goes))`,
    String.raw`\blet['’]s (?:go|move on)\b|^(?:okay, )?moving on to\b|\bwe['’]re going to move on\b|\bmove on to the next question\b`,
    String.raw`\bunmute\b|\bground rules\b|\braise (?:your|the) hand\b|\braise hand\b|\bopening remarks\b|\bconcludes (?:our|the|this)\b|\bleave it at that\b|\btake a crack at\b|\bjump in\b`,
    String.raw`\b(?:take|taking|answer|answering) (?:a few |some |any |your |the |these |my )?(?:\p{L}+ )?(?:questions?|one)\b`,
    String.raw`\b(?:give|given|giving|yield|has|have) (?:you )?the floor\b|\btake(?:s)? the floor\b|\bthank the (?:distinguished )?(?:representative|delegate|ambassador|observer) (?:of|for)\b|^(?:i )?yield (?:back|the)\b`,
    String.raw`\bkick (?:us|it|things) off\b|^(?:and )?(?:any )?other questions?\?$|^(?:and )?now(?: for)? my colleague|\bcall is (?:embargoed|on background|on the record)\b|\bfor (?:that|the|your) (?:great |good )?question\b(?=[^.!?]{0,20}[.!]*$)`,
    String.raw`^(?:and )?(?:may )?god (?:bless|protect) (?:you|us|america|our troops)\b|^(?:mm-?hmm|uh-?huh|mhm)\.?$`,
    String.raw`\bcan i just confirm\b|\bmissed (?:the|that) (?:last )?part\b`,
  ].join('|'),
  'iu',
)

// "Thank you, sir.", "Good evening." Yes and no are answers where they stand alone.
function isCourtesy(words: string): boolean {
  const plain = words.replaceAll(/[^\p{L}\s]/gu, ' ').trim()
  if (plain === '' || procedure.test(words)) return true
  const length = plain.split(/\s+/u).length
  if (/\b(?:thanks?|thank you|hi|hello|good (?:morning|afternoon|evening))\b/iu.test(words) && length <= 7)
    return !words.includes('?') && greeting.test(words)
  if (length <= 8 && /\bgo ahead$/iu.test(plain.trim())) return true
  if (
    /^(?:(?:yes|yeah|okay|ok|sure|please|and|all right) )*go ahead\b/iu.test(
      plain.replaceAll(/\s+/gu, ' '),
    ) &&
    length <= 6
  )
    return true
  if (/^sorry\b/iu.test(words) && length <= 8) return true
  if (length > 1 && words.includes('?')) return false // "And the deal?"
  return length <= 3 && greeting.test(words) && !/^(?:yes|yeah|no)\b/iu.test(words)
}
