import { isNounIn, lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../tokens.ts'

const always = new Map(
  Object.entries({
    said: 'say',
    says: 'say',
    told: 'tell',
    tells: 'tell',
    wrote: 'write',
    added: 'add',
    adds: 'add',
    alleged: 'allege',
    alleges: 'allege',
    insists: 'insist',
    argues: 'argue',
    tweeted: 'tweet',
    warns: 'warn',
    thinks: 'think',
    believes: 'believe',
    wants: 'want',
    denounces: 'denounce',
    condemns: 'condemn',
  }),
)

/** Verbs that the tagger takes for nouns where a name does it to something: "Iran arms the militia". */
const doing = new Set(
  'aid arm attack ban bomb control cut drop fire finance free fund halt hit honor house keep lead offer pay plan post release remove shell stop strike supply target test threaten trade train want withdraw back end need support sponsor'.split(
    ' ',
  ),
)

/** Past and present forms of verbs that stand right after whoever says something, and are hardly anything else. */
export const spokenVerbs: ReadonlySet<string> = new Set([
  ...always.keys(),
  'accused',
  'acknowledged',
  'admitted',
  'announced',
  'argued',
  'asked',
  'called',
  'claimed',
  'condemned',
  'continued',
  'declared',
  'denied',
  'explained',
  'insisted',
  'noted',
  'replied',
  'stressed',
  'warned',
])

/** Mends what the tagger often mistakes: verbs of saying that it takes for nouns or adjectives, "that", and names. */
export function mendTags(tokens: readonly Token[], first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const lead = i - 2 < first ? undefined : tokens[i - 2]
    const before = i > first ? tokens[i - 1] : undefined
    const after = i + 1 < last ? tokens[i + 1] : undefined
    mendSmall(token, before, after)
    if (token.lower === 'lives' && isLiving(tokens, i, first, last)) {
      token.pos = 'VERB'
      token.lemma = 'live'
    }
    if (token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN')
      mendVerb(token, [lead, before, after], beyondComma(tokens, i, first))
    else if (token.pos === 'VERB' && /^\p{Lu}/u.test(token.text)) mendName(token, [lead, before, after])
    else if (token.pos === 'VERB' && isAttributive(token, before, after)) token.pos = 'ADJ'
    else if (token.pos === 'VERB' && isNoun(token, before, lead, after)) {
      token.pos = 'NOUN'
      if (before?.lower === 'to') before.pos = 'ADP'
      if (before?.pos === 'VERB') before.pos = 'ADJ'
    }
  }
}

/** How far from a word another verb is looked for. */
const farthest = 40

// "One woman in three lives in a town": where nothing else in the sentence can be its verb.
function isLiving(tokens: readonly Token[], index: number, first: number, last: number): boolean {
  const isNamed = /^(?:NOUN|NUM|PROPN)$/u.test(index > first ? (tokens[index - 1]?.pos ?? '') : '')
  const isWhere = /^(?:at|below|in|near|on|under|with)$/u.test(tokens[index + 1]?.lower ?? '')
  if (!isNamed || !isWhere) return false
  const isEnd = (i: number): boolean => /^[.!?;:]$/u.test(tokens[i]?.lower ?? '.')
  let from = index
  while (from > Math.max(first, index - farthest) && !isEnd(from - 1)) from--
  for (let i = from; i < Math.min(last, index + farthest) && !isEnd(i); i++) {
    const { pos = '', lower = '' } = tokens[i] ?? {}
    if (pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))) return false
  }
  return true
}

