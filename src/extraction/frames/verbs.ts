import { contentEnd, objectEnd } from '../grammar/clause.ts'
import { complementOf, type Complement } from '../grammar/complement.ts'
import { phraseBefore, phraseFrom } from '../grammar/noun-phrase.ts'
import { subjectOf } from '../grammar/subject.ts'
import { clauseView } from '../grammar/leaving.ts'
import { verbGroup, type VerbGroup } from '../grammar/verb-group.ts'
import { isSubjectPronoun, isTime, type Range, type View } from '../grammar/view.ts'
import { aside, gerund, directive, intent, mind } from '../lexicon/mind.ts'
import { judging, naming, stirring, taking, telling } from '../lexicon/object.ts'
import { particles, takesPreposition, takesPrepositions } from '../lexicon/prepositions.ts'
import { addressed, clausal, evidence, speech } from '../lexicon/speech.ts'
import type { Family, Frame } from './frame.ts'
import { besides } from './besides.ts'

const inLexicon = (lemma: string): boolean =>
  speech.has(lemma) ||
  mind.has(lemma) ||
  judging.has(lemma) ||
  telling.has(lemma) ||
  intent.has(lemma) ||
  evidence.has(lemma) ||
  addressed.has(lemma) ||
  naming.has(lemma) ||
  taking.has(lemma) ||
  stirring.has(lemma) ||
  directive.has(lemma) ||
  gerund.has(lemma) ||
  takesPrepositions(lemma)

/** What a verb at `head` reports, if it is a cue and its content is found. */
export function verbFrame(
  whole: View,
  head: number,
  earlier: (before: number) => Range | null,
  on: ReadonlySet<Family>,
): Frame | null {
  const { at } = whole
  const lemma = at(head).lemma
  const particle = particleOf(whole, head)
  if (!inLexicon(lemma) && particle === undefined) return null
  const group = verbGroup(whole, head)
  const view = clauseView(whole, group)
  if (isAsked(view, group)) return on.has('passive') ? askedFrame(view, group) : null
  if (group.passive) return on.has('passive') ? passiveFrame(view, group, earlier) : null
  const subject = () => subjectOf(view, group, earlier)
  if (on.has('inversion') && (speech.has(lemma) || aside.has(lemma))) {
    const around = besides(view, group, earlier)
    if (around !== null) return around
  }
  if (on.has('clause') && (speech.has(lemma) || mind.has(lemma)) && !group.infinitive) {
    const embedded = embeddedFrame(view, group)
    if (embedded !== null) return embedded
  }
  const after = particle === undefined ? head + 1 : particle.at + 1
  const taken =
    particle === undefined
      ? wantedBy(lemma)
      : {
          clause: particle.how !== 'object',
          quote: particle.how !== 'object',
          question: particle.how !== 'object',
          object: particle.how !== 'clause',
        }
  const complement = complementOf(view, after, taken)
  if (complement === null) return null
  if (complement.kind === 'object' && particle === undefined && !says(view, lemma, complement)) return null
  const family = familyOf(complement, lemma)
  if (!on.has(family)) return null
  const source = subject()
  if (source === null && !acceptsNoSource(complement)) return null
  return frameOf(view, group, family, complement, source, particle)
}

// "called him a liar" says something of him, "called him" does not.
function says(view: View, lemma: string, { content }: Complement): boolean {
  if (judging.has(lemma) || telling.has(lemma) || stirring.has(lemma)) return true
  const { at } = view
  const next = at(content.last)
  if (taking.has(lemma) && !naming.has(lemma)) return next.lower === 'as' || asFollows(view, content.last)
  if (!naming.has(lemma)) return true
  for (let i = content.first; i < content.last; i++) if (at(i).lower === '"') return true
  return (
    ['ADJ', 'DET', 'NOUN', 'PROPN'].includes(next.pos) ||
    ['as', '"', 'to', 'one'].includes(next.lower) ||
    (next.pos === 'ADV' && at(content.last + 1).pos === 'ADJ')
  )
}

function asFollows(view: View, from: number): boolean {
  for (let i = from; i < Math.min(from + 15, view.last); i++) {
    if (view.at(i).lower === 'as') return true
    if (view.at(i).lower === ',' || view.at(i).lower === '.') return false
  }
  return false
}

