import { saidBefore } from './before.ts'
import { reportWithin } from './inner.ts'
import type { Authors } from '../signed/authors.ts'
import { doubtOf } from '../doubt.ts'
import { toldBy } from '../passages/acts.ts'
import { type Passage, passagesIn, withoutTag } from '../passages/passages.ts'
import { namingIn, targetsIn } from '../about.ts'
import { speakingAs } from '../claims/speaking.ts'
import type { Meant } from '../claims/spoken-of.ts'
import { claimsFor, claimsOfWords, distinct, openQuestion } from '../claims/claims.ts'
import { selfAnswered } from '../claims/clause/self-answered.ts'
import type { Word } from '../claims/clause/word.ts'
import { thingsMeant } from '../claims/thing.ts'
import { sliceOf } from '../content.ts'
import type { Claimed, Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { spansOf, wordsOf } from '../spans.ts'
import { withLabels } from '../things/labels/epithets.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Reading } from '../../text/read.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** Who asked last, and what: an answer is to the question that shares the most with it. */
export interface Asked {
  speaker: string
  questions: Drafted[]
  /** Who answered first. */
  answeredBy?: string
}

/** How a passage of somebody's own words is found. */
export interface SpeechRule {
  readonly id: 'turn' | 'turn-question' | 'signed' | 'post' | 'letter'
  readonly example: { readonly text: string; readonly words: string }
  /** A text in which this rule finds nothing. */
  readonly not: string
}

export const speechRules: readonly SpeechRule[] = [
  {
    id: 'turn',
    example: {
      text: 'MODERATOR: It begins.\n\nQ Why?\n\nMR. DAHL: It rains.',
      words: 'MR. DAHL: It rains.',
    },
    not: 'MR. DAHL: It rains.\n\nIt pours.',
  },
  {
    id: 'turn-question',
    example: {
      text: 'MODERATOR: It begins.\n\nQ Is the bridge closed?\n\nMR. DAHL: It rains.',
      words: 'Q Is the bridge closed?',
    },
    not: 'MODERATOR: It begins.\n\nQ Thank you.\n\nMR. DAHL: It rains.',
  },
  {
    id: 'signed',
    example: {
      text: 'The bridge over the river is closed for good.\n\nSincerely,\n\nAnna Berg',
      words: 'The bridge over the river is closed for good. Anna Berg',
    },
    not: 'The bridge over the river is closed for good.\n\nAnna Berg',
  },
  {
    id: 'post',
    example: {
      text: 'Anna Berg\n@aberg\nThe bridge over the river is closed.\n10:02 AM · May 9, 2024',
      words: 'Anna Berg The bridge over the river is closed.',
    },
    not: 'Anna Berg\nThe bridge over the river is closed.\n10:02 AM · May 9, 2024',
  },
  {
    id: 'letter',
    example: {
      text: 'Letters to the editor\n\nThe bridge over the river is closed.\n\nAnna Berg, Oslo',
      words: 'The bridge over the river is closed. Anna Berg',
    },
    not: 'The bridge over the river is closed.\n\nAnna Berg, Oslo',
  },
]

/** The statements of a signed text, by its authors. */
export function signed(scene: Scene, authors: Authors, frames: readonly Frame[]): Drafted[] {
  const { reading } = scene
  const { speakers, mention, doubt, signature } = authors
  const speaker = speakers.length === 1 ? (speakers[0] ?? '') : speakers
  const prose = reading.blocks.filter(
    ({ sentences, first, last }) =>
      sentences.some(sentence => sentence.last - sentence.first > 5) &&
      reading.tokens.slice(first, last).some(({ lower }) => lower === '.') &&
      !editorial.test(sliceOf(reading, { first, last })),
  )
  const passages = passagesIn(reading, prose, {
    about: range => targetsIn(scene, range),
    names: namingIn(scene, prose),
  })
  return passages
    .map((passage, i) =>
      say(scene, {
        rule: 'signed',
        speaker,
        mention,
        passage,
        doubt,
        frames,
        // What is signed last has the signature with it.
        ...(signature === undefined || i < passages.length - 1 ? {} : { labelled: signature }),
      }),
    )
    .flatMap(one => [one, ...(one.reports ?? [])])
}

// "Below are remarks as delivered by …": whoever publishes them says so.
const editorial =
  /^\W*(?:(?:please )?(?:find |see )?below\b|the following (?:is|are)\b)[^.]{0,60}\b(?:remarks|statements?|transcript|text|speech|letter|message|address)\b/iu

/** What somebody says in their own words, and how that was found. */
export interface Said {
  rule: SpeechRule['id']
  /** One who says it, or several jointly. */
  speaker: string | readonly string[]
  mention: string
  /** The turn's label. */
  labelled?: Range
  passage: Passage
  doubt: number
  frames: readonly Frame[]
  asked?: Asked | undefined
  /** Whether the question stands right before. */
  isNext?: boolean
  language?: string | undefined
  /** Whom "he" and "she" stand for, keyed by the sentence's first token. */
  meant?: ReadonlyMap<number, Meant>
}

/** The statement of a passage. */
export function say(scene: Scene, said: Said): Drafted {
  const { rule, speaker, mention, labelled, passage, doubt, frames, asked, isNext, language, meant } = said
  const { publishedAt, cast, reading } = scene
  const { sentences, act } = passage
  const speakers = [speaker].flat()
  const own = new Set(speakers)
  const ranges = labelled === undefined ? sentences : [labelled, ...sentences]
  const spans = spansOf(scene, ranges, 0)
  const pieces = spansOf(scene, sentences, 0).map(({ exact = '' }) => exact.trim())
  const about = [
    ...new Set(
      sentences.flatMap(range => [...targetsIn(scene, range), ...[meant?.get(range.first)?.id ?? []].flat()]),
    ),
  ].filter(id => !own.has(id))
  const replied = own.has(asked?.speaker ?? '') || passage.asks ? undefined : nearest(asked, about)
  const told = rule === 'turn' ? sentences.filter(range => !isQuoted(scene, range)) : sentences
  const things = thingsMeant(scene, sentences)
  const made = distinct(
    told.flatMap(range =>
      claimsIn(scene, range, passage, own, meant?.get(range.first), things.get(range.first)),
    ),
  )
  const answered = made.length > 0 || isNext !== true ? [] : answerOf(reading, pieces[0] ?? '', replied)
  const claims = made.length > 0 ? made : answered
  const wrong = answered.length === 0 ? doubt : doubtOf({ speaker: doubt, claims: answerDoubt }).doubt
  const office = speakers.length === 1 ? cast.officeOf(speakers[0] ?? '') : undefined
  const statement: Drafted['statement'] = {
    speaker: typeof speaker === 'string' ? speaker : [...speaker],
    speakerMention: mention,
    ...(office === undefined ? {} : { spokenAs: office }),
    ...(act === undefined ? {} : { act }),
    form: 'DIRECT',
    text: pieces.join(' ').replaceAll(/\s+/gu, ' '),
    quote: pieces.join(' […] '),
    ...(publishedAt === undefined ? {} : { saidAt: publishedAt.slice(0, 10) }),
    ...(language === undefined ? {} : { language }),
    doubt: wrong,
    ...(about.length === 0
      ? {}
      : {
          about: withLabels(
            scene,
            sentences,
            about.map(id => ({ id })),
          ),
        }),
    ...(replied === undefined || asked === undefined ? {} : { addressees: [asked.speaker] }),
    spans,
  }
  for (const id of speakers) cast.spoke(id, ranges[0]?.first ?? 0)
  const reports = [
    ...reportWithin(scene, sentences, frames),
    ...saidBefore(scene, speakers, sentences, frames),
  ].filter(tells)
  return {
    rule,
    name: mention,
    words: wordsOf(spans),
    statement,
    claims,
    at: sentences[0]?.first ?? 0,
    doubt: wrong,
    covers: [...ranges],
    content: sentences,
    ...(replied === undefined ? {} : { repliesTo: replied }),
    ...(reports.length === 0 ? {} : { reports }),
  }
}

// "Dahl tweeted this morning": that somebody spoke, and nothing that was said.
const tells = ({ claims, statement: { about = [], text, cue = '', quote } }: Drafted): boolean =>
  claims.length > 0 || about.length > 0 || quote !== undefined || !whenSaid.test(behind(text, cue))

const behind = (text: string, cue: string): string =>
  text.toLowerCase().startsWith(cue.toLowerCase()) ? text.slice(cue.length) : text

const whenSaid =
  /^(?: (?:again|ago|earlier|just|last|next|now|recently|the other|this|today|tomorrow|tonight|yesterday|morning|afternoon|evening|night|day|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|in))*[\s.,]*$/iu

/** How likely one word does not say or deny what the question before it asks. */
const answerDoubt = 0.1

// "Yes." says what was asked, and "No." denies it, where that is one thing and no word turns it round.
function answerOf(reading: Reading, words: string, question: Drafted | undefined): Claimed[] {
  const [only, more] = question?.claims ?? []
  if (only === undefined || more !== undefined || only.verb !== 'ASKS' || only.claim.text.endsWith('?'))
    return []
  if ((question?.content ?? []).some(range => isTwoWay(sliceOf(reading, range)))) return []
  const plain = words.replaceAll(/[^\p{L}’' ]/gu, '').toLowerCase()
  const verb = yes.test(plain) ? 'ASSERTS' : no.test(plain) ? 'DENIES' : undefined
  return verb === undefined ? [] : [{ ...only, verb }]
}

// "It is not open, is it?", "Is it open or closed?": one word may say either.
const isTwoWay = (words: string): boolean => words.trim().endsWith('?') && twoWay.test(words)
const twoWay =
  /n['’]t\b|\b(?:hardly|neither|never|no|nobody|none|nor|not|nothing|nowhere|or|without)\b|,\s*(?:am|are|can|could|did|do|does|had|has|have|is|must|should|was|were|will|would) (?:he|i|it|she|that|there|they|this|we|you)\W*$/iu

const yes =
  /^(?:yes|yeah|yep|correct|absolutely|thats (?:right|correct)|that['’]s (?:right|correct)|of course)(?: (?:sir|maam|absolutely|correct|of course))?$/u
const no = /^(?:no|nope|no no|absolutely not|of course not)(?: (?:sir|maam|not at all))?$/u

// "They said, “We won’t. I don’t know.”": inside a turn a quotation is somebody else's words.
const isQuoted = ({ reading }: Scene, { first, last }: Range): boolean =>
  reading.tokens.slice(first, last).every(({ quote, text }) => quote >= 0 || !/[\p{L}\d]/u.test(text))

function nearest(asked: Asked | undefined, about: readonly string[]): Drafted | undefined {
  const subjects = new Set(about)
  let best: { question: Drafted; shared: number } | undefined
  for (const question of asked?.questions ?? []) {
    const shared = (question.statement.about ?? []).filter(({ id }) => subjects.has(id)).length
    if (best === undefined || shared > best.shared) best = { question, shared }
  }
  return best?.question
}

// Each sentence about somebody or something claims it; of the others only the words are kept.
function claimsIn(
  scene: Scene,
  range: Range,
  { asks, act }: Passage,
  speakers: ReadonlySet<string>,
  other: Meant | undefined,
  thing: readonly Word[] | undefined,
): Claimed[] {
  if (act === 'REJECT') return []
  const words = sliceOf(scene.reading, range)
  const about = [...targetsIn(scene, range), ...(other === undefined ? [] : [other.id])].filter(
    id => !speakers.has(id),
  )
  const answer = selfAnswered(scene.reading, range)
  if (answer !== undefined) return claimsOfWords(scene, answer, 'ASSERTS', about)
  const isQuestion = words.trim().endsWith('?')
  const leads = asks && !isQuestion
  if (leads && toldBy(words).kind !== 'tells') return []
  const [only, more] = [...speakers]
  const voice = only === undefined || more !== undefined ? undefined : speakingAs(scene, only)
  const claims = claimsFor(
    scene,
    [asks ? range : withoutTag(scene.reading, range)],
    'ASSERTS',
    about,
    voice === undefined
      ? undefined
      : {
          ...voice,
          own: true,
          ...(other === undefined ? {} : { other }),
          ...(thing === undefined ? {} : { thing }),
        },
  )
  // What leads to a question is claimed where it reads without that.
  if (leads) return claims.filter(standsAlone)
  if (asks) return claims.length === 0 && isWhole(scene, range) ? [openQuestion(words, about)] : claims
  return about.length > 0 || thing !== undefined ? claims : claims.filter(standsAlone)
}

// "Right?", "— on the war?": the rest of a question, which asks nothing by itself.
function isWhole({ reading }: Scene, { first, last }: Range): boolean {
  const words = reading.tokens.slice(first, last)
  return (
    /^[\p{L}\d"“‘(]/u.test(words[0]?.text ?? '') &&
    words.filter(({ text }) => /\p{L}/u.test(text)).length > 2 &&
    !/\b(?:guess|know) what\W*$/iu.test(sliceOf(reading, { first, last })) &&
    words.some(({ pos }) => ['VERB', 'AUX', 'NOUN', 'PROPN'].includes(pos))
  )
}

// A figure, what is denied or left open, or a clause that reads alone, of something that the sentence itself names.
const standsAlone = ({ verb, claim, alone }: Claimed): boolean =>
  alone === true || ((claim.measure !== undefined || verb !== 'ASSERTS') && !opensElsewhere.test(claim.text))

// "They closed it", but not "This closing of the bridge".
const opensElsewhere =
  /^(?!(?:this|these) \p{L}+ (?:about|by|for|from|in|of|on|to) )(?:it|that|this|they|he|she|these|those|there(?!(?:['’]s| is| are| was| were| has been| have been| will be)\b)|you|so|then|here)\b/iu