// "calls for calm", "has since said", `" Will wrote`, "chief of staff", "follow-up", "the Associated Press"
function mendSmall(token: Token, before: Token | undefined, after: Token | undefined): void {
  const { lower, pos } = token
  if (before?.lower === 'for' && lower === 'calm') token.pos = 'NOUN'
  if (lower === 'that' && before !== undefined && (after === undefined || /^[.;!?]$/u.test(after.lower)))
    token.pos = 'PRON'
  // "said that buses ran", "a letter that peace was near": no determiner of several, nor after a noun.
  if (
    lower === 'that' &&
    pos === 'DET' &&
    after?.pos === 'NOUN' &&
    (after.lower !== after.lemma || before?.pos === 'NOUN')
  )
    token.pos = 'SCONJ'
  if (lower === 'military' && pos === 'ADJ' && ['VERB', 'AUX', 'ADV', 'PUNCT'].includes(after?.pos ?? ''))
    token.pos = 'NOUN'
  // "Will, who runs the camp": a name that looks like a helping verb.
  if (pos === 'AUX' && /^\p{Lu}\p{Ll}/u.test(token.text) && after?.lower === ',') token.pos = 'PROPN'
  if (before === undefined || after === undefined) return
  // "said Will Doyle"
  if (
    pos === 'AUX' &&
    lower === 'will' &&
    token.text === 'Will' &&
    always.has(before.lower) &&
    after.pos === 'PROPN'
  )
    token.pos = 'PROPN'
  // "She further said"
  if (lower === 'further' && after.pos === 'VERB' && before.pos !== 'AUX' && before.lower !== 'to')
    token.pos = 'ADV'
  if (lower === 'neither' && (after.pos === 'VERB' || after.pos === 'AUX')) token.pos = 'ADV'
  // "is promising to close it"
  if (pos === 'ADJ' && before.lemma === 'be' && after.lower === 'to' && lower.endsWith('ing')) {
    const stem = lower.slice(0, -3)
    const verb = [stem, `${stem}e`].find(lemma => lexicon.vows.has(lemma))
    if (verb !== undefined) {
      token.pos = 'VERB'
      token.lemma = verb
    }
  }
  // "her home state"
  if (lower === 'home' && pos === 'ADV' && after.pos === 'NOUN' && before.pos !== 'ADV') token.pos = 'NOUN'
  if (lower === 'part' && pos === 'VERB' && after.lower === 'of') token.pos = 'NOUN'
  if (lower === 'since' && before.pos === 'AUX' && after.pos === 'VERB') token.pos = 'ADV'
  else if (
    pos === 'AUX' &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    before.pos === 'PUNCT' &&
    always.has(after.lower)
  )
    token.pos = 'PROPN'
  else if (lower === 'chief' && (after.lower === 'of' || after.pos === 'PUNCT')) token.pos = 'NOUN'
  else if (
    lower === 'for' &&
    pos === 'SCONJ' &&
    isNounIn('office', before) &&
    (after.pos === 'PROPN' || after.pos === 'DET')
  )
    token.pos = 'ADP'
  else if (isParticle(token, before, after)) token.pos = 'PROPN'
  else if (pos === 'VERB' && lower === 'left' && after.lower === '-' && after.start === token.end)
    token.pos = 'ADJ'
  else if (pos === 'VERB' && lower === token.lemma && after.lower === '-' && after.start === token.end)
    token.pos = 'NOUN'
  else if (pos === 'VERB' && /^\p{Lu}/u.test(token.text) && before.text === 'The' && after.pos === 'PROPN')
    token.pos = 'PROPN'
  else if (pos === 'ADJ' && before.lemma === 'have') {
    const lemma = verbOf(lower)
    if (lemma === undefined) return
    token.pos = 'VERB'
    token.lemma = lemma
  }
}

// "Luiz da Costa", "Pieter van den Berg": a small word between the parts of a name.
const isParticle = ({ lower, text }: Token, before: Token, after: Token): boolean =>
  /^(?:da|das|de|del|della|den|der|di|do|dos|du|ibn|la|le|van|von)$/u.test(text) &&
  lower !== 'do' &&
  before.pos === 'PROPN' &&
  (after.pos === 'PROPN' || /^(?:de[nr]?|la)$/u.test(after.text))

// "his push", "the town's need", "responded to reports": after a possessive and after "to" no verb has such a form.
function isNoun(
  { lower, lemma }: Token,
  before: Token | undefined,
  further: Token | undefined,
  after: Token | undefined,
): boolean {
  if (before === undefined) return false
  // "a source familiar with Berg's thinking said"
  if (
    before.lower === "'s" &&
    lower.endsWith('ing') &&
    ['VERB', 'AUX', 'PUNCT'].includes(after?.pos ?? 'PUNCT')
  )
    return further?.pos === 'NOUN' || further?.pos === 'PROPN'
  // "There are reports that": no form in "s" goes with a helping verb.
  if (before.lemma === 'be' && before.pos === 'AUX') return lower === `${lemma}s`
  if (before.lower === "'s") return lower === lemma && (further?.pos === 'NOUN' || further?.pos === 'PROPN')
  if (before.lower === 'to') return lower === `${lemma}s` && lemma.length > 2
  // "a televised address"
  if (before.pos === 'VERB')
    return before.lower.endsWith('ed') && /^an?$/u.test(further?.lower ?? '') && lower === lemma
  // "the only reason I came"
  if (before.lower === 'only' && further?.pos === 'DET') return lower === lemma
  return lower === lemma && lexicon.possessive.has(before.lower) && before.lower !== 'her'
}

