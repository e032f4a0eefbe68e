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
  into: `inquire enquire`,
  toward: `gesture lean`,
  from: `hear learn dissent`,
  upon: `insist reflect call comment elaborate decide`,
}

const pairs = new Map<string, Set<string>>()
for (const [preposition, verbs] of Object.entries(lists)) {
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
