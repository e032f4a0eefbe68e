import type { Statement } from '../drafted.ts'

type Act = NonNullable<Statement['act']>

const threats = [
  /\bwill not (?:hesitate|stand by|tolerate|rest|allow)\b|\bwon['’]t hesitate\b/iu,
  /\b(?:not going to|will not|won['’]t) (?:end|stop) (?:tonight|today|here|there)\b|\bnot be the last\b|\bjust (?:a|the) (?:first|beginning)\b/iu,
  /\b(?:we|i|united states|u\.s\.|america|nation|forces|military) will (?:continue to )?(?:act|respond|retaliate|strike|impose|take (?:all )?(?:necessary |further |additional )*(?:action|steps|measures)|hold|keep at|punish|target)\b/iu,
  /\bthere will be (?:\p{L}+ )*(?:responses?|actions?|consequences|strikes?)\b/iu,
  /\bstands? ready to (?:take|act|respond|strike)\b|\bpressure will continue\b|\bhold (?:you|them|him) (?:accountable|responsible)\b/iu,
]
const requests = [
  /\b(?:must|(?:have|has|had) (?:got )?to|needs? to|ought to) (?:\p{L}+ )?(?:stop|end|cease|leave|withdraw|release|comply|answer)\b/iu,
  /\b(?:i|we) (?:call|urge|demand|ask|request|appeal|implore|beg)\b(?! (?:about|whether))/iu,
  /\bwant (?:\p{L}+ ){1,4}to (?:stop|end|cease|leave|withdraw)\b|\bdon['’]t want to see (?:\p{L}+ )*(?:attack|strike)/iu,
  /^(?:please|let['’]s|let us)\b/iu,
]
const asking =
  /\b(?:can|could|would|will) you (?:please |just |maybe |also )*(?:tell|talk|say|speak|explain|give|elaborate|comment|clarify|confirm|describe|walk|expand|address|share|discuss|specify)\b|\b(?:i['’]m|i am|i was|just|was) (?:just )?(?:wondering|hoping|curious)\b|\b(?:wanted|want|like) to (?:ask|follow up|check|clarify)\b/iu
const refusals = [
  /\b(?:not going to|won['’]t|will not|can['’]t|cannot|not able to|unable to|not in a position to|nor would i ever|(?:don['’]t|not) want to|rather not) (?:\p{L}+ ){0,2}?(?:speculate|speak|talk|comment|get (?:in|a)|go into|provide|preview|confirm|discuss|share|telegraph|disclose|give|detail|characterize|elaborate|say|read)/iu,
  /\b(?:have|['’]ve got|got) (?:nothing|no (?:comment|information|updates?|announcements?|details))\b|\bdon['’]t have (?:anything|any|a|more)\b[^.]{0,40}\b(?:for you|to (?:share|offer|add|announce|say|speak|provide)|on that)/iu,
  /\bas specific as i want to be\b|\b(?:i|we) (?:refuse|decline|reject)\b/iu,
]
const concessions = [/\b(?:i|we) (?:admit|concede|acknowledge|confess)\b/iu]
const promises = [
  /\b(?:i|we|united states|u\.s\.) (?:promise|pledge|vow|guarantee|agree|offer)\b|\b(?:am|are|is|remains?) (?:fully |firmly |deeply )?committed to\b|\bcommitment to\b[^.]{0,60}\bironclad\b/iu,
]
const owned = [
  /(?<!that |which |where )\bwe (?:\p{L}+,? ){0,4}?(?:struck|strike at|bombed|destroyed)\b/iu,
  /\bat my direction\b|\bi (?:have )?(?:directed|ordered|authorized|authorised)\b/iu,
  /\b(?:i|we) (?:claim|take|took) (?:credit|responsibility)\b/iu,
]
const blame = [
  /\b(?:i|we) (?:\p{L}+ )?(?:condemn|denounce|accuse|blame|deplore)\b/iu,
  /\b(?:perpetrated|enabled this|carried out by|were behind|was behind|is behind|are behind|to blame for|responsible for (?:the|this|these|those) (?:\p{L}+ )?(?:attack|death|killing))/iu,
]
const support = [
  /\b(?:i|we) (?:\p{L}+ )?(?:appreciate|thank|commend|praise|applaud|salute|support|stand with|welcome|apologi[sz]e)\b/iu,
  /\b(?:necessary and proportionate|consistent with international law|carefully (?:selected|chosen)|self-defen[cs]e|(?:to|designed to) (?:avoid|minimi[sz]e) (?:civilian )?casualties|in order to protect|(?:very|really|pretty|quite) (?:confident|proud|successful|effective)|feel (?:\p{L}+ )?confident|confident that|strikes were successful|designed to limit)\b/iu,
]

// In the order in which one goes before another where two fit.
const decided: readonly [Act, readonly RegExp[]][] = [
  ['CLAIM_RESPONSIBILITY', owned],
  ['THREATEN', threats],
  ['REQUEST', requests],
  ['REJECT', refusals],
  ['CONCEDE', concessions],
  ['AGREE', promises],
  ['ACCUSE', blame],
  ['SUPPORT', support],
]

/** What a sentence that no cue reports does: it asks, is a mere courtesy, or tells something, with the act that its words decide. */
export type Told = { kind: 'asks' } | { kind: 'courtesy' } | { kind: 'tells'; act?: Act }

/** Reads one sentence of a turn or a letter. */
export function toldBy(sentence: string): Told {
  const words = sentence.replaceAll(/\s+/gu, ' ').trim()
  if (isCourtesy(words)) return { kind: 'courtesy' }
  if (/\?["”’')\]]*$/u.test(words) || asking.test(words)) return { kind: 'asks' }
  const found = decided.find(([, patterns]) => patterns.some(pattern => pattern.test(words)))
  return found === undefined ? { kind: 'tells' } : { kind: 'tells', act: found[0] }
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
  if (/^sorry\b/iu.test(words) && length <= 8) return true
  return length <= 3 && greeting.test(words) && !/^(?:yes|yeah|no)\b/iu.test(words)
}
