import { reportWithin } from './inner.ts'
import { type Passage, passagesIn } from './passages.ts'
import { type Questioner, calledUp } from './questioner.ts'
import { questionerOf, speakerOf } from './speaker.ts'
import type { Turn } from './turns.ts'
import { targetsIn } from '../about.ts'
import { claimsFor } from '../claims.ts'
import { sliceOf } from '../content.ts'
import type { Drafting, Statement } from '../context.ts'
import { idOf, spansOf } from '../spans.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** Who asked last, and what: an answer is to the question that shares the most with it. */
interface Asked {
  speaker: string
  questions: Statement[]
}

/** The statements of a transcript, one for each thing that a turn does; an answer replies to the question before it. */
export function spoken(drafting: Drafting, turns: readonly Turn[], frames: readonly Frame[]): void {
  let asked: Asked | undefined
  let called: Questioner | undefined
  let before = ''
  for (const turn of turns) {
    const { label, first, paragraphs } = turn
    const asks = isQuestioner(label)
    // A question right after another one is somebody else's.
    if (asks && isQuestioner(before)) called = undefined
    const questioner = asks ? called : undefined
    const speaker = questioner === undefined ? speakerOf(drafting, label) : questionerOf(drafting, questioner)
    const mention = questioner?.mention ?? label
    const labelled = { first, last: paragraphs[0]?.first ?? first + 1 }
    const passages = passagesIn(drafting.reading, paragraphs)
    const made = passages.map(passage =>
      say(drafting, { speaker, mention, labelled, passage, doubt: 0.05, frames, asked }),
    )
    const questions = made.filter((_, i) => passages[i]?.asks === true)
    if (asks && questions.length > 0) asked = { speaker, questions }
    if (!asks) called = whoIsNext(drafting, turn, called)
    before = label
  }
}

function whoIsNext(
  { reading }: Drafting,
  turn: Turn,
  called: Questioner | undefined,
): Questioner | undefined {
  const next = calledUp(reading, turn)
  return next === null ? undefined : (next ?? called)
}

/** The statements of a signed text, by its author. */
export function signed(drafting: Drafting, author: string, frames: readonly Frame[]): void {
  const { reading } = drafting
  const speaker = speakerOf(drafting, author)
  const prose = reading.blocks.filter(
    ({ sentences, first, last }) =>
      sentences.some(sentence => sentence.last - sentence.first > 5) &&
      reading.tokens.slice(first, last).some(({ lower }) => lower === '.'),
  )
  for (const passage of passagesIn(reading, prose))
    say(drafting, { speaker, mention: author, passage, doubt: 0.1, frames })
}

const isQuestioner = (label: string): boolean => /^(?:Q|REPORTER|QUESTION|PRESS)S?$/u.test(label)

interface Said {
  speaker: string
  mention: string
  /** The turn's label. */
  labelled?: Range
  passage: Passage
  doubt: number
  frames: readonly Frame[]
  asked?: Asked | undefined
}

function say(drafting: Drafting, said: Said): Statement {
  const { speaker, mention, labelled, passage, doubt, frames, asked } = said
  const { reading, publishedAt, statements, offices, cast } = drafting
  const { sentences, act } = passage
  const ranges = labelled === undefined ? sentences : [labelled, ...sentences]
  const spans = spansOf(drafting, ranges, 0)
  const pieces = spansOf(drafting, sentences, 0).map(({ exact = '' }) => exact.trim())
  const about = [...new Set(sentences.flatMap(range => targetsIn(drafting, range)))].filter(
    id => id !== speaker,
  )
  const replied = asked === undefined || asked.speaker === speaker ? undefined : nearest(asked, about)
  const claims = sentences.flatMap(range => claimsIn(drafting, range, passage, speaker))
  const office = offices.get(speaker)
  const statement: Statement = {
    id: idOf(mention, spans.map(({ exact }) => exact).join(' '), drafting.taken),
    speaker,
    speakerMention: mention,
    ...(office === undefined ? {} : { spokenAs: office }),
    ...(act === undefined ? {} : { act }),
    form: 'DIRECT',
    text: pieces.join(' ').replaceAll(/\s+/gu, ' '),
    quote: pieces.join(' […] '),
    ...(publishedAt === undefined ? {} : { saidAt: publishedAt.slice(0, 10) }),
    doubt,
    ...(about.length === 0 ? {} : { about: about.map(id => ({ id })) }),
    ...(claims.length === 0 ? {} : { claims: unique(claims) }),
    ...(replied === undefined || passage.asks
      ? {}
      : { repliesTo: replied.id, addressees: [asked?.speaker ?? ''] }),
    spans,
  }
  // A question is put to whoever answers it.
  if (replied !== undefined && !passage.asks)
    replied.addressees = [...new Set([...(replied.addressees ?? []), speaker])]
  statements.push({ statement, at: sentences[0]?.first ?? 0, doubt, covers: [...ranges], content: sentences })
  cast.spoke(speaker, ranges[0]?.first ?? 0)
  const told = sentences.filter(range => !sliceOf(reading, range).trim().endsWith('?'))
  const inner = reportWithin(drafting, told, frames)
  if (inner.length > 0) statement.reports = inner
  return statement
}

function nearest({ questions }: Asked, about: readonly string[]): Statement | undefined {
  const subjects = new Set(about)
  let best: { question: Statement; shared: number } | undefined
  for (const question of questions) {
    const shared = (question.about ?? []).filter(({ id }) => subjects.has(id)).length
    if (best === undefined || shared > best.shared) best = { question, shared }
  }
  return best?.question
}

// Each sentence about somebody or something claims it; of the others only the words are kept.
function claimsIn(
  drafting: Drafting,
  range: Range,
  { asks, act }: Passage,
  speaker: string,
): NonNullable<Statement['claims']> {
  if (act === 'REJECT') return []
  const words = sliceOf(drafting.reading, range)
  const about = targetsIn(drafting, range).filter(id => id !== speaker)
  const isQuestion = words.trim().endsWith('?')
  if (about.length === 0 || (asks && !isQuestion)) return []
  const open = /\b(?:do not|don['’]t) (?:yet )?know\b|\b(?:may|might|could yet)\b/iu.test(words)
  return claimsFor(drafting, words, isQuestion ? 'ASKS' : open ? 'LEAVES_OPEN' : 'ASSERTS', about)
}

const unique = (claims: NonNullable<Statement['claims']>) =>
  claims.filter(({ id }, i) => claims.findIndex(other => other.id === id) === i)
