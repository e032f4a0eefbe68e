import { at } from './clause.ts'
import type { Word } from './word.ts'

type Verb = 'ASSERTS' | 'DENIES' | 'LEAVES_OPEN'

/** What the words before a clause make of it: how many they are, and whether they soften, deny or leave it open. */
export interface Leading {
  length: number
  verb: Verb
  hedge?: string
}

/** One way in which words lead to a clause that they soften, deny or leave open. */
export interface LeadingRule {
  readonly id: string
  readonly words: RegExp
  readonly verb: Verb
  readonly hedges: boolean
  readonly example: { readonly text: string; readonly claim: string }
  /** A sentence that looks alike, and is one claim as it stands. */
  readonly not: string
}

const who = String.raw`(?:i|we|he|she|it|they|the (?:u\.s\.|united states|administration|intelligence community))`
const soft = String.raw`(?:do |does |did |would |still |also |really |certainly |now |currently |honestly |have |has |['’]ve )*`
const thinks = String.raw`(?:think|thinks|thought|believe|believes|believed|assess|assesses|assessed|suspect|suspects|suspected|guess|suppose|supposes|reckon|presume|assume|assumes|imagine|feel|feels|gather)`
const not = String.raw`(?:do not|don['’]t|does not|doesn['’]t|did not|didn['’]t|cannot|can['’]t|could not|couldn['’]t|would not|wouldn['’]t)`

