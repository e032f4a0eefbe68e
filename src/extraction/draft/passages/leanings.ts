import type { ActRule } from './act-rules.ts'
import { guards, informs } from './informing.ts'
import type { Statement } from '../drafted.ts'

type Act = NonNullable<Statement['act']>

const own = String.raw`\b(?:i|we)(?:['’](?:d|ll))?(?: (?:also|all|always|certainly|really|simply|strongly|truly|would|will))*`
const asked = 'how|if|unless|what|whatever|when|whether|where|why'
const going = String.raw`(?:['’]ll| will| shall|['’](?:m|re) going to| (?:am|are) going to)`
const deeds =
  'address|advance|bring|build|combat|continue|counter|create|cut|defend|deliver|do everything|do whatever|double|end|ensure|expand|fight|finish|fix|grow|help|hold|identify|improve|increase|invest|keep|lower|make (?:it|sure|our|them)|pass|prevent|promote|protect|provide|pursue|push|put an end|rebuild|reduce|remain|restore|secure|sign|stand|stop|strengthen|support|take (?:back|care|on)|tackle|work'
const merits =
  'amazing|brave|brilliant|champions?|courageous|extraordinary|fabulous|fantastic|good (?:friend|guy|man|people|person|woman)|great|greatest|heroes|hero|heroic|impressive|incredible|legend|magnificent|outstanding|patriots?|phenomenal|remarkable|terrific|tremendous|wonderful'
const heads =
  'administrator|agenc(?:y|ies)|attorney general|councils?|departments?|directors?|executive|heads?|officers?|officials?|secretar(?:y|ies)|states?'

