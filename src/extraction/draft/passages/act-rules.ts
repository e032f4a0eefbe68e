import type { Statement } from '../drafted.ts'

type Act = NonNullable<Statement['act']>

/** What words decide the act of a sentence that no cue reports. */
export interface ActRule {
  readonly id: string
  readonly act: Act
  readonly words: RegExp
  readonly example: string
  /** A sentence that looks alike, and has not this act by this rule. */
  readonly not: string
}

// "I just", "we", or nobody at the beginning: "Don’t have anything on that."
const aside = 'actually|also|certainly|currently|honestly|just|personally|really|right now|simply|still'
const own = String.raw`(?:\b(?:i|we)\b(?:,? (?:${aside}),?)*(?: — (?:i )?| (?:don['’]t|have) — |,? )?|^(?:(?:and|but|look|no|so|well|yeah|yes|${aside}),? )*)`
const more = 'additional|any|further|more|new|other|particular|specific'
const matters =
  'announcements?|assessments?|comments?|date|details?|information|predictions?|previews?|projections?|reaction|readouts?|schedule|specifics|timelines?|timing|updates?'
const toSay =
  '(?:for you|to (?:share|offer|add|announce|confirm|say|speak|provide|preview|read out|report|review|predict|give|update))'
const now = '(?:at this (?:time|point|moment)|from here)'

