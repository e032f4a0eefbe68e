import { targetsIn } from '../about.ts'
import { addresseesOf } from './addressees.ts'
import { isDeed, isFound } from './deeds.ts'
import { grammaticalTarget, isOfTarget, labelOf, plainLabel, withoutRelative } from './labels.ts'
import { calledIn } from './referent.ts'
import { relayOf, withoutRelays } from './relays.ts'
import { actOf, isSaying } from './says.ts'
import { actOfWords } from '../passages/of-words.ts'
import { splitDemand } from './split.ts'
import { toldAs } from './wording.ts'
import { createFocus, type Focus } from './focus.ts'
import { speakersOf, unknown, type Who } from './speakers.ts'
import { type Declined, declinedIn } from '../claims/frame/declined.ts'
import { withAnswers } from '../claims/frame/denied.ts'
import { claimsOfFrame } from '../claims/frame/of-frame.ts'
import { baseVerb } from '../claims/frame/telling.ts'
import { speakingAs } from '../claims/speaking.ts'
import { isUnsaid } from '../claims/frame/unsaid.ts'
import { type Content, contentOf, sliceOf } from '../content.ts'
import { doubtOf } from '../doubt.ts'
import type { Drafted } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { spansOf, wordsOf } from '../spans.ts'
import { withLabels } from '../things/labels/epithets.ts'
import { saidOn } from '../things/when/said-on.ts'
import type { Frame } from '../../frames/frame.ts'
import { lexicon } from '../../lexicon/lexicon.ts'
import type { Token } from '../../text/tokens.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** The statements of the frames that tell of an act of saying, and those frames. */
export function attributed(
  scene: Scene,
  frames: readonly Frame[],
  within: (frame: Frame) => Drafted[],
): { drafted: Drafted[]; said: Frame[] } {
  const said = withoutRelays(scene, frames).filter(
    frame =>
      isOutside(scene, frame) &&
      (isSaying(frame, contentOf(scene.reading, frame).form !== 'INDIRECT') ||
        isFound(scene.reading, frame)) &&
      !isDeed(scene.reading, frame) &&
      !isUnsaid(scene, frame),
  )
  const focus = createFocus(scene, said)
  const drafted = said
    .flatMap(frame => splitDemand(scene, frame))
    .flatMap(frame => {
      const made = statementOf(scene, frame, { focus })
      if (made === undefined) return []
      // What the speaker vouches for is a statement of its own: "Dahl said that Berg had said so".
      const reports = vouches(frame) ? within(frame) : []
      return reports.length === 0 ? [made] : [{ ...made, reports }, ...reports]
    })
  return { drafted: withAnswers(drafted), said }
}

const vouches = (frame: Frame): boolean =>
  frame.family === 'clause' && frame.inner !== undefined && !frame.negated && baseVerb(frame) === 'ASSERTS'

// A cue inside a quotation is the quoted speaker's word.
const isOutside = ({ reading }: Scene, { head }: Frame): boolean => (reading.tokens[head]?.quote ?? -1) < 0

/**
 * The statement of a frame, by a local unknown where nobody is named; undefined where nothing is said. A frame may stand within
 * another one's statement, and be told by somebody known.
 */
