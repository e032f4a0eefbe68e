import { words } from './words.ts'

/** What is done by a cue, and how it stands to its target; in the order in which one goes before another. */
export const acts = [
  ['THREATEN', undefined, words('threaten warn')],
  [
    'REQUEST',
    undefined,
    words(
      'ask demand urge request call-for plead beg implore appeal petition order instruct exhort press push',
    ),
  ],
  ['REJECT', 'AGAINST', words('reject refuse decline rebuff spurn turn-down veto')],
  ['CONCEDE', undefined, words('concede admit acknowledge confess')],
  ['AGREE', undefined, words('agree promise pledge vow guarantee offer accept')],
  [
    'ACCUSE',
    'AGAINST',
    words(
      `condemn denounce accuse blame criticize criticise blast slam decry deplore lambaste lambast assail rebuke castigate
       excoriate censure fault chide berate ridicule mock deride scorn deride allege lash-out lash-out-at call-out skewer
       pan bash vilify impugn reproach upbraid reprimand chastise scold`,
    ),
  ],
  [
    'SUPPORT',
    'FAVOR',
    words(
      'praise laud hail applaud commend endorse defend support back welcome thank congratulate salute extol tout champion celebrate honor honour apologize apologise justify excuse',
    ),
  ],
] as const

/** Verbs of the mind: what is thought is no act of saying. */
export const unspoken = words(
  `think believe know feel hope fear worry doubt suspect understand realize realise remember forget assume presume suppose
   imagine guess figure find learn discover decide determine conclude trust wish dream foresee anticipate expect envision
   regret appreciate notice sense judge hear see read consider want need love hate like dislike enjoy prefer plan intend
   choose seek desire crave await recall resolve perceive show mean prove demonstrate reflect illustrate underscore rate
   contemplate ponder mull weigh view regard admire respect envy resent fear worry concern surprise shock anger treat focus
   intend study evaluate assess identify define represent hold care vote opt yearn long obsess dwell aim hesitate prepare
   dare volunteer undertake prefer value cherish treasure target attack hammer target defend support back direct require
   allow forbid force inspire motivate empower oversee document establish determine encourage challenge order invite
   press push persuade convince recruit entice summon compel commission contradict embrace celebrate cheer honor honour
   justify excuse absolve read list present cast gather recognize recognise accept approve design agree-with hear-of learn-of know-of side-with
   confide ensure guarantee broadcast publish share post teach wire cable lead`,
)
