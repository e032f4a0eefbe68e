import type { Family, Frame } from '../frame.ts'
import { besides } from './besides.ts'
import { type Particle, cueStart, particleOf } from './cue.ts'
import { embeddedFrame } from './embedded.ts'
import { extended, says } from './objects.ts'
import { askedFrame, isAsked, passiveFrame } from './passive.ts'
import { contentEnd } from '../../grammar/clause.ts'
import { reducedFrame, relativeFrame } from './relative.ts'
import { type Complement, complementOf } from '../../grammar/complement.ts'
import { clauseView } from '../../grammar/leaving.ts'
import { subjectOf } from '../../grammar/subject.ts'
import { type VerbGroup, verbGroup } from '../../grammar/verb-group.ts'
import type { Range, View } from '../../grammar/view.ts'
import { aside, directive, gerund, intent, mind } from '../../lexicon/mind.ts'
import { judging, naming, stirring, taking, telling } from '../../lexicon/object.ts'
import { findings } from '../../lexicon/nouns.ts'
import { takesPreposition, takesPrepositions } from '../../lexicon/prepositions.ts'
import { addressed, clausal, evidence, speech } from '../../lexicon/speech.ts'

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
  if (on.has('inversion') && (speech.has(lemma) || aside.has(lemma) || clausalParticle(particle))) {
    const around = besides(view, group, earlier, particle === undefined ? undefined : particle.at + 1)
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
          clause: particle.how === 'clause' || particle.how === 'both',
          quote: particle.how !== 'object',
          question: particle.how === 'clause' || particle.how === 'both',
          object: particle.how === 'object' || particle.how === 'both',
        }
  const shows = evidence.has(lemma) && isFinding(view, subject())
  const complement = complementOf(view, after, shows ? { ...taken, object: true } : taken)
  if (complement === null)
    return on.has('passive') ? (reducedFrame(view, group) ?? relativeFrame(view, group)) : null
  if (complement.kind === 'object' && particle === undefined && !shows && !says(view, lemma, complement))
    return null
  const family = familyOf(complement, lemma)
  if (!on.has(family)) return null
  const source = subject()
  if (source === null && !acceptsNoSource(complement)) return null
  if (lemma === 'mean' && family === 'clause' && !isSomebody(view, source)) return null
  return frameOf(view, group, family, complement, source, particle)
}

// "that means it rains" tells of no mind.
const isSomebody = ({ at }: View, source: Range | null): boolean =>
  source !== null &&
  (at(source.last - 1).pos === 'PROPN' || /^(?:i|he|she|we|they|you)$/.test(at(source.first).lower))

const clausalParticle = (particle: Particle | undefined): boolean =>
  particle !== undefined && particle.how !== 'object'

// "the poll found wide support": what is shown can be a mere object.
function isFinding({ at }: View, subject: Range | null): boolean {
  if (subject === null) return false
  let head = subject.first
  while (head + 1 < subject.last && at(head + 1).pos !== 'ADP' && at(head + 1).lower !== ',') head++
  return findings.has(at(head).lemma)
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

// `apologized for what happened: "I am sorry."`: the words themselves are what is said.
function colonIn(view: View, { first, last }: Range): number {
  const { at } = view
  for (let i = first + 1; i <= Math.min(last, view.last - 2); i++) {
    if (at(i).lower !== ':' || at(i).quote >= 0 || at(i + 1).lower !== '"') continue
    return contentEnd(view, i + 1) >= view.last - 1 ? i : -1
  }
  return -1
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
  const whole = extended(view, complement, group)
  const colon =
    speech.has(group.lemma) && ['preposition', 'object'].includes(complement.kind) ? colonIn(view, whole) : -1
  const content = [colon < 0 ? whole : { first: colon + 1, last: contentEnd(view, colon + 1) }]
  return {
    family,
    source,
    cue: [
      {
        first: cueStart(view, group),
        last: Math.max(complement.cueLast, (particle?.at ?? 0) + 1, group.last, colon),
      },
    ],
    content,
    lemma: particle === undefined ? group.lemma : `${group.lemma} ${view.at(particle.at).lower}`,
    head: group.head,
    negated: group.negated,
    ...(complement.addressee === undefined ? {} : { addressee: complement.addressee }),
  }
}