export function statementOf(
  scene: Scene,
  whole: Frame,
  { focus, isWithin = false, who: own }: { focus?: Focus; isWithin?: boolean; who?: Who } = {},
): Drafted | undefined {
  const { reading, cast } = scene
  const frame = withoutRelative(scene, whole)
  const source = frame.source ?? reportsIn(scene, frame)
  const who = own ?? (source === undefined ? nobody(scene) : speakersOf(scene, source, focus))
  const content = contentOf(reading, frame)
  // "What they are saying": nothing is told of it.
  if (content.words === '' || /^what$/iu.test(content.words) || isNaming(scene, frame)) return undefined
  const sentence = reading.sentenceAt(frame.head)
  const declined = declinedIn(scene, frame)
  const cued = declined === undefined ? actOf(frame) : refusal(declined)
  const { stance } = cued
  const act = cued.act ?? actOfWords(frame, content.words)
  const relay = frame.via === undefined ? undefined : relayOf(scene, frame.via)
  const told = [frame.source ?? [], ...frame.cue, frame.via ?? [], frame.relayCue ?? []].flat()
  const label = labelOf(scene, frame)
  const targets =
    label === undefined
      ? frame.content.flatMap(range => targetsIn(scene, range))
      : calledIn(scene, label, frame.head)
  const met = metBefore(scene, frame)
  const others = met.flatMap(range => targetsIn(scene, range)).filter(id => !who.ids.includes(id))
  const [subject] = grammaticalTarget(scene, frame)
  const about = [...new Set([...(subject === undefined ? [] : [subject]), ...targets, ...others])].filter(
    id => !who.ids.includes(id) || targets.length === 1,
  )
  const ranges = [...told, ...(others.length === 0 ? [] : met), ...frame.content]
  const spans = spansOf(scene, ranges)
  const cue = frame.cue
    .map(range => sliceOf(reading, withoutAdverbs(scene, range)))
    .join(' … ')
    .replaceAll(/\s+/gu, ' ')
  const addressees = addresseesOf(scene, frame, sentence, who.ids)
  const { doubt, doubtful } = doubtOf(uncertain(scene, frame, who, content))
  const said = saidOn(scene, frame, isWithin)
  const { claims, again } = claimsOfFrame(scene, frame, about, speakingOf(scene, who), label)
  const statement: Drafted['statement'] = {
    speaker: who.ids.length === 1 ? (who.ids[0] ?? '') : who.ids,
    ...(who.mention === '' ? {} : { speakerMention: who.mention }),
    ...(who.office === undefined ? {} : { spokenAs: who.office }),
    ...(cue === '' ? {} : { cue }),
    ...(act === undefined ? {} : { act }),
    form: content.form,
    text: toldAs(reading, frame, cue, content, declined?.kind === 'words'),
    ...(content.form === 'INDIRECT' ? {} : { quote: content.pieces.join(' […] ') }),
    ...(said === undefined ? {} : { saidAt: said }),
    ...(relay === undefined ? {} : { via: relay.ids.filter(id => !who.ids.includes(id)) }),
    ...(addressees.length === 0 ? {} : { addressees }),
    doubt,
    ...(doubtful === undefined ? {} : { doubtful }),
    ...(about.length === 0
      ? {}
      : {
          about: withLabels(
            scene,
            frame.content,
            about.map((id, i) => ({
              id,
              ...(i === 0 && stance !== undefined ? { stance } : {}),
              ...(i === 0 && label !== undefined && (isOfTarget(scene, label) || id === subject)
                ? { as: plainLabel(label.label) }
                : {}),
            })),
            // What is condemned is called as the text calls it, but for quoted words.
            frame.family === 'object' ? token => (reading.tokens[token]?.quote ?? -1) >= 0 : undefined,
          ),
        }),
    spans,
  }
  for (const id of who.ids) cast.spoke(id, frame.head)
  focus?.spoke(who.ids, frame.head, who.mention)
  return {
    rule: frame.rule,
    name: `${lastWord(who.mention || 'somebody')}-${frame.lemma}`,
    words: wordsOf(spans),
    statement,
    claims,
    ...(again === undefined ? {} : { again }),
    at: frame.head,
    doubt,
    covers: ranges,
    content: frame.content,
  }
}

// "what bakers call “the end”", "what bakers say matters": it stands for a thing; but "what Berg said is that it rains".
function isNaming({ reading: { tokens } }: Scene, { rule, lemma, source, content: [said] }: Frame): boolean {
  if (source === null || ![source.first, source.first - 1].some(i => tokens[i]?.lower === 'what'))
    return false
  // "what Berg made clear: The bridge is closed"
  if (tokens[(said?.first ?? 0) - 1]?.lower === ':') return false
  return rule === 'said-words-with-verb' ? tokens[said?.first ?? -1]?.pos !== 'AUX' : !lexicon.say.has(lemma)
}