function wantedBy(lemma: string) {
  const clause = speech.has(lemma) || mind.has(lemma) || evidence.has(lemma) || addressed.has(lemma)
  const object =
    judging.has(lemma) || telling.has(lemma) || naming.has(lemma) || taking.has(lemma) || stirring.has(lemma)
  return {
    clause,
    quote: speech.has(lemma) || addressed.has(lemma) || object || mind.has(lemma),
    question: clause || telling.has(lemma),
    infinitive: intent.has(lemma),
    gerund: gerund.has(lemma),
    preposition: (preposition: string) => takesPreposition(lemma, preposition),
    object,
    loose: clausal.has(lemma),
    addressed: addressed.has(lemma),
    directive: directive.has(lemma),
  }
}

function familyOf({ kind }: Complement, lemma: string): Family {
  switch (kind) {
    case 'that':
    case 'bare':
    case 'question':
      return 'clause'
    case 'quote':
      return judging.has(lemma) && !speech.has(lemma) ? 'object' : 'quotation'
    case 'colon':
      return 'quotation'
    case 'infinitive':
    case 'gerund':
      return 'intent'
    case 'preposition':
    case 'object':
      return 'object'
  }
}

const acceptsNoSource = ({ kind }: Complement): boolean => kind === 'that' || kind === 'quote'

function frameOf(
  view: View,
  group: VerbGroup,
  family: Family,
  complement: Complement,
  source: Range | null,
  particle: Particle | undefined,
): Frame {
  const content = [extended(view, complement, group)]
  return {
    family,
    source,
    cue: [
      {
        first: cueStart(view, group),
        last: Math.max(complement.cueLast, (particle?.at ?? 0) + 1, group.last),
      },
    ],
    content,
    lemma: particle === undefined ? group.lemma : `${group.lemma} ${view.at(particle.at).lower}`,
    head: group.head,
    negated: group.negated,
    ...(complement.addressee === undefined ? {} : { addressee: complement.addressee }),
  }
}

/** Where a cue begins: with the verb that governs it, "declined to say". */
export function cueStart(view: View, group: VerbGroup): number {
  let first = group.first
  if (group.governor >= 0) {
    const outer = verbGroup(view, group.governor)
    first = view.at(group.governor).pos === 'VERB' ? outer.first : group.governor
  }
  if (group.gerund && view.at(first - 1).pos === 'NOUN') {
    let verb = first - 1
    while (['NOUN', 'DET', 'ADJ', 'PROPN', 'NUM'].includes(view.at(verb).pos)) verb--
    if (
      view.at(verb).pos === 'VERB' &&
      ['issue', 'release', 'send', 'write', 'post', 'deliver', 'publish'].includes(view.at(verb).lemma)
    )
      first = verbGroup(view, verb).first
  }
  while (first < group.head && view.at(first).pos === 'ADV' && isTime(view.at(first))) first++
  return first
}

// An object goes on with what is said of it: "called X Y", "described X as Y".
function extended(view: View, { kind, content }: Complement, group: VerbGroup): Range {
  if (kind !== 'object') return content
  const { at } = view
  const next = at(content.last).lower
  const small =
    (next === 'as' && taking.has(group.lemma)) || (naming.has(group.lemma) && next !== '.' && next !== ',')
  if (
    content.last - content.first === 1 &&
    at(content.first).pos === 'PRON' &&
    !small &&
    next !== 'for' &&
    next !== 'of'
  )
    return content
  const goesOn =
    (taking.has(group.lemma) && asFollows(view, content.last)) ||
    (naming.has(group.lemma) && next !== '.' && next !== ',') ||
    next === 'for' ||
    next === 'that' ||
    next === 'to' ||
    next === '"' ||
    next === 'of' ||
    next === 'over' ||
    next === 'against' ||
    (evidence.has(group.lemma) && next.endsWith('ing'))
  const last = objectEnd(view, content.first, content.last, goesOn)
  return { first: content.first, last: Math.max(last, content.first + 1) }
}

// "a plan that they said was wrong", "what many call a mistake": the relative word stands for the content's subject.
function embeddedFrame(view: View, group: VerbGroup): Frame | null {
  const { at } = view
  let next = group.last
  while (at(next).pos === 'ADV') next++
  if (at(next).pos !== 'AUX' && !(at(next).pos === 'VERB' && !at(next).lower.endsWith('ing'))) return null
  const source = phraseBefore(view, group.first)
  if (source === null || !['that', 'which', 'who', 'what', 'whom'].includes(at(source.first - 1).lower))
    return null
  const first = source.first - 1
  return {
    family: 'clause',
    source,
    cue: [{ first: group.first, last: group.last }],
    content: [
      { first, last: first + 1 },
      { first: next, last: contentEnd(view, next, { object: true }) },
    ],
    lemma: group.lemma,
    head: group.head,
    negated: group.negated,
  }
}

interface Particle {
  at: number
  how: 'clause' | 'object' | 'both'
}