// Whether a comma or a quotation's end stands a few words before: the place of "…, Smith notes."
function beyondComma(tokens: readonly Token[], index: number, first: number): boolean {
  for (let i = index - 2; i >= Math.max(first, index - 6); i--) {
    const lower = tokens[i]?.lower
    if (lower === ',' || lower === '"') return true
  }
  return false
}

const opensClause = (token: Token | undefined): boolean =>
  token !== undefined &&
  (lexicon.opensClause.has(token.lower) ||
    token.pos === 'PROPN' ||
    token.pos === 'ADJ' ||
    (token.pos === 'NOUN' && token.lower !== token.lemma))

function mendVerb(token: Token, [lead, before, after]: readonly (Token | undefined)[], aside: boolean): void {
  const plural =
    before !== undefined &&
    /[a-z]s$/.test(before.lower) &&
    before.pos !== 'DET' &&
    before.pos !== 'PRON' &&
    (before.pos === 'NOUN' || before.pos === 'PROPN')
  if (
    plural &&
    token.pos === 'NOUN' &&
    (opensClause(after) || lexicon.asking.has(after?.lower ?? '')) &&
    (lexicon.say.has(token.lower) ||
      lexicon.think.has(token.lower) ||
      lexicon.show.has(token.lower) ||
      lexicon.call.has(token.lower))
  ) {
    token.pos = 'VERB'
    token.lemma = token.lower
    return
  }
  // "The candidate claims his bridge is safe"
  if (
    token.pos === 'NOUN' &&
    before?.pos === 'NOUN' &&
    before.lower === before.lemma &&
    lead?.pos === 'DET' &&
    token.lower === `${token.lemma}s` &&
    lexicon.say.has(token.lemma) &&
    (lexicon.possessive.has(after?.lower ?? '') || lexicon.standalone.has(after?.lower ?? ''))
  ) {
    token.pos = 'VERB'
    return
  }
  // "women who claim he left"
  if (
    token.pos === 'NOUN' &&
    before?.lower === 'who' &&
    lexicon.opensClause.has(after?.lower ?? '') &&
    (lexicon.say.has(token.lower) || lexicon.think.has(token.lower))
  ) {
    token.pos = 'VERB'
    token.lemma = token.lower
    return
  }
  // "Iran arms the militia", "that Norway release the crew": after a name and before an object it is a verb.
  if (
    token.pos === 'NOUN' &&
    before?.pos === 'PROPN' &&
    /^\p{Ll}/u.test(token.text) &&
    doing.has(token.lemma) &&
    (token.lower === token.lemma
      ? lead !== undefined &&
        lexicon.opensClause.has(lead.lower) &&
        lead.pos !== 'DET' &&
        after?.pos === 'DET'
      : ['DET', 'PRON', 'PROPN'].includes(after?.pos ?? '') ||
        (/^(?:if|when|unless)$/u.test(lead?.lower ?? '') && (after === undefined || after.pos === 'PUNCT')))
  ) {
    token.pos = 'VERB'
    return
  }
  // "Chad armed the rebels", "the governor branded the strike a disgrace"
  if (
    token.pos === 'ADJ' &&
    /[^e]ed$/u.test(token.text) &&
    (before?.pos === 'PROPN' || before?.pos === 'NOUN') &&
    (after?.pos === 'DET' ||
      after?.pos === 'PROPN' ||
      lexicon.possessive.has(after?.lower ?? '') ||
      lexicon.objective.has(after?.lower ?? ''))
  ) {
    token.pos = 'VERB'
    token.lemma = stemOf(token.lower)
    return
  }
  // "Some want to go"
  if (
    token.pos === 'NOUN' &&
    several.test(before?.lower ?? '') &&
    (lead === undefined || lead.pos === 'PUNCT') &&
    after?.lower === 'to' &&
    lexicon.to.has(token.lower)
  ) {
    token.pos = 'VERB'
    token.lemma = token.lower
    return
  }
  const lemma = always.get(token.lower) ?? verbOf(token.lower)
  // "Some accused Berg of it", "Many condemned the plan"
  if (
    lemma !== undefined &&
    token.lower.endsWith('ed') &&
    several.test(before?.lower ?? '') &&
    (lead === undefined || lead.pos === 'PUNCT') &&
    (after?.pos === 'DET' || after?.pos === 'PROPN')
  ) {
    token.pos = 'VERB'
    token.lemma = lemma
    return
  }
  // "one in five say that it rains", "workers point out"
  if (
    token.pos === 'NOUN' &&
    (token.lower === 'say'
      ? opensClause(after) && before?.pos !== 'DET' && !lexicon.possessive.has(before?.lower ?? '')
      : token.lower === 'point' && after?.lower === 'out' && plural)
  ) {
    token.pos = 'VERB'
    token.lemma = token.lower
    return
  }
  if (
    aside &&
    lemma !== undefined &&
    before?.pos === 'PROPN' &&
    (after === undefined ||
      ['.', ',', 'in', 'on', 'at'].includes(after.lower) ||
      lexicon.calendar.has(after.lower)) &&
    /^\p{Ll}/u.test(token.text)
  ) {
    token.pos = 'VERB'
    token.lemma = lemma
    return
  }
  if (lemma === undefined || before === undefined || /^\p{Lu}/u.test(token.text)) return
  const subject = before.pos === 'PROPN' || lexicon.beforeVerb.has(before.lower)
  // "The Olm Times reports Berg won"
  if (lexicon.organization.has(before.lower) && token.lower === `${lemma}s` && after?.pos === 'PROPN') {
    token.pos = 'VERB'
    token.lemma = lemma
    return
  }
  const opens =
    after === undefined ||
    lexicon.afterVerb.has(after.lower) ||
    (token.lower === `${lemma}s` && lexicon.opensClause.has(after.lower))
  // "…, the analyst, notes that": after a comma only a verb has a clause with "that".
  if (before.lower === ',' && after?.lower === 'that' && token.lower === `${lemma}s`) {
    token.pos = 'VERB'
    token.lemma = lemma
    return
  }
  const determined = ['DET', 'ADJ', 'NUM', 'ADP'].includes(before.pos) || before.lower === "'s"
  if (determined && !(before.lower === 'that')) return
  if (
    (subject && opens) ||
    (always.has(token.lower) &&
      (subject || before.pos === 'NOUN' || before.pos === 'PUNCT' || before.pos === 'ADV'))
  ) {
    token.pos = 'VERB'
    token.lemma = lemma
  }
}