export const leadingRules: readonly LeadingRule[] = [
  {
    id: 'does-not-think',
    words: new RegExp(
      String.raw`^${who} (?:still |really |just |honestly )?${not} (?:really |actually |necessarily )?(?:think|believe|feel) (?:that )?`,
      'iu',
    ),
    verb: 'DENIES',
    hedges: true,
    example: { text: 'I don’t think that the bridge is safe', claim: 'The bridge is safe' },
    not: 'I don’t like that the bridge is open',
  },
  {
    id: 'is-not-that',
    words:
      /^(?:it|this|that)(?: is not|['’]s not| was not| isn['’]t| wasn['’]t) (?:like|that|as (?:if|though)) (?=(?:\p{L}+ ){2})/iu,
    verb: 'DENIES',
    hedges: false,
    example: { text: 'It is not that the bridge is safe', claim: 'The bridge is safe' },
    not: 'It is not like this bridge',
  },
  {
    id: 'have-seen',
    words:
      /^(?:i|we|you)(?: have|['’]ve) (?:all |also |already |now )*(?:found|heard|learned|proved|proven|seen|shown) that /iu,
    verb: 'ASSERTS',
    hedges: false,
    example: { text: 'We have seen that the bridge is safe', claim: 'The bridge is safe' },
    not: 'They have seen that the bridge is safe',
  },
  {
    id: 'thinks',
    words: new RegExp(String.raw`^${who} ${soft}${thinks},? (?:that )?`, 'iu'),
    verb: 'ASSERTS',
    hedges: true,
    example: { text: 'We believe the bridge is safe', claim: 'The bridge is safe' },
    not: 'We know the bridge is safe',
  },
  {
    id: 'is-concerned-that',
    words: new RegExp(
      String.raw`^(?:i|we) ?(?:am|are|was|were|remain|['’]m|['’]re) (?:also |still |very |deeply |quite |increasingly |particularly |gravely |seriously |fairly |pretty |absolutely |really )*(?:concerned|worried|afraid|alarmed|confident|convinced|certain|sure) that `,
      'iu',
    ),
    verb: 'ASSERTS',
    hedges: true,
    example: { text: 'We are deeply concerned that the bridge is closed', claim: 'The bridge is closed' },
    // Somebody else's conviction is no hedge of whoever tells it.
    not: 'Opponents of the plan are convinced that the bridge is closed',
  },
  {
    id: 'would-say',
    words: new RegExp(
      String.raw`^(?:(?:what )?(?:i|we)(?: would|['’]d|['’]ll| will| can| could| want to| just want to| just wanted to)? ?(?:also |just |only |certainly |simply |quickly )*(?:say|note|tell you|point out|add|stress|emphasize|reiterate)(?: to you)?(?: is|,)?(?: again,| this:| simply,)?|it(?: is|['’]s| was) (?:also |very |now |quite |pretty )*(?:clear|obvious)(?= that )|i mean,?(?: look,| again,| actually,)?|the (?:fact|point|truth|reality) (?:of the matter )?is,?) (?:that )?`,
      'iu',
    ),
    verb: 'ASSERTS',
    hedges: false,
    example: { text: 'I would also say that the bridge is safe', claim: 'The bridge is safe' },
    not: 'I would also hope that the bridge is safe',
  },
  {
    id: 'let-me-say',
    words:
      /^let me (?:first |also |just |again |be clear and )*(?:say|add|note|convey|stress|repeat|reiterate|emphasize|point out|tell you|be clear|be very clear|start by saying|begin by saying)(?: to you)?(?:,|:)? (?:this: )?(?:that )?/iu,
    verb: 'ASSERTS',
    hedges: false,
    example: { text: 'Let me just say that the bridge is safe', claim: 'The bridge is safe' },
    not: 'Let me close the bridge before it rains',
  },
  {
    id: 'as-i-said',
    words: new RegExp(
      String.raw`^as (?:i|we|you|he|she|they|many|the (?:president|vice president|secretary)) (?:all |both |just |also |already |often |always |(?:have|has|had) )*(?:['’]ve (?:just |also |already |often |always )?)?(?:know|knows|heard|hear|saw|say|says|said|stated|mentioned|noted|indicated|outlined|pointed out|told|discussed|explained|alluded to)\b[^,—]{0,60}, (?:and |but )?`,
      'iu',
    ),
    verb: 'ASSERTS',
    hedges: false,
    example: { text: 'As I said before, the bridge is safe', claim: 'The bridge is safe' },
    not: 'As I left the town, the bridge was open',
  },
  {
    id: 'by-the-way',
    words:
      /^(?:by the way|you know|of course|as always|frankly|folks|listen|my friends|first of all|to be clear|again|actually|importantly|in other words|for the record), /iu,
    verb: 'ASSERTS',
    hedges: false,
    example: { text: 'By the way, the bridge is safe', claim: 'The bridge is safe' },
    not: 'By the river, the bridge is safe',
  },
  {
    id: 'no-secret',
    words:
      /^it(?: is|['’]s| was| isn['’]t| wasn['’]t| should be| should come as| comes as| came as)? (?:really |certainly )?(?:not )?(?:an? |no )?(?:great |big |real )?(?:secret|coincidence|accident|surprise|wonder|surprising) (?:to anyone )?that /iu,
    verb: 'ASSERTS',
    hedges: false,
    example: { text: 'It’s not a secret that the bridge is safe', claim: 'The bridge is safe' },
    not: 'It’s not a pity that the bridge is closed',
  },
  {
    id: 'in-my-view',
    words:
      /^(?:in (?:my|our|his|her|their) (?:own )?(?:view|opinion|judgment|judgement|assessment|estimation)|to (?:my|our) (?:knowledge|mind)|to the best of (?:my|our) knowledge|as far as (?:i|we) (?:know|can tell|understand)|from what (?:i|we) (?:know|understand|have seen)|my (?:understanding|sense|guess|belief|view) is that),? /iu,
    verb: 'ASSERTS',
    hedges: true,
    example: { text: 'As far as we know, the bridge is safe', claim: 'The bridge is safe' },
    not: 'As far as the river goes, the bridge is safe',
  },
  {
    id: 'it-seems',
    words:
      /^it(?:['’]s| is| was)? ?(?:now |also |still )?(?:seems|seemed|appears|appeared|(?:very |highly |quite |most |more than )?(?:likely|probable)) (?:to (?:me|us) )?(?:that |as if )?/iu,
    verb: 'ASSERTS',
    hedges: true,
    example: { text: 'It seems that the bridge is safe', claim: 'The bridge is safe' },
    not: 'It matters that the bridge is safe',
  },
  {
    id: 'probably',
    words:
      /^(?:probably|apparently|presumably|seemingly|reportedly|allegedly|arguably|supposedly|likely|most likely|in all likelihood),? /iu,
    verb: 'ASSERTS',
    hedges: true,
    example: { text: 'Apparently the bridge is safe', claim: 'The bridge is safe' },
    not: 'Happily the bridge is safe',
  },
  {
    id: 'does-not-know-whether',
    words: new RegExp(
      String.raw`^${who} ?(?:still |really |just |yet )?(?:(?:${not}|not going to|['’]m not going to|am not going to|won['’]t|will not) (?:yet |really |actually )?(?:know|say|tell|confirm|determine|verify|speculate on|speculate about|speculate) (?:yet )?(?:if|whether)|(?:do not|don['’]t) know that|(?:cannot|can['’]t|could not) (?:yet )?(?:confirm|say|rule out)(?: for (?:sure|certain))? that|(?:am|are|is|['’]m|['’]re|was|were) (?:still |just )?not (?:yet )?(?:sure|certain|clear) (?:if|whether|that)|(?:am|are|is|['’]m|['’]re|was|were) (?:not )?(?:ruling|going to rule) out that) `,
      'iu',
    ),
    verb: 'LEAVES_OPEN',
    hedges: false,
    example: { text: 'We do not know whether the bridge is safe', claim: 'The bridge is safe' },
    not: 'We do not say that the bridge is safe',
  },
  {
    id: 'is-not-sure',
    words: new RegExp(
      String.raw`^${who} ?(?:am|are|is|was|were|['’]m|['’]re|['’]s) (?:still |just |really |honestly )*not (?:entirely |really |so |too |quite )?(?:sure|certain) (?:that )?(?=(?:i|we|you|they|he|she|it|there|the|this|that|these|those|any\w*|every\w*|\w+['’]s)\b)`,
      'iu',
    ),
    verb: 'LEAVES_OPEN',
    hedges: false,
    example: { text: 'I’m not sure the bridge is safe', claim: 'The bridge is safe' },
    not: 'I’m not glad the bridge is closed',
  },
  {
    id: 'does-not-know-maybe',
    words: /^(?:i|we) (?:do not|don['’]t) know[,—–-]*(?: but)? (?:maybe|perhaps),? /iu,
    verb: 'LEAVES_OPEN',
    hedges: false,
    example: { text: 'I don’t know, maybe the bridge is safe', claim: 'The bridge is safe' },
    not: 'I don’t like it, maybe because the bridge is closed',
  },
  {
    id: 'would-not-say',
    words:
      /^(?:i|we) (?:would not|wouldn['’]t|would never|wouldn['’]t even|would hardly) (?:really |necessarily |go so far as to |exactly )?(?:say|argue|suggest|claim) (?:that )?/iu,
    verb: 'DENIES',
    hedges: false,
    example: { text: 'I wouldn’t say that the bridge is safe', claim: 'The bridge is safe' },
    not: 'I wouldn’t mind that the bridge is closed',
  },
  {
    id: 'it-is-unclear-whether',
    words:
      /^it(?!(?: is|['’]s| was) (?:not that|(?:(?:also|very|still|now|currently) )*(?:clear|known)) )(?: is|['’]s| was| remains| remained| isn['’]t| wasn['’]t) ?(?:still |also |yet |as yet |not |n['’]t |isn['’]t |wasn['’]t |entirely |completely |currently |immediately |very |to be seen |too (?:early|soon) to (?:say|tell|know) |unclear |uncertain |unknown |clear |known |an open question |possible |conceivable |plausible )+(?:if|whether|that) /iu,
    verb: 'LEAVES_OPEN',
    hedges: false,
    example: { text: 'It is not yet clear whether the bridge is safe', claim: 'The bridge is safe' },
    not: 'It is not fair that the bridge is closed',
  },
  {
    id: 'may-be-that',
    words:
      /^(?:it (?:may|might|could) (?:well )?be|(?:it|there)(?: is|['’]s| was) (?:a|the|some|every) (?:possibility|chance)) (?:that )?/iu,
    verb: 'LEAVES_OPEN',
    hedges: false,
    example: { text: 'There is a chance that the bridge is safe', claim: 'The bridge is safe' },
    not: 'There is a rumor that the bridge is safe',
  },
  {
    id: 'does-not-rule-out-that',
    words: new RegExp(
      String.raw`^${who} (?:${not}|will not|won['’]t|has not|hasn['’]t|have not|haven['’]t) (?:rule|ruled|exclude|excluded) (?:out )?(?:that|the possibility that) `,
      'iu',
    ),
    verb: 'LEAVES_OPEN',
    hedges: false,
    example: { text: 'We do not rule out that the bridge is safe', claim: 'The bridge is safe' },
    not: 'We do not say that the bridge is safe',
  },
]

/** What leads to a clause with a verb of its own, by all rules, or by those given. */
export function leadingOf(
  words: readonly Word[],
  rules: readonly LeadingRule[] = leadingRules,
): Leading | undefined {
  const text = words.map(({ text: own, apart }, i) => (apart && i > 0 ? ` ${own}` : own)).join('')
  for (const { words: pattern, verb, hedges } of rules) {
    const found = pattern.exec(text)
    if (found === null) continue
    const length = wordsWithin(words, found[0].trimEnd().length)
    const hedge = found[0].replace(/[\s,]*(?:that)?\s*$/u, '')
    return { length, verb, ...(hedges ? { hedge } : {}) }
  }
  return undefined
}

function wordsWithin(words: readonly Word[], characters: number): number {
  let length = 0
  let i = 0
  while (i < words.length && length < characters) {
    const { text, apart } = at(words, i)
    length += text.length + (apart && i > 0 ? 1 : 0)
    i++
  }
  return i
}
