/** Verbs whose content stands after a preposition, each with its prepositions (VerbNet's preposition frames). */
const lists: Record<string, string> = {
  about: `complain talk speak boast joke lie ask argue agree disagree worry hear know dream care think wonder inquire
    enquire learn testify write tweet rave rant brag warn fret grumble gripe moan tell remind inform debate read forget
    remember brief caution preach apologize apologise comment rhapsodize bicker quarrel feel quip quiz question agonize
    crow gossip speculate vent obsess theorize theorise muse lecture gush chat laugh cry fantasize fume fuss tease
    philosophize protest blog sing whine reminisce disagree exult enthuse bet care`,
  of: `complain warn speak boast hear know dream think learn approve disapprove despair accuse suspect convict
    remind inform assure convince persuade notify conceive tell repent brag talk write despair`,
  for: `call push ask argue hope wish long plead apologize apologise vote opt plan campaign lobby pray press beg
    blame praise criticize criticise thank fault condemn yearn root advocate agitate clamor hunger stump vouch
    pine forgive chide scold rebuke congratulate commend bash slam blast mock chastise appeal yearn petition care
    admonish apologise ridicule`,
  against: `argue warn speak rail advise vote caution protest campaign lobby decide inveigh lobby rule preach testify
    fulminate complain advocate`,
  on: `insist agree comment elaborate reflect dwell weigh focus speculate harp pontificate bet plan report opine decide
    expound disagree vote muse brief lecture question quiz press advise reckon touch expand waffle vow congratulate
    hedge focus pounce vacillate`,
  to: `object refer allude point react respond agree admit confess swear consent testify pledge reply attest acquiesce
    subscribe accede appeal aspire commit vow relate plead warm assent`,
  at: `lash scoff laugh hint sneer rage bristle marvel jeer balk balked chafe swipe snipe wonder fume rejoice
    bridle poke rail shout yell recoil gawk grumble exclaim`,
  with: `agree disagree concur quarrel sympathize sympathise identify side empathize empathise differ bristle`,
  in: `believe trust rejoice confide delight revel`,
  over: `complain fret agonize agonise gloat worry argue disagree bicker fight feud fume obsess quarrel protest`,
  as: `serve`,
  into: `inquire enquire`,
  toward: `gesture lean`,
  from: `hear learn dissent`,
  upon: `insist reflect call comment elaborate decide`,
}

const pairs = new Map<string, Set<string>>()
for (const [preposition, verbs] of Object.entries(lists)) {
  if (preposition === 'as') continue
  for (const verb of verbs.split(/\s+/)) {
    const known = pairs.get(verb) ?? new Set()
    pairs.set(verb, known.add(preposition))
  }
}

/** Whether the content of a verb stands after this preposition: "complained about the delay". */
export const takesPreposition = (verb: string, preposition: string): boolean =>
  pairs.get(verb)?.has(preposition) ?? false

/** Whether any preposition can lead to the verb's content. */
export const takesPrepositions = (verb: string): boolean => pairs.has(verb)

/** Verbs with a particle that are one cue together, each with how its content follows: a clause, an object, or both. */
export const particles: ReadonlyMap<string, 'clause' | 'object' | 'both'> = new Map([
  ['point out', 'both'],
  ['make clear', 'both'],
  ['make it clear', 'both'],
  ['make the case', 'both'],
  ['make the point', 'clause'],
  ['take issue with', 'object'],
  ['take aim at', 'object'],
  ['make fun of', 'object'],
  ['make light of', 'object'],
  ['cast doubt on', 'object'],
  ['have in mind', 'object'],
  ['pay tribute to', 'object'],
  ['take credit for', 'object'],
  ['claim credit for', 'object'],
  ['hit back at', 'object'],
  ['fire back at', 'object'],
  ['lash out at', 'object'],
  ['speak out against', 'object'],
  ['look forward to', 'object'],
  ['weigh in on', 'object'],
  ['call attention to', 'object'],
  ['draw attention to', 'object'],
  ['come out against', 'object'],
  ['come out for', 'object'],
  ['push back on', 'object'],
  ['push back against', 'object'],
  ['go after', 'object'],
  ['put down', 'object'],
  ['throw cold water on', 'object'],
  ['look down on', 'object'],
  ['look up to', 'object'],
  ['take offense at', 'object'],
  ['take pride in', 'object'],
  ['side with', 'object'],
  ['sign off on', 'object'],
  ['find fault with', 'object'],
  ['make mention of', 'object'],
  ['give credit to', 'object'],
  ['tear into', 'object'],
  ['lay into', 'object'],
  ['rip into', 'object'],
  ['lay blame on', 'object'],
  ['have no doubt', 'clause'],
  ['be of the opinion', 'clause'],
  ['give notice', 'clause'],
  ['fire back', 'clause'],
  ['shoot back', 'clause'],
  ['hit back', 'clause'],
  ['chime in', 'clause'],
  ['go on record', 'clause'],
  ['send word', 'clause'],
  ['take the view', 'clause'],
  ['hold out hope', 'clause'],
  ['have faith', 'clause'],
  ['keep in mind', 'both'],
  ['raise the possibility', 'clause'],
  ['leave open the possibility', 'clause'],
  ['find out', 'both'],
  ['rule out', 'object'],
  ['spell out', 'both'],
  ['lay out', 'both'],
  ['figure out', 'both'],
  ['make out', 'clause'],
  ['write off', 'object'],
  ['play down', 'object'],
  ['play up', 'object'],
  ['shoot down', 'object'],
  ['turn down', 'object'],
  ['call out', 'object'],
  ['call off', 'object'],
  ['brush off', 'object'],
  ['brush aside', 'object'],
  ['shrug off', 'object'],
  ['laugh off', 'object'],
  ['talk up', 'object'],
  ['sum up', 'both'],
  ['back up', 'object'],
  ['take back', 'object'],
  ['walk back', 'object'],
  ['set out', 'object'],
  ['set forth', 'object'],
  ['put forward', 'object'],
  ['put forth', 'object'],
  ['bring up', 'object'],
  ['write down', 'object'],
  ['write in', 'clause'],
  ['read out', 'object'],
  ['cry out', 'clause'],
  ['call for', 'object'],
  ['look forward', 'object'],
  ['speak out', 'object'],
  ['lash out', 'object'],
  ['take on', 'object'],
  ['call on', 'object'],
  ['swear off', 'object'],
  ['blurt out', 'both'],
  ['single out', 'object'],
  ['give away', 'object'],
  ['think through', 'object'],
  ['wave off', 'object'],
  ['argue out', 'object'],
  ['trash talk', 'object'],
])
