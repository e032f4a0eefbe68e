/** Words by which a sentence may do more than tell something: what it does then is left to a reader. */
export interface Guard {
  readonly id: string
  readonly words: RegExp
  /** A sentence that this guard alone keeps from being taken for mere information. */
  readonly example: string
}

const first = String.raw`\b(?:i|we)\b(?:\s+(?:all|also|both|certainly|just|really|still|always|now|too|and my administration))*`

export const guards: readonly Guard[] = [
  {
    id: 'thanks',
    words:
      /\b(?:thank(?:s|ed|ing|ful)?|grateful|gratitude|appreciat\w*|congratulat\w*|condolences|prayers|welcome|apologi[sz]\w*|sorry|god bless|an? (?:great |true |real )?(?:honou?r|pleasure|privilege))\b/iu,
    example: 'The town is grateful to the workers.',
  },
  {
    id: 'praise',
    words:
      /\b(?:proud(?:ly)?|pride|great(?:est)?|wonderful|amazing|incredibl[ey]|extraordinar\w+|tremendous(?:ly)?|fantastic|terrific|brilliant|beautiful|outstanding|remarkabl[ey]|heroe?s?|heroic\w*|brave\w*|courage\w*|love[sd]?|admir\w+|prais\w+|commend\w*|applaud\w*|salute[sd]?|celebrat\w+|glad|happy|delighted|pleased|thrilled|inspir\w+|finest|excellent|best|impressive|unwavering|steadfast|tireless\w*|stand(?:s|ing)? (?:with|by|behind|shoulder)|phenomenal|magnificent|good (?:man|woman|person|people|friend|job|work|guy)|well done|legend\w*|landmark|game-?chang\w+)\b/iu,
    example: 'The bridge is a wonderful building.',
  },
  {
    id: 'blame',
    words:
      /\b(?:condemn\w*|denounc\w*|outrag\w*|sham(?:e|eful\w*)|disgrac\w*|despicabl\w*|heinous|brutal\w*|barbaric|cruel\w*|evil|vicious|vile|horrific|horrible|terrible|awful|appalling|abhorrent|unacceptabl[ey]|irresponsibl[ey]|reckless\w*|corrupt\w*|crooked|lies|lied|lying|liars?|fraud\w*|hoax\w*|failed|failing|failures?|blam\w+|accus\w+|wrong(?:ful|ly)?|extrem(?:e|ists?|ism)|radical\w*|crazy|stupid|incompeten\w+|disast(?:er|rous)\w*|catastroph\w*|destroy\w*|devastat\w*|weaponi[sz]\w*|unfair(?:ly)?|unjust\w*|abus(?:e|ed|ing)|atrocit\w*|massacr\w*|murder\w*|slaughter\w*|genocid\w*|hypocri\w*|rip(?:ped|ping)?[- ]off|steal\w*|stole|cheat\w*|betray\w*|undermin\w*|coerc\w*|malign|nefarious|ridiculous|absurd|nonsense|broken|mess|worst|hate[ds]?|hatred|hateful|racis\w*|unserious|obstruct\w*|politici[sz]\w*|partisan|woke|rigged|stolen|wasteful|waste|destructive|invasive|burdensome|crippl\w+|bloated|terroris\w*|illegal (?:aliens?|war|strikes?)|aggression|invaded|excuses?|war criminals?|refus(?:e|es|ed|ing) to|because of (?:the )?(?:democrats|republicans|biden|trump|previous administration|last administration))\b/iu,
    example: 'The closing of the bridge is shameful.',
  },
  {
    id: 'demand',
    words:
      /\b(?:please|should(?! be (?:fine|getting|here|seeing|there)\b)(?:n['’]t)?|must(?:n['’]t)?|ought|let['’]s|let us|urg(?:e[sd]?|ing)|call(?:s|ed|ing)? (?:up)?on|shall|demand(?:s|ed|ing)?|need(?:s)? (?:you|them|him|her|us|congress|everyone|everybody|people|more|to)|(?:you|they|congress|he|she|it|we|i) (?:has|have|got)(?: got)? to|['’](?:ve|s) got to|gotta|time (?:to|for)|want(?:s|ed)? (?:you|them|him|her|congress|people|everyone|everybody|to (?:see|make sure|remind|ask|hear|be clear))|would like (?:you|them|to ask)|imperative|(?:essential|vital|important|critical) that|vote (?:for|in|like|on)|join (?:me|us)|hereby|go ahead|invites?|encourag(?:e|es))\b/iu,
    example: 'The town needs to open the bridge.',
  },
  {
    id: 'promise',
    words: new RegExp(
      String.raw`\bcommit(?:s|ting)? to\b|${first}(?: will| shall| intend| look forward| am going| are going|['’](?:m|re) (?:still |also |not |just )?(?:going|committed|determined|ready)| (?:am|are) (?:committed|determined|ready)| won['’]t| stand| offer| support| value| care)\b|\b(?:i|we)['’]ll\b|\b(?:committed|commitment|promises?|pledg(?:e|es|ing)|vows?|guarantee\w*|my administration will|agrees?|never (?:stop|give up|back down))\b`,
      'iu',
    ),
    example: 'We will paint the bridge.',
  },
  {
    id: 'refusal',
    words: new RegExp(
      String.raw`\b(?:refer (?:you|to the|them)|point you|direct you|reject\w*|declin(?:e|es|ed) to|oppos(?:e|es|ed)|veto\w*|no comment|get ahead of|get into|speculat\w*|weigh in|disagree\w*|leave it (?:at|there)|speak to that|nothing (?:more|to (?:add|share|say|announce|preview)))\b|${first}(?: can(?:not|['’]t)| could(?: not|n['’]t)| won['’]t| will not| wouldn['’]t| would not| do not (?:have|agree|accept)| don['’]t (?:\p{L}+ )?(?:have|agree|accept)|(?:['’](?:m|re)| am| are) (?:\p{L}+ )?not (?:\p{L}+ )?(?:able|going|gonna|here|in a position|prepared|ready|willing))`,
      'iu',
    ),
    example: 'The town opposes the bridge.',
  },
  {
    id: 'concession',
    words:
      /\b(?:admit\w*|conced\w*|acknowledg\w*|mistakes?|regret\w*|confess\w*|fair (?:question|point)|you['’]re right|take responsibility)\b/iu,
    example: 'The town regrets the delay.',
  },
  {
    id: 'warning',
    words:
      /\b(?:consequences|retaliat\w*|warn(?:s|ed|ings?)?\b|accountable|pay the price|punish\w*|crush\w*|eliminate[sd]?|crack(?:ing)? down|will (?:not )?(?:be (?:stopped|defeated|destroyed|prosecuted|deported|held)|stop (?:them|it|this)|defeat|respond|strike|act|fight))\b/iu,
    example: 'The town warned of the river.',
  },
  {
    id: 'question',
    words:
      /(?<!\b(?:right|okay|ok|huh|you know))\?|\b(?:wonder(?:ing)?|curious|my question|(?<!answer to )(?:a|another|one|quick|first|second|the) (?:\p{L}+ )?questions?|following up|follow-up|follow up|can you|could you|your (?:reaction|response|thoughts))\b/iu,
    example: 'A question of the bridge is old.',
  },
  {
    id: 'imperative',
    words:
      /^(?:(?:and|so|but|now|well|okay|ok|yeah|yes|no|hey),? )*(?:do not|don['’]t|go|take|make|get|give|tell|keep|help|come|stop|put|call|try|wait|hold|read|check|visit|stay|act|find out|learn|share|watch|click|sign|consider|imagine|remember|listen)\b(?! (?:is|was|are|were))/iu,
    example: 'Take the road that was closed in May.',
  },
  {
    id: 'broken',
    words:
      /^(?:\S+ ){0,14}\S*(?:—|–|--|-)["”’]?$|^(?:—|–|--)(?=(?: \S+){0,8}$)|^(?:—|–|--).*(?:—|–|--)$|:$|^(?!(?:yes|no|correct|right|absolutely|that['’]s (?:right|correct|true))\b)\S+(?: \S+){0,2}$/iu,
    example: 'The town is, as it was —',
  },
]

/** Whether words only tell something: what is so, was so, or will be. */
export function informs(words: string, all: readonly Guard[] = guards): boolean {
  const plain = words.replaceAll(/\s+/gu, ' ').trim().replaceAll(harmless, 'old')
  return (telling.test(plain) || answer.test(plain)) && !all.some(({ words: pattern }) => pattern.test(plain))
}

// Fixed words that judge nothing and ask for nothing, whatever stands in them.
const harmless =
  /\b(?:loved ones?|(?:would|['’]d) love to|(?:happy|glad) to (?:answer|discuss|report|say|share|talk)|best (?:available|estimates?|interests?|known|possible|practices?|ways?)|great (?:deal|many|number)|(?:natural|major) disasters?|disaster (?:aid|areas?|assistance|declarations?|funding|funds?|loans?|recovery|relief|response|unemployment)|(?:child|domestic|drug|sexual|substance) abuse|hate crimes?|wrong[- ]way|(?:energy|electricity|consumer|domestic|global|high|increased|labor|in) demand|demand (?:for|in)|supply and demand|time to time)\b/giu

// Something is told with a verb: no heading, and no answer of one word.
const telling =
  /\b(?:it|that|there|here|he|she|what|who)['’]s\b|(?:['’](?:re|ve)|\p{L}n['’]t)\b|\b(?:am|is|are|was|were|has|have|had|will|does|do|did|should|would|could|may|might|can|said|says|made|makes|took|takes|became|began|believe|brought|built|came|cut|feel|fell|found|gave|get|got|grew|hope|kept|knew|know|led|left|lost|met|need|put|ran|rose|saw|see|sent|set|spent|think|told|understand|want|went|won|\p{L}{3,}(?:ed|es|s))\b/u
const answer = /^(?:yes|no|correct|right|absolutely)\b[^—]*$/iu