/** In the order in which one goes before another where two fit. */
export const actRules: readonly ActRule[] = [
  {
    id: 'own-strike',
    act: 'CLAIM_RESPONSIBILITY',
    words: /(?<!that |which |where )\bwe (?:\p{L}+,? ){0,4}?(?:struck|strike at|bombed|destroyed)\b/iu,
    example: 'Last night we struck the depot.',
    not: 'The depot that we struck was empty.',
  },
  {
    id: 'own-order',
    act: 'CLAIM_RESPONSIBILITY',
    words: /\bat my direction\b|\bi (?:have )?(?:directed|ordered|authorized|authorised)\b/iu,
    example: 'I ordered the closing of the bridge.',
    not: 'They ordered the closing of the bridge.',
  },
  {
    id: 'own-claim',
    act: 'CLAIM_RESPONSIBILITY',
    words: /\b(?:i|we) (?:claim|take|took) (?:credit|responsibility)\b/iu,
    example: 'We take responsibility for the closing.',
    not: 'They take responsibility for the closing.',
  },
  {
    id: 'will-not-hesitate',
    act: 'THREATEN',
    words: /\bwill not (?:hesitate|stand by|tolerate|rest|allow)\b|\bwon['’]t hesitate\b/iu,
    example: 'The town will not hesitate.',
    not: 'The town will not be late.',
  },
  {
    id: 'not-the-last',
    act: 'THREATEN',
    words:
      /\b(?:not going to|will not|won['’]t) (?:end|stop) (?:tonight|today|here|there)\b|\bnot be the last\b|\bjust (?:a|the) (?:first|beginning)\b/iu,
    example: 'This is just the beginning.',
    not: 'This is the beginning of the bridge.',
  },
  {
    id: 'we-will-act',
    act: 'THREATEN',
    words:
      /\b(?:we|i|united states|u\.s\.|america|nation|forces|military) will (?:continue to )?(?:act|respond|retaliate|strike|impose|take (?:all )?(?:necessary |further |additional )*(?:action|steps|measures)(?![^.]{0,60}? to (?:address|build|ensure|expand|help|improve|invest|promote|protect|reduce|strengthen|support)\b)|hold|keep at|punish|target)\b/iu,
    example: 'We will respond to it.',
    not: 'They will respond to it.',
  },
  {
    id: 'there-will-be',
    act: 'THREATEN',
    words: /\bthere will be (?:\p{L}+ )*(?:responses?|actions?|consequences|strikes?)\b/iu,
    example: 'There will be consequences.',
    not: 'There will be rain.',
  },
  {
    id: 'stands-ready',
    act: 'THREATEN',
    words:
      /\bstands? ready to (?:take|act|respond|strike)\b|\bpressure will continue\b|\bhold (?:you|them|him) (?:accountable|responsible)\b/iu,
    example: 'The town stands ready to act.',
    not: 'The town stands ready to sing.',
  },
  {
    id: 'must-stop',
    act: 'REQUEST',
    words:
      /\b(?:must|(?:have|has|had) (?:got )?to|needs? to|ought to) (?:\p{L}+ )?(?:stop|end|cease|leave|withdraw|release|comply|answer)\b/iu,
    example: 'The attacks have to stop.',
    not: 'The attacks stop.',
  },
  {
    id: 'we-urge',
    act: 'REQUEST',
    words:
      /(?<!\bwhat )\b(?:i|we) (?:(?:also|again|further|strongly|once again) )*(?:call (?:up)?on|call(?! (?:it|him|her|them|this|that|the|our|a|an)\b)|urge|demand|ask|request|appeal|implore|beg)\b(?! (?:about|whether))|\b(?:i|we) [^.?!]{3,60},? and (?:call (?:on|for)|urge|demand)\b/iu,
    example: 'We urge the town to wait.',
    not: 'They urge the town to wait.',
  },
  {
    id: 'want-them-to',
    act: 'REQUEST',
    words:
      /\bwant (?:\p{L}+ ){1,4}to (?:stop|end|cease|leave|withdraw)\b|\bdon['’]t want to see (?:\p{L}+ )*(?:attack|strike)/iu,
    example: 'People want the noise to stop.',
    not: 'People want the noise.',
  },
  {
    id: 'somebody-must',
    act: 'REQUEST',
    words:
      /\b(?:congress|lawmakers|republicans|democrats|the (?:house|senate|council|government|world|international community|regime)|iran|russia|china|israel|hamas) (?:\p{L}+ )?(?:must|should|needs? to|ought to|(?:has|have) (?:got )?to) (?!be\b)\p{L}+/iu,
    example: 'Congress should pass the law.',
    not: 'Congress should be late.',
  },
  {
    id: 'please',
    act: 'REQUEST',
    words: /^(?:please|let['’]s|let us)\b/iu,
    example: 'Please wait for the bridge.',
    not: 'They please the town.',
  },
  {
    id: 'do-it-now',
    act: 'REQUEST',
    words:
      /^(?:stop|end|leave|withdraw|release|free|open|close|lift|halt|cease|return|drop|abandon|resign|get out of) (?:the|this|that|these|those|all|your|our|their|it|them|him|her|now|bombing|killing|firing)\b[^?]{0,90}$/iu,
    example: 'Open the bridge now.',
    not: 'Open bridges are rare.',
  },
  {
    id: 'not-going-to-say',
    act: 'REJECT',
    words:
      /\b(?:not going to|won['’]t|will not|can['’]t|cannot|not able to|unable to|not in a position to|nor would i ever|(?:don['’]t|not) want to|rather not) (?:\p{L}+ ){0,2}?(?:speculate|speak|talk|comment|get (?:in|a)|go into|provide|preview|confirm|discuss|share|telegraph|disclose|give|detail|characterize|elaborate|say|read)/iu,
    example: 'I am not going to speculate.',
    not: 'I am going to speculate.',
  },
  {
    id: 'nothing-to-say',
    act: 'REJECT',
    words: new RegExp(
      [
        String.raw`${own}(?:have|['’]ve(?: got)?|got) nothing(?: (?:else|${more}))?(?:\W*$| ${toSay}\b| (?:on that|${now})\b)`,
        String.raw`${own}(?:have|['’]ve(?: got)?|got) no (?:(?:${more}) )*(?:${matters})\b`,
        String.raw`${own}(?:don['’]t|do not) have (?:anything|any|a|more)\b[^.]{0,40}\b${toSay}\b`,
        String.raw`${own}(?:don['’]t|do not) have (?:anything|more)\b[^.]{0,40}\b(?:on that|${now})\b`,
        String.raw`${own}(?:don['’]t|do not) have (?:an?|any|more|the)(?: — any)?(?: (?:${more}))* (?:${matters})\b`,
      ].join('|'),
      'iu',
    ),
    example: 'I have no comment.',
    not: 'They don’t have any ferries at this time.',
  },
  {
    id: 'refer-you',
    act: 'REJECT',
    words:
      /\b(?:refer|point|direct) you (?:back |over )?to\b|\byou(?:['’](?:d|ll)| would| will) have to (?:ask|talk to|check with|go to)\b|\bnot something (?:that )?(?:i|we)(?: can|['’](?:m|re) (?:going|prepared) to| (?:am|are) (?:going|prepared) to) (?:speak|talk|comment|discuss|share|confirm|address|get into)\b/iu,
    example: 'I would refer you to the town.',
    not: 'You have to go to the town, which is not something we can forget.',
  },
  {
    id: 'we-decline',
    act: 'REJECT',
    words: /\bas specific as i want to be\b|\b(?:i|we) (?:refuse|decline|reject)\b/iu,
    example: 'We decline the offer.',
    not: 'They decline the offer.',
  },
  {
    id: 'we-admit',
    act: 'CONCEDE',
    // "acknowledge the importance of it" concedes nothing.
    words:
      /\b(?:i|we) (?:admit|concede|confess|acknowledge(?! (?:\p{L}+[ ,]+){0,4}(?:importance|role|roles|need|needs|efforts?|contributions?|progress|work|potential)\b))\b/iu,
    example: 'We admit the delay.',
    not: 'They admit the delay.',
  },
  {
    id: 'we-promise',
    act: 'AGREE',
    words:
      /\b(?:i|we|united states|u\.s\.) (?:promise|pledge|vow|guarantee|agree(?! that\b)|offer)\b|\b(?:am|are|is|remains?) (?:fully |firmly |deeply )?committed to\b|\bcommitment to\b[^.]{0,60}\bironclad\b/iu,
    example: 'We promise a bridge.',
    not: 'They promise a bridge.',
  },
  {
    id: 'we-will-work',
    act: 'AGREE',
    words:
      /\b(?:we|i)(?: will|['’]ll|['’](?:re|m) going to| (?:are|am) going to) (?:always |also |again |never |not |certainly |absolutely )?(?:work (?:with|to|on|together)|ensure|make sure|deliver|build|restore|create|launch|invest|lower|expand|provide|help|support|stop (?:working|until)|give up|keep (?:working|pushing|going|doing|building|investing)|continue (?:to|our) (?:work|support|stand|help|invest|provide|push|do everything|build|make sure|efforts?))\b/iu,
    example: 'We will make sure that the bridge is open.',
    not: 'They will make sure that the bridge is open.',
  },
  {
    id: 'we-condemn',
    act: 'ACCUSE',
    words: /\b(?:i|we) (?:\p{L}+ )?(?:condemn|denounce|accuse|blame|deplore)\b/iu,
    example: 'We condemn the noise.',
    not: 'They condemn the noise.',
  },
  {
    id: 'who-did-it',
    act: 'ACCUSE',
    words:
      /\b(?:perpetrated|enabled this|carried out by|were behind|was behind|is behind|are behind|to blame for|responsible for (?:the|this|these|those) (?:\p{L}+ )?(?:attack|death|killing))/iu,
    example: 'The militia was behind the raid.',
    not: 'The militia stood near the raid.',
  },
  {
    id: 'we-thank',
    act: 'SUPPORT',
    words:
      /(?<!\bif\b.{0,40})\b(?:i|we) (?:\p{L}+ )?(?:appreciate|thank|commend|praise|applaud|salute|support|stand with|welcome|endorse|congratulate|apologi[sz]e)\b/iu,
    example: 'We thank the workers for the bridge that they built for all of us.',
    not: 'They thank the workers for the bridge.',
  },
  {
    id: 'want-to-thank',
    act: 'SUPPORT',
    words:
      /\b(?:i|we)(?: (?:\p{L}+ )?(?:want|would (?:\p{L}+ )?like|wish|have)|['’]d (?:\p{L}+ )?like)(?: \p{L}+)? to (?:\p{L}+ )?(?:thank|congratulate|commend|recogni[sz]e|salute|honou?r|praise|applaud|express my (?:gratitude|thanks|appreciation))\b/iu,
    example: 'I would also like to thank the people who built the bridge over the river.',
    not: 'I would also like to paint the bridge over the river.',
  },
  {
    id: 'proud-of',
    act: 'SUPPORT',
    words: /\b(?:proud|grateful|thankful) (?:of|to|for|that)\b|^congratulations\b/iu,
    example: 'The town is proud of the bridge.',
    not: 'The town is fond of the bridge.',
  },
  {
    id: 'it-was-right',
    act: 'SUPPORT',
    words:
      /\b(?:necessary and proportionate|consistent with international law|carefully (?:selected|chosen)|self-defen[cs]e|(?:to|designed to) (?:avoid|minimi[sz]e) (?:civilian )?casualties|in order to protect|(?:very|really|pretty|quite) (?:confident|proud|successful)|feel (?:\p{L}+ )?confident|confident that|strikes were successful|designed to limit)\b/iu,
    example: 'The targets were carefully chosen.',
    not: 'The targets were chosen.',
  },
]
