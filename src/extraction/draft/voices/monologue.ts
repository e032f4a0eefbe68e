import { reportWithin } from './inner.ts'
import { type Passage, passagesIn } from '../passages/passages.ts'
import { type Questioner, calledUp } from './questioner.ts'
import { questionerOf, speakerOf } from './speaker.ts'
import type { Turn } from './turns.ts'
import { targetsIn } from '../about.ts'
import { speakingAs } from '../claims/speaking.ts'
import { claimsFor, distinct } from '../claims/claims.ts'
import { sliceOf } from '../content.ts'
import type { Claimed, Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { spansOf, wordsOf } from '../spans.ts'
import { withLabels } from '../things/epithets.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** Who asked last, and what: an answer is to the question that shares the most with it. */
interface Asked {
  speaker: string
  questions: Drafted[]
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
    not: 'MODERATOR: It begins.\n\nQ The bridge is closed.\n\nMR. DAHL: It rains.',
  },
  {
    id: 'signed',
    example: {
      text: 'The bridge over the river is closed for good.\n\nSincerely,\n\nAnna Berg',
      words: 'The bridge over the river is closed for good.',
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

/** The statements of a transcript, one for each thing that a turn does; an answer replies to the question before it. */
export function spoken(scene: Scene, turns: readonly Turn[], frames: readonly Frame[]): Drafted[] {
  const drafted: Drafted[] = []
  let asked: Asked | undefined
  let called: Questioner | undefined
  let before = ''
  for (const turn of turns) {
    const { label, first, paragraphs } = turn
    const asks = isQuestioner(label)
    // A question right after another one is somebody else's.
    if (asks && isQuestioner(before)) called = undefined
    const questioner = asks ? called : undefined
    const speaker = questioner === undefined ? speakerOf(scene, label) : questionerOf(scene, questioner)
    const mention = questioner?.mention ?? label
    const labelled = { first, last: paragraphs[0]?.first ?? first + 1 }
    const passages = passagesIn(scene.reading, paragraphs)
    const made = passages.map(passage =>
      say(scene, {
        rule: passage.asks ? 'turn-question' : 'turn',
        speaker,
        mention,
        labelled,
        passage,
        doubt: 0.05,
        frames,
        asked,
      }),
    )
    drafted.push(...made.flatMap(one => [one, ...(one.reports ?? [])]))
    const questions = made.filter((_, i) => passages[i]?.asks === true)
    if (asks && questions.length > 0) asked = { speaker, questions }
    if (!asks) called = whoIsNext(scene, turn, called)
    before = label
  }
  return drafted
}

function whoIsNext({ reading }: Scene, turn: Turn, called: Questioner | undefined): Questioner | undefined {
  const next = calledUp(reading, turn)
  return next === null ? undefined : (next ?? called)
}

/** The statements of a signed text, by its author. */
export function signed(scene: Scene, author: string, frames: readonly Frame[]): Drafted[] {
  const { reading } = scene
  const speaker = speakerOf(scene, author)
  const prose = reading.blocks.filter(
    ({ sentences, first, last }) =>
      sentences.some(sentence => sentence.last - sentence.first > 5) &&
      reading.tokens.slice(first, last).some(({ lower }) => lower === '.'),
  )
  return passagesIn(reading, prose)
    .map(passage => say(scene, { rule: 'signed', speaker, mention: author, passage, doubt: 0.1, frames }))
    .flatMap(one => [one, ...(one.reports ?? [])])
}

const isQuestioner = (label: string): boolean => /^(?:Q|REPORTER|QUESTION|PRESS)S?$/u.test(label)

interface Said {
  rule: SpeechRule['id']
  speaker: string
  mention: string
  /** The turn's label. */
  labelled?: Range
  passage: Passage
  doubt: number
  frames: readonly Frame[]
  asked?: Asked | undefined
}

/** The statement of a passage. */
export function say(scene: Scene, said: Said): Drafted {
  const { rule, speaker, mention, labelled, passage, doubt, frames, asked } = said
  const { reading, publishedAt, cast } = scene
  const { sentences, act } = passage
  const ranges = labelled === undefined ? sentences : [labelled, ...sentences]
  const spans = spansOf(scene, ranges, 0)
  const pieces = spansOf(scene, sentences, 0).map(({ exact = '' }) => exact.trim())
  const about = [...new Set(sentences.flatMap(range => targetsIn(scene, range)))].filter(id => id !== speaker)
  const replied = asked?.speaker === speaker || passage.asks ? undefined : nearest(asked, about)
  const claims = distinct(sentences.flatMap(range => claimsIn(scene, range, passage, speaker)))
  const office = cast.officeOf(speaker)
  const statement: Drafted['statement'] = {
    speaker,
    speakerMention: mention,
    ...(office === undefined ? {} : { spokenAs: office }),
    ...(act === undefined ? {} : { act }),
    form: 'DIRECT',
    text: pieces.join(' ').replaceAll(/\s+/gu, ' '),
    quote: pieces.join(' […] '),
    ...(publishedAt === undefined ? {} : { saidAt: publishedAt.slice(0, 10) }),
    doubt,
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
  cast.spoke(speaker, ranges[0]?.first ?? 0)
  const told = sentences.filter(range => !sliceOf(reading, range).trim().endsWith('?'))
  const reports = reportWithin(scene, told, frames)
  return {
    rule,
    name: mention,
    words: wordsOf(spans),
    statement,
    claims,
    at: sentences[0]?.first ?? 0,
    doubt,
    covers: [...ranges],
    content: sentences,
    ...(replied === undefined ? {} : { repliesTo: replied }),
    ...(reports.length === 0 ? {} : { reports }),
  }
}

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
function claimsIn(scene: Scene, range: Range, { asks, act }: Passage, speaker: string): Claimed[] {
  if (act === 'REJECT') return []
  const words = sliceOf(scene.reading, range)
  const about = targetsIn(scene, range).filter(id => id !== speaker)
  const isQuestion = words.trim().endsWith('?')
  if (about.length === 0 || (asks && !isQuestion)) return []
  return claimsFor(scene, [range], 'ASSERTS', about, speakingAs(scene, speaker))
}