/** What a whole passage does that no sentence of it decides; in the order in which one goes before another. */
export const leanings: readonly ActRule[] = [
  {
    id: 'they-shall',
    act: 'REQUEST',
    words: new RegExp(
      String.raw`\b(?:${heads})\b[^.;]{0,200}\bshall(?:, [^.;]{3,200},)?(?: also| each| not| promptly)* (?!apply|be construed|continue|have\b|include|mean|refer|remain|take effect)\p{L}`,
      'iu',
    ),
    example: 'The head of each harbour shall count the boats.',
    not: 'The head of each harbour shall have the meaning given above.',
  },
  {
    id: 'must',
    act: 'REQUEST',
    words:
      /(?<!\b(?:(?:i|it|that|there|this|which)(?: \p{L}+)?|(?:how|if|what|when|whether|where|why)(?: \p{L}+){1,2})) must (?:not |never |also |all |always |now )*(?:be \p{L}*(?:ed|brought|done|held|kept|made|met)\b|(?!admit|be\b|confess|have\b|note|say\b)\p{L}+)/iu,
    example: 'The bakers must open the old mill.',
    not: 'It must have rained in the town.',
  },
  {
    id: 'they-should',
    act: 'REQUEST',
    words:
      /(?<!\b(?:how|if|that|unless|what|when|whether|where|why) )\b(?:they|he|she|everyone|everybody|people|nobody|no one|americans|every \p{L}+) (?:all |also |really )*(?:should(?:n['’]t| not)?|ought (?:not )?to|(?:had |['’]d )?better) (?!be (?:able|a|an|fine|getting|here|in|out|seeing|the|there)\b|expect|have\b|hear\b|know\b|read\b|see\b|start seeing|take away)\p{L}+/iu,
    example: 'They should open the old mill.',
    not: 'They should know by May.',
  },
  {
    id: 'time-to',
    act: 'REQUEST',
    words:
      /\b(?:it['’]s|it is|(?:now|this) is the|high) (?:long )?(?:past )?time (?:to|for (?:\p{L}+ ){1,4}to|that)\b|(?<!\b(?:if|like|that|what|when|whether) )\b(?:we|they)(?:['’]ve| have) got to (?!be\b|have\b|know\b|say\b|see\b|wait\b)/iu,
    example: 'It is time to open the old mill.',
    not: 'There was little time to open it.',
  },
  {
    id: 'let-us',
    act: 'REQUEST',
    words:
      /(?:^|[.!?;:] |[,—] )(?:(?:and|but|now|so|then),? )*(?:please|let['’]s|let us)(?: (?:all|also|just|really))* (?!be (?:\p{L}+ )?(?:careful|clear|frank|honest|real)|back up|face|go\b|look|not (?:forget|get)|put it|remember|say|see|start|take|talk|think)\p{L}+/iu,
    example: 'The mill is old, so let’s paint it.',
    not: 'The mill is old, so let’s say ten years.',
  },
  {
    id: 'we-encourage',
    act: 'REQUEST',
    words: new RegExp(
      String.raw`${own} (?:encourage|invite) (?!by\b)|\b(?:need|want|['’]d like|would like) (?:you|them|him|her|congress|people|everyone|everybody) to (?!be (?:able|aware|clear)\b|hear\b|know\b|remember\b|see\b|understand\b)`,
      'iu',
    ),
    example: 'We encourage the bakers to wait.',
    not: 'They encourage the bakers to wait.',
  },
  {
    id: 'leave-it-there',
    act: 'REJECT',
    words:
      /\b(?:i|we)(?:['’]ll| will|['’]d| would) (?:just )?(?:let|leave)\b[^.]{0,60}\b(?:answer|at that|characterize|decide|it to|speak|talk|there)\b|(?:\bnot|n['’]t|\bnever|\bwithout)\b[^.]{0,25}\bget(?:ting)? ahead of\b/iu,
    example: 'I will let the bakers speak for the mill.',
    not: 'I will let the bakers in.',
  },
  {
    id: 'we-do-not-comment',
    act: 'REJECT',
    words:
      /\b(?:i|we)(?: just)? (?:do not|don['’]t|wouldn['’]t|would not) (?:\p{L}+ly |ever |want to )?(?:comment|speculate|get into|discuss|preview|confirm)\b|\b(?:refer|point) you\b|^(?:(?:so|well|again|yeah|no),? )*nothing (?:more |else |new )?to (?:add|announce|say|share)\b/iu,
    example: 'We do not comment on the mill.',
    not: 'They do not comment on the mill.',
  },
  {
    id: 'nothing-at-hand',
    act: 'REJECT',
    words:
      /^(?:(?:again|look|no|so|well|yeah|yes|but)[,.]? )*(?:i|we)(?: (?:just|really))? (?:do not|don['’]t) have (?:any|anything|more)\b(?! (?:choice|concerns?|doubts?|idea|illusions?|interest|intention|issues?|money|plans?|problems?))[^.]{0,70}\.?$/iu,
    example: 'I just don’t have anything on the mill today.',
    not: 'I don’t have any doubt of the mill.',
  },
  {
    id: 'we-will-do',
    act: 'AGREE',
    words: new RegExp(
      String.raw`(?<!\b(?:${asked}) )\b(?:i|we|my administration)${going}(?: (?:absolutely|all|also|always|certainly|continue to|directly|just|never|not|now|still))* (?:${deeds})\b(?! (?:to the (?:back|front)|with the (?:next|questions?))\b)`,
      'iu',
    ),
    example: 'We will rebuild the old mill.',
    not: 'They will rebuild the old mill.',
  },
  {
    id: 'our-commitment',
    act: 'AGREE',
    words:
      /\b(?:affirm|reaffirm|renew|reiterate|underscore) our (?:\p{L}+ )?(?:commitment|determination|promise)\b|\bour (?:\p{L}+ )?commitment to\b[^.]{0,60}\b(?:is|remains) \p{L}+|\b(?:i|we)(?:['’](?:m|re)| am| are) (?:\p{L}+ )?(?:determined|ready|prepared) to\b|\b(?:i|we) (?:\p{L}+ )?(?:intend|recommit|commit|vow|pledge) to\b/iu,
    example: 'We intend to keep the old mill.',
    not: 'They intend to keep the old mill.',
  },
  {
    id: 'shameful',
    act: 'ACCUSE',
    words:
      /(?<!\bnot (?:\p{L}+ )?|n['’]t (?:\p{L}+ )?|\bno )\b(?:abhorrent|appalling|atrocit(?:y|ies)|barbaric|crooked|cruelty|despicable|disgraceful|disgusting|evil|hateful|heinous|hoax(?:es)?|hypocrisy|irresponsibl[ey]|liars?|nefarious|outrageous|reckless(?:ly)?|ridiculous|shameful(?:ly)?|unacceptable|unconscionable|vicious(?:ly)?|vile|war criminals?|weaponi[sz](?:ed|ing))\b/iu,
    example: 'The closing of the old mill is outrageous.',
    not: 'The closing of the old mill is not unacceptable.',
  },
  {
    id: 'they-are-extreme',
    act: 'ACCUSE',
    words:
      /\b(?:extreme|radical|maga|far-left|far-right|woke|corrupt) (?:\p{L}+ )?(?:agenda|bureaucrats?|democrats?|left|officials?|politicians?|regime|republicans?)\b|\b(?:brutal|illegal|unjust|unlawful|unprovoked)(?:,? (?:and )?(?:brutal|unjust|unlawful|unprovoked))* (?:aggression|assault|attacks?|crackdown|invasion|occupation|regime|war)\b/iu,
    example: 'The corrupt officials closed the mill.',
    not: 'The officials closed the mill.',
  },
  {
    id: 'they-failed',
    act: 'ACCUSE',
    words:
      /\b(?:they|he|she|you|(?:republicans?|democrats?|administration|regime|government)(?: in congress)?)(?:['’]ve| have| has)? (?:failed to|refused? to|refuses to|destroyed|lied|betrayed|stole|cheated|undermin(?:e|es|ed)|blocked|gutted|let us down)\b|\b(?:they|he|she|you|who)(?:['’](?:re|s)| are| is) (?:\p{L}+ing )?(?:bad|sick|terrible|horrible|evil|stupid|crazy|dangerous) (?:guys?|people|persons?|man|men)\b/iu,
    example: 'They failed to open the mill.',
    not: 'We failed to open the mill.',
  },
  {
    id: 'thank-you-for',
    act: 'SUPPORT',
    words:
      /\b(?:thank you|thanks)\b(?:,? (?:again|all|also|both|so|so much|very|very much|once))*(?:[,—– ]+(?!to\b)[\p{L}.]+){0,8}?[,—– ]+for\b(?! (?:being (?:here|with)|coming|having|inviting|joining|making (?:the )?time|taking|that|the question|your (?:patience|question|time))\b)|\b(?:thank you|special thanks)(?: all)? to (?:all|everyone|my|our|the|those)\b|\b(?:i|we|our|my|nation)\b[^.]{0,20}\b(?:am|are|is|['’]m|['’]re) (?:\p{L}+ )?(?:grateful|thankful)\b|\bcongratulations\b|\bcondolences\b|\b(?:hearts?|prayers|thoughts) (?:go|goes|are|is) (?:out )?(?:to|with)\b/iu,
    example: 'Thank you, Anna, for the old mill.',
    not: 'Thank you, Anna, for coming.',
  },
  {
    id: 'they-are-great',
    act: 'SUPPORT',
    words: new RegExp(
      String.raw`\b(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Yy]ou)['’](?:s|re|ve)|(?:[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|[Ww]ho|(?!(?:And|But|Everything|Here|How|It|Nothing|So|That|There|These|This|Those|Today|We|What|Which)\b)\p{Lu}[\p{L}.]+)(?: is| are| was| were| (?:has|have) (?:been|done)| will be))(?: been| done| doing| considered)*(?: (?:absolutely|also|all|always|an?|immensely|incredibly|just|one of|our|really|so|some|such|the|truly|very|two))* (?:${merits})\b(?! (?:challenges?|concerns?|deal|need|number|pressure|risks?|shape))`,
      'u',
    ),
    example: 'Anna Berg has been a wonderful baker.',
    not: 'This has been a wonderful barn.',
  },
  {
    id: 'they-do-well',
    act: 'SUPPORT',
    words: new RegExp(
      String.raw`\b(?:did|do|does|doing|done|what) (?:an? |such an? |the |some )*(?:\p{L}+ )?(?:${merits}|good) (?:job|work)\b|\b(?:i|we)(?: (?:also|all|always|really|truly))* (?:admire|applaud|celebrate|commend|honor|love|salute)d? (?!for\b|hearing|it when|that\b|to\b)`,
      'iu',
    ),
    example: 'The bakers did a great job.',
    not: 'The bakers did the job.',
  },
]

/** The act of words whose sentences decide none: what they do together, or INFORM where they only tell something. */
export function actOfTelling(words: string): Act | undefined {
  return leaningOf(words) ?? (informs(words) ? 'INFORM' : undefined)
}

const stopping = new Set(['question', 'broken'])

/** The act that the words of a passage decide together, where none of them asks or breaks off. */
export function leaningOf(words: string, rules: readonly ActRule[] = leanings): Act | undefined {
  const plain = withoutQuoted(words.replaceAll(/\s+/gu, ' ').trim())
  if (guards.some(guard => stopping.has(guard.id) && guard.words.test(plain))) return undefined
  return rules.find(rule => rule.words.test(plain))?.act
}

// “They said, ‘Stop it’”: what others say within decides nothing, but words that are quoted whole are the speaker's.
function withoutQuoted(words: string): string {
  const outside = words.replaceAll(/[“"][^“”"]*[”"]/gu, '…')
  return /\p{L}/u.test(outside) ? outside : words
}