const several = /^(?:some|many|others|several|most|both|few)$/u

// "brand" of "branded", "accuse" of "accused"
const stemOf = (lower: string): string => {
  const short = lower.slice(0, -2)
  const known = [lower.slice(0, -1), short].find(stem =>
    (['say', 'judge', 'call', 'as', 'object'] as const).some(column => lexicon[column].has(stem)),
  )
  return known ?? short
}

// "claims" of "Smith claims that": the verb behind a form that can be a noun too.
function verbOf(lower: string): string | undefined {
  for (const stem of [
    lower,
    lower.replace(/ed$/, ''),
    lower.replace(/d$/, ''),
    lower.replace(/s$/, ''),
    lower.replace(/es$/, ''),
    lower.replace(/ies$/, 'y'),
    lower.replace(/ied$/, 'y'),
  ]) {
    if (stem !== lower && (lexicon.say.has(stem) || lexicon.judge.has(stem))) return stem
  }
  return undefined
}

// "Ted Cruz": a capitalised verb between names is a name, unless the sentence starts with it.
function mendName(token: Token, [lead, before, after]: readonly (Token | undefined)[]): void {
  if (always.has(token.lower) || before === undefined || before.pos === 'PUNCT') return
  // "said to People": a name after "to"; in "Berg Vows to Win" the verb before it has a capital too.
  const isHeadline = lead?.pos === 'VERB' && /^\p{Lu}/u.test(lead.text)
  if (
    before.text === 'to' &&
    !isHeadline &&
    (after === undefined || after.pos === 'PUNCT') &&
    token.lower === token.lemma
  ) {
    token.pos = 'PROPN'
    before.pos = 'ADP'
    return
  }
  const beside = before.pos === 'PROPN' || (after?.pos === 'PROPN' && before.pos !== 'PRON')
  if (beside && !/(?:[^s]s|ed|ing)$/.test(token.lower)) token.pos = 'PROPN'
}

// "his favored provision", "300 pledged delegates": a participle between a determiner and a noun.
function isAttributive(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || after === undefined) return false
  // "the most challenging moment"
  if (token.lower.endsWith('ing') && before.lower === 'most' && after.pos === 'NOUN') return true
  if (!token.lower.endsWith('ed')) return false
  if (after.pos !== 'NOUN') return false
  const determined =
    (before.pos === 'DET' && before.lower !== 'all' && before.lower !== 'both' && before.lower !== 'some') ||
    lexicon.possessive.has(before.lower) ||
    ['more', 'most', 'own', "'s"].includes(before.lower) ||
    (before.pos === 'NUM' && after.pos === 'NOUN')
  return determined && !(before.lower === 'that' || before.lower === 'this')
}
