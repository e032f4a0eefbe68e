import { words } from './words.ts'

/** Verbs of thinking, knowing and feeling that take a clause (WordNet's verbs of cognition and emotion). */
export const mind = words(
  `think believe know feel hope expect fear worry doubt suspect understand realize realise recognize recognise remember
   forget assume presume suppose imagine guess reckon figure find learn discover decide determine conclude agree
   disagree accept trust wish dream foresee anticipate envision envisage regret appreciate notice sense judge bet
   hear see read fathom conceive gather infer deduce intuit perceive resolve vote rejoice marvel pray fancy gamble
   misunderstand grasp comprehend presuppose conjecture ascertain calculate estimate rule hold stipulate ensure
   pretend care mind love hate like resent dread wonder ponder debate mull contemplate consider question grieve bristle
   mean intend request demand require prefer overhear recollect`,
)

/** Verbs of thinking that also stand inside or after what is thought: "…, he thought". */
export const aside = words(
  'think believe know feel hope fear suspect guess suppose reckon figure bet wonder conclude find show indicate',
)

/** Verbs whose infinitive tells what their subject wants, plans or takes on itself (VerbNet 32, 61, 62). */
export const intent = words(
  `want plan intend hope wish expect aim seek vow pledge promise threaten offer agree refuse decline decide choose
   prefer opt propose swear like love hate long yearn desire claim pretend demand ask beg mean consent hesitate resolve
   determine elect volunteer prepare dare fear vote undertake crave ache aspire plot contract conspire scheme plead
   pray petition clamor itch request purport profess dread ache deign contrive hanker contemplate consider`,
)

/** Verbs whose gerund tells the same: "considered leaving" (VerbNet 55, 57, 63). */
export const gerund = words(
  `consider contemplate suggest recommend propose admit deny regret acknowledge mention describe discuss oppose favor
   favour enjoy imagine anticipate recall remember advocate envision envisage support resist love hate like dislike
   fear dread prefer mull ponder weigh mind protest rule report confess defend propose`,
)

/** Verbs that tell whom their subject wants to do what: "urged X to go" (VerbNet 37.9, 58, 59, 60, 64). */
export const directive = words(
  `urge ask tell want order invite encourage advise warn beg implore beseech entreat instruct press push pressure
   persuade convince expect request command direct challenge remind forbid require
   counsel exhort dare enjoin petition plead like love hate need prefer wish trust believe consider find know presume
   suppose think deem judge declare rule prod goad lobby summon call entice nudge recruit caution bid charge admonish
   compel commission empower motivate inspire tempt mean intend`,
)
