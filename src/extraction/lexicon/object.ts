import { words } from './words.ts'

/** Verbs that say something good or bad of their object (VerbNet 33, WordNet's "criticize" and "praise"). */
export const judging = words(
  `condemn denounce criticize criticise blast slam praise laud hail applaud commend celebrate mock ridicule deride
   belittle bash lambaste lambast assail rebuke chastise scold admonish reprimand decry deplore lament bemoan denigrate
   disparage insult accuse blame fault defend support back endorse oppose favor favour reject dismiss refute rebut
   dispute question challenge doubt contradict welcome embrace admire love hate like dislike despise detest respect
   trust fear regret appreciate resent envy thank congratulate salute tout champion advocate protest mourn excoriate
   castigate censure berate chide rip skewer pan trash vilify demonize demonise malign slander smear libel savage
   pillory rap scorn shame tease taunt jeer boo heckle cheer toast extol eulogize eulogise glorify honor honour thank
   compliment flatter revere worship adore cherish treasure value prize esteem loathe abhor disdain pity enjoy
   prefer hate trash-talk repudiate disavow disown renounce abjure spurn rebuff vindicate justify excuse forgive pardon
   exonerate absolve discredit debunk impugn begrudge lionize lionise romanticize romanticise underestimate
   overestimate distrust mistrust suspect hammer attack target pummel ding knock diss whack caricature lampoon
   parody satirize satirise impeach upbraid reproach reprove tar tag shame second echo parrot stereotype`,
)

/** Verbs that put their object into words, or deny, foretell or demand it (VerbNet 37.7, WordNet's communication verbs). */
export const telling = words(
  `announce reveal disclose outline detail explain mention express voice convey articulate reiterate repeat acknowledge
   admit concede confirm deny claim promise pledge vow threaten predict forecast expect anticipate foresee envision
   envisage discuss debate cite quote describe emphasize emphasise stress underscore underline highlight signal
   suggest propose recommend request demand urge declare proclaim report recount relate narrate recall remember forget
   know understand recognize recognise realize realise imagine note consider contemplate weigh evaluate assess
   ponder mull believe accept assert allege affirm reaffirm say write tell ask state warn guarantee assume presume
   want desire crave wish await plan intend prefer guess estimate recite preach invoke reference
   clarify specify stipulate illustrate document chronicle advertise publicize publicise broadcast circulate    interpret view regard see judge deem address reconsider
   reassess demonstrate show prove indicate imply hint portend bet forswear protest plead confess
   profess attribute link liken compare equate tie learn discover swear feign spin downplay overstate understate exaggerate
   minimize minimise whitewash tout tweet retweet post shout joke answer approve mandate authorize
   authorise endorse forbid ban veto favor criticize imply dictate `,
)

/** Verbs that call their object something: "called it a crime", "deemed the plan illegal" (VerbNet 29). */
export const naming = words(
  `call consider deem label brand dub term declare pronounce judge think find believe rate proclaim nickname
   christen title reckon suppose adjudge`,
)

/** Verbs that take their object for something: "described it as a success" (VerbNet 29.2). */
export const taking = words(
  `describe portray depict characterize characterise regard view see dismiss hail cast paint frame cite denounce
   condemn criticize criticise praise label brand decry deride mock perceive treat recognize recognise
   identify define interpret present represent know reject acclaim tout stigmatize stigmatise lampoon caricature blast
   slam attack laud lambaste envision imagine remember accept report list diagnose deplore assail ridicule denigrate
   categorize categorise classify construe conceive vilify honor honour`,
)

/** Verbs whose subject is what is felt about, and whose object feels (VerbNet 31.1): "the plan worries them". */
export const stirring = words(
  `worry concern surprise shock anger infuriate outrage alarm frighten scare trouble disturb upset annoy irritate
   delight please thrill excite disappoint frustrate embarrass offend appall dismay disgust amaze astonish astound
   baffle puzzle confuse perplex bother displease amuse fascinate intrigue impress inspire encourage discourage depress
   sadden enrage incense rankle rattle unnerve terrify horrify stun startle reassure captivate charm enchant bore
   exasperate gall mystify humiliate`,
)