function particleOf(view: View, head: number): Particle | undefined {
  const { at } = view
  const lemma = at(head).lemma
  let phrase: string = lemma
  let found: Particle | undefined
  for (let i = head + 1; i < head + 5; i++) {
    phrase += ` ${at(i).lower}`
    const how = particles.get(phrase)
    if (how !== undefined) found = { at: i, how }
  }
  return found
}

// "X was criticized for Y by Z", "X is expected to Y", "it is believed that Y"
function passiveFrame(view: View, group: VerbGroup, earlier: (before: number) => Range | null): Frame | null {
  const { at } = view
  const { lemma, head } = group
  const clauses =
    speech.has(lemma) || mind.has(lemma) || naming.has(lemma) || taking.has(lemma) || directive.has(lemma)
  const objects = judging.has(lemma) || telling.has(lemma) || taking.has(lemma) || naming.has(lemma)
  const by = agentOf(view, head)
  const source = by === null ? null : { first: by.first + 1, last: by.last }
  const base = {
    family: 'passive' as const,
    source,
    cue: [
      { first: cueStart(view, group), last: head + 1 },
      ...(by === null ? [] : [{ first: by.first, last: by.first + 1 }]),
    ],
    lemma,
    head,
    negated: group.negated,
    weak: true,
  }
  const subject = subjectOf(view, group, earlier)
  if (stirring.has(lemma) && subject !== null) {
    const complement = complementOf(view, head + 1, {
      clause: true,
      infinitive: true,
      preposition: word => ['by', 'with', 'about', 'at', 'over', 'that'].includes(word),
    })
    return complement === null
      ? null
      : {
          ...base,
          source: subject,
          cue: [{ first: cueStart(view, group), last: complement.cueLast }],
          content: [complement.content],
        }
  }
  if (addressed.has(lemma) && subject !== null) {
    const complement = complementOf(view, head + 1, {
      clause: true,
      question: true,
      preposition: word => lemma !== 'tell' && (word === 'about' || word === 'of'),
    })
    if (complement !== null)
      return {
        ...base,
        cue: [{ first: cueStart(view, group), last: complement.cueLast }],
        content: [complement.content],
        addressee: subject,
      }
  }
  if (at(group.first - 1).lower === 'it' && clauses) {
    const complement = complementOf(view, head + 1, { clause: true, question: true })
    if (complement !== null) return { ...base, content: [complement.content] }
  }
  if (clauses || objects) {
    const complement = complementOf(view, head + 1, { infinitive: clauses || directive.has(lemma) })
    if (subject !== null && complement !== null) return { ...base, content: [subject, complement.content] }
    if (
      objects &&
      subject !== null &&
      (by !== null || judging.has(lemma) || naming.has(lemma) || taking.has(lemma))
    ) {
      const rest = at(head + 1).lower
      const content =
        rest === 'for' ||
        rest === 'as' ||
        rest === 'of' ||
        (naming.has(lemma) && at(head + 1).pos !== 'PUNCT' && by === null)
          ? [subject, { first: head + 1, last: contentEnd(view, head + 1, { object: true }) }]
          : [subject]
      return { ...base, content }
    }
  }
  return null
}

// "Asked whether …, X said", "when told that …": nobody is said to have asked.
function isAsked(view: View, { first, head, lemma }: VerbGroup): boolean {
  const before = view.at(first - 1)
  const opens = first === view.first || ['when', 'if', 'once', 'while'].includes(before.lower)
  return (
    first === head &&
    opens &&
    ['ask', 'tell', 'press', 'question', 'quiz'].includes(lemma) &&
    /(?:ed|told)$/.test(view.at(head).lower) &&
    !isSubjectPronoun(view.at(head + 1))
  )
}

function askedFrame(view: View, group: VerbGroup): Frame | null {
  const complement = complementOf(view, group.head + 1, {
    clause: true,
    question: true,
    preposition: word => ['about', 'on', 'of', 'for'].includes(word),
  })
  if (complement === null) return null
  const when = ['when', 'if', 'once'].includes(view.at(group.first - 1).lower) ? 1 : 0
  return {
    family: 'passive',
    source: null,
    cue: [{ first: group.first - when, last: complement.cueLast }],
    content: [complement.content],
    lemma: group.lemma,
    head: group.head,
    negated: false,
    weak: true,
  }
}

function agentOf(view: View, head: number): Range | null {
  for (let i = head + 1; i < Math.min(head + 12, view.last); i++) {
    if (view.at(i).lower === ',') return null
    if (view.at(i).lower !== 'by') continue
    const phrase = phraseFrom(view, i + 1)
    return phrase === null ? null : { first: i, last: phrase.last }
  }
  return null
}