// "met Berg to discuss it", "spoke to Berg and thanked her": who is met before is a part of what is told.
function metBefore({ reading }: Scene, { source, cue: [words], content: [object] }: Frame): Range[] {
  if (source === null || words === undefined || words.first <= source.last) return []
  if (reading.sentenceAt(source.first).first !== reading.sentenceAt(words.first).first) return []
  const opens = reading.tokens[object?.first ?? -1]?.lower ?? ''
  const isMet = reading.tokens[words.first]?.lower === 'to' || /^(?:him|her|them)$/u.test(opens)
  return isMet ? [{ first: source.last, last: words.first }] : []
}

const speakingOf = (scene: Scene, { ids, mention, pronoun }: Who) =>
  ids.length === 1 ? speakingAs(scene, ids[0] ?? '', pronoun ? undefined : mention) : undefined

// "declined to rule it out" leaves it open, which rejects nothing.
const refusal = ({ kind, asked }: Declined): ReturnType<typeof actOf> =>
  kind === 'opens' && asked !== true ? {} : { act: 'REJECT' }

// "It was said that it rains": somebody says so, and the text does not tell who.
const nobody = (scene: Scene): Who => ({ ...unknown(scene, true), mention: '' })

/** The reports that tell something where nobody else is said to: "there are reports that it rains". */
export function reportsIn({ reading }: Scene, { source, family, cue: [cue] }: Frame): Range | undefined {
  if (source !== null || family !== 'noun' || cue === undefined) return undefined
  const isReports = /^(?:reports|rumou?rs|accounts)$/u.test(reading.tokens[cue.last - 1]?.lower ?? '')
  const isNone = /^(?:no|without|deny|denied|denies)$/u.test(reading.tokens[cue.last - 2]?.lower ?? '')
  return isReports && !isNone ? { first: cue.last - 1, last: cue.last } : undefined
}

// How likely it is that a rule takes something else for an act of saying.
const byFamily: Partial<Record<Frame['family'], number>> = {
  quotation: 0.02,
  according: 0.04,
  clause: 0.03,
  inversion: 0.05,
  object: 0.12,
  colon: 0.2,
  intent: 0.2,
  passive: 0.25,
}

function uncertain(
  { reading }: Scene,
  { family, rule, weak, head, cue: [words] }: Frame,
  { wrong }: Who,
  { form }: Content,
) {
  // A name beside a quotation says who said it.
  const isCredit = family === 'colon' && form === 'DIRECT'
  // "came to the town to stress its beauty": whoever means to say something may not have said it.
  const isMeant =
    (family === 'object' || rule === 'said-words-with-verb') &&
    reading.tokens[words?.first ?? -1]?.lower === 'to'
  // "Tents went up in May, indicating that it rained": what happens shows it, and nobody says so.
  const isShown = evidence.test(reading.tokens[head]?.lower ?? '') && reading.tokens[head - 1]?.lower === ','
  const cue =
    (isCredit ? 0.04 : (byFamily[family] ?? 0.3)) +
    (weak === true ? 0.1 : 0) +
    (isMeant ? 0.3 : 0) +
    (isShown ? 0.2 : 0)
  return { speaker: wrong, cue, form: form === 'MIXED' ? 0.02 : 0 }
}

const evidence =
  /^(?:demonstrating|implying|indicating|meaning|proving|revealing|showing|signal+ing|suggesting)$/u

// "openly said", "he's said": no part of the verb that tells it.
const isBeside = (token: Token | undefined): boolean =>
  token !== undefined && ((token.pos === 'ADV' && token.lower !== 'never') || token.lower.startsWith("'"))

const lastWord = (text: string): string => text.split(' ').at(-1) ?? text

function withoutAdverbs({ reading }: Scene, { first, last }: Range): Range {
  let from = first
  while (from < last - 1 && isBeside(reading.tokens[from])) from++
  return { first: from, last }
}
