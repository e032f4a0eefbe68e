import { createRoll } from './roll.ts'
import type { Turn } from './turns.ts'
import { type Passage, passagesIn, sentencesIn } from '../passages/passages.ts'
import { reportWithin } from '../voices/inner.ts'
import { type Asked, say } from '../voices/monologue.ts'
import { namingIn } from '../about.ts'
import { nobody, spokenOf } from '../claims/spoken-of.ts'
import type { Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { sliceOf } from '../content.ts'
import type { Frame } from '../../frames/frame.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** The statements of a transcript, one for each thing that a turn does; an answer replies to the question before it. */
export function spoken(scene: Scene, turns: readonly Turn[], frames: readonly Frame[]): Drafted[] {
  const roll = createRoll(scene, turns)
  const drafted: Drafted[] = []
  let asked: Asked | undefined
  // Who asked in the turn before, if it ends so.
  let open: string | undefined
  // The persons who were named last.
  let persons = nobody
  for (const [nth, turn] of turns.entries()) {
    const { label, first, last, paragraphs } = turn
    const { speaker, mention, asks, aside, language, doubt } = roll.voiceOf(turn)
    const passages = passagesIn(scene.reading, paragraphs, {
      questioner: asks,
      answers: open !== undefined && open !== speaker,
      answered: nth < turns.length - 1,
      names: namingIn(scene, paragraphs),
    })
    const { meant, last: told } = spokenOf(
      scene,
      passages.flatMap(({ sentences }) => sentences),
      speaker,
      persons,
    )
    persons = told
    const made = passages.map(passage =>
      say(scene, {
        rule: passage.asks ? 'turn-question' : 'turn',
        speaker,
        mention,
        labelled: { first, last },
        passage,
        doubt,
        frames,
        asked: aside || isAnother(asked, speaker) ? undefined : asked,
        isNext: open !== undefined && open === asked?.speaker,
        language,
        meant,
      }),
    )
    drafted.push(...made.flatMap(one => [one, ...(one.reports ?? [])]))
    drafted.push(...reportWithin(scene, leftOut(scene, turn, passages), frames))
    const questions = made.filter((_, i) => passages[i]?.asks === true)
    const ends = passages.at(-1)?.asks === true
    if (made.length > 0) open = ends ? speaker : undefined
    if (made.some(({ repliesTo }) => repliesTo !== undefined)) asked = answeredBy(asked, speaker)
    if (questions.length > 0 && (asks || (ends && label.part === 'named'))) asked = { speaker, questions }
    // "Thank you.": whatever is said after that is no answer.
    else if (asks && made.length === 0 && isThanks(scene, turn)) asked = undefined
  }
  return drafted
}

// What somebody adds once another one has answered is no answer: a moderator's reminder, thanks, a joke.
const isAnother = (asked: Asked | undefined, speaker: string): boolean =>
  asked?.answeredBy !== undefined && asked.answeredBy !== speaker
const answeredBy = (asked: Asked | undefined, speaker: string): Asked | undefined =>
  asked === undefined ? undefined : { answeredBy: speaker, ...asked }

// "As Berg said, I will take your questions.": no statement by itself, and yet it tells of one.
function leftOut({ reading }: Scene, { paragraphs }: Turn, passages: readonly Passage[]): Range[] {
  const taken = new Set(
    passages.flatMap(({ sentences }) => sentences.map(({ first }) => reading.sentenceAt(first).first)),
  )
  return paragraphs
    .flatMap(paragraph => sentencesIn(reading, paragraph))
    .filter(({ first }) => !taken.has(reading.sentenceAt(first).first))
}

const isThanks = ({ reading }: Scene, { paragraphs }: Turn): boolean =>
  paragraphs.some(range => /\b(?:thanks|thank you)\b/iu.test(sliceOf(reading, range)))
