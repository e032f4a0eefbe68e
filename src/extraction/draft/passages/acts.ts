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

const own = String.raw`\b(?:(?:i|we|you)(?:['’](?:d|ll|m|re))?|let me|let us|let['’]s|me|us|our|my|your)\b`
const before = String.raw`^(?:[^.?!]{0,80}[,—–] )?(?:(?:and|okay|so|well),? )*`
const off = String.raw`(?: (?:first|here|now|please|then|to you|today|tonight|for us|this (?:afternoon|evening|morning)|with (?:that|(?:an? |some |the |your )?(?:brief |few |first |opening |quick )*(?:comments|questions?|remarks|statement|words))))*(?:,(?: \p{L}+){1,2})?[.!?,]*$`
const blessed = String.raw`(?:(?:all of |each of )?(?:you|us)(?: all)?|america|(?:our|their|your) (?:brave |great )?(?:allies|country|famil(?:y|ies)|nation|people|soldiers|troops)|the (?:united states(?: of america)?|people of \p{L}+|(?:\p{L}+ )?(?:country|king|nation|people|queen|republic|troops))|\p{L}+(?=[.!,]))`

// What only runs the meeting: who speaks next, who takes which question.
const procedure = new RegExp(
  [
    String.raw`\b(?:i['’]ll|i will|i['’]m going to|let me|happy to|we['’]ll|we['’]re going to) (?:\p{L}+ ){0,3}?(?:turn|pass|kick|hand|throw|defer) (?:it |that |this )?(?:back |over |now )*to\b`,
    String.raw`(?<!my |a |one |another )\b(?:first|next|last|final) (?:question|caller)(?:[,.]|,? (?:is (?!whether|about|on|if|how|why|what)|comes|we|goes))`,
    String.raw`\blet['’]s (?:go(?! (?:after|and|home|to (?:court|war|work))\b)|move on)\b|^(?:okay, )?moving on to\b|\bwe['’]re going to move on\b|\bmove on to the next question\b`,
    String.raw`\bunmute\b|\braise (?:your|the) hand\b|\braise hand\b|\bconcludes (?:our|the|this) (?:\p{L}+ )?(?:briefing|call|conference|debate|discussion|event|hearing|interview|meeting|panel|portion|program|remarks|session|statement|testimony)\b`,
    String.raw`${own}[^.?!]{0,60}\b(?:ground rules|opening remarks)\b|${own}[^.?!]{0,30}\b(?:leave it at that|take a crack at|jump in)\b|^(?:and )?jump in\b`,
    String.raw`(?:${own}(?:,? [\p{L}'’]+){0,6}?|\b(?:happy|glad|able) to|^(?:(?:and|before|by|now|so|then|to),? )*) (?:take|taking|answer|answering) (?:a few |some |any |your |the |these |my )?(?:\p{L}+ )?(?:questions?\b(?! of\b)|one(?: from| last| more|\W*$))`,
    String.raw`\b(?:give|given|giving|yield|has|have) (?:you )?the floor\b(?! (?:of|plan|price)\b)|\btake(?:s)? the floor\b|\bthank the (?:distinguished )?(?:representative|delegate|ambassador|observer) (?:of|for)\b|^(?:i )?yield (?:back|the)\b`,
    String.raw`${before}(?:(?:i['’]ll|i will|i['’]m going to|let me|let['’]s|we['’]ll|we['’]ll let you|to|please|go ahead and|(?:(?:can|could|would|will|do|why don['’]t|if) )?(?:you|we)(?: (?:could|just|like to|please|want to|would))*) )?kick (?:us|it|things) off${off}`,
    String.raw`^[^.?!]{0,60}?\b(?:thanks?|thank you|appreciate)\b(?:[,—– ]+\p{L}+){0,8}?[,—– ]+for (?:(?:that|the|your) — (?:for )?)?(?:(?:that|the|your) (?:great |good )?question|taking (?:my|our|the|these) questions?)\b[^.!?]{0,20}[.!]*$`,
    String.raw`^(?:and )?(?:any )?other questions?\?$|^(?:and )?now(?: for)? my colleague|\bcall is (?:embargoed|on background|on the record)\b`,
    String.raw`^(?:(?:thank you|and)[,;]? )*(?:may )?god (?:bless|protect) ${blessed}(?:[,;]? (?:and )?(?:(?:may )?god )?(?:(?:bless|keep|protect) )?(?:${blessed}|thank you(?: (?:all|so much|very much))?))*[.!]*$`,
    String.raw`^(?:mm-?hmm|uh-?huh|mhm)\.?$`,
    String.raw`^(?:(?:and|but|look|now|oh|so|well|yeah)[,—– ]+)*(?:guess what|(?:do )?you know(?: what)?|you see|get it|huh|okay|right)\?$`,
    String.raw`^(?:(?:and|okay|so|yes),? )*(?:(?:admiral|administrator|director|general|secretary) |(?:dr|mr|mrs|ms)\. )[\p{L}'’-]+(?:\?$|,? (?:do you have |is there )?any(?:body|one|thing)(?: else)? to add\b[^?]{0,20}\?$)`,
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
