import type { Frame } from '../../frames/frame.ts'
import type { ReadBlock, Reading } from '../../text/read.ts'
import type { Range } from '../../text/sentence/sentence.ts'

/** How a paragraph of a resolution is found. */
export interface ResolutionRule {
  readonly id: 'resolution-operative' | 'resolution-preamble'
  readonly example: { readonly text: string; readonly words: string }
  /** A text in which this rule finds nothing. */
  readonly not: string
}

const council = 'Resolution 7 (2025)\n\nThe Town Council,\n\n'

export const resolutionRules: readonly ResolutionRule[] = [
  {
    id: 'resolution-operative',
    example: {
      text: `${council}1. Condemns the closing of the bridge over the river;\n\n2. Decides to remain seized of the matter.`,
      words: 'The Town Council Condemns the closing of the bridge over the river',
    },
    not: 'The Town Council,\n\n1. Condemns the closing of the bridge over the river;',
  },
  {
    id: 'resolution-preamble',
    example: {
      text: `${council}Deploring the closing of the bridge over the river,\n\n1. Decides to remain seized of the matter.`,
      words: 'The Town Council Deploring the closing of the bridge over the river',
    },
    not: 'The Town Council,\n\nDeploring the closing of the bridge over the river,',
  },
]

const body = /^(?:The|The \p{Lu}.*|Les?) ?\p{Lu}[\p{L}’' -]{2,80},$/u
const numbered = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s*)/u
const operative =
  /^(?:(?:also|further|strongly|once again|again|solemnly|urgently|unequivocally|fully|deeply|gravely|firmly|reiterates its call and|hereby|and|accordingly) ){0,3}(?<verb>accepts|acknowledges|adopts|affirms|appeals|appreciates|approves|asks|authori[sz]es|calls|commends|condemns|confirms|congratulates|considers|declares|decides|demands|deplores|denounces|designates|directs|emphasi[sz]es|encourages|endorses|establishes|expresses|extends|instructs|invites|notes|proclaims|reaffirms|recalls|recogni[sz]es|recommends|regrets|reiterates|rejects|reminds|renews|requests|resolves|stresses|supports|takes|thanks|underlines|underscores|urges|welcomes)\b/iu
const preamble =
  /^(?:(?:also|further|strongly|once again|again|gravely|deeply|fully|seriously|firmly) ){0,2}(?<verb>acknowledging|acting|affirming|alarmed|appalled|appreciating|aware|bearing|commending|concerned|condemning|conscious|considering|convinced|deploring|desiring|determined|disturbed|emphasi[sz]ing|encouraged|expressing|guided|having|mindful|noting|outraged|reaffirming|recalling|recogni[sz]ing|regretting|reiterating|rejecting|seeking|stressing|supporting|taking|underlining|underscoring|urging|welcoming)\b/iu

/** The paragraphs of a resolution as frames, each said by the body that adopts it; none in any other text. */
export function resolutionFrames(reading: Reading): Frame[] {
  const { blocks, original } = reading
  const words = blocks.map(({ start, end }) => original.slice(start, end).trim())
  const opens = words.findIndex(line => body.test(line))
  const speaker = blocks[opens]
  if (speaker === undefined) return []
  const source = { first: speaker.first, last: lastWord(reading, speaker) }
  const after = blocks.slice(opens + 1)
  const acts = after.flatMap(
    block => frameOf(reading, block, source, operative, 'resolution-operative') ?? [],
  )
  if (acts.length === 0 || !isFormal(words)) return []
  const grounds = after.flatMap(
    block => frameOf(reading, block, source, preamble, 'resolution-preamble') ?? [],
  )
  return [...grounds, ...acts].toSorted((a, b) => a.head - b.head)
}

// "Resolution 2799", "Adopted by", "Decides to remain seized of the matter": more than a list of what somebody does.
const isFormal = (lines: readonly string[]): boolean =>
  lines.some(line => /\bresolution\b|^adopted\b|\bseized of the matter\b|\bdecision \d/iu.test(line))

function frameOf(
  { tokens, original }: Reading,
  { first, last, start, end }: ReadBlock,
  source: Range,
  pattern: RegExp,
  rule: ResolutionRule['id'],
): Frame | undefined {
  const line = original.slice(start, end)
  const lead = (/^\s*/u.exec(line)?.[0].length ?? 0) + (numbered.exec(line.trim())?.[0].length ?? 0)
  const found = pattern.exec(line.slice(lead))
  const verb = found?.groups?.['verb']
  if (found === null || verb === undefined) return undefined
  const at = start + lead + found[0].length - verb.length
  let head = first
  while (head < last && (tokens[head]?.start ?? 0) < at) head++
  const [opens, closes] = [firstFrom(tokens, first, start + lead), lastContent(tokens, head, last)]
  if (head + 1 >= closes) return undefined
  return {
    rule,
    family: 'object',
    source,
    cue: [{ first: opens, last: head + 1 }],
    content: [{ first: head + 1, last: closes }],
    head,
    lemma: lemmaOf(verb.toLowerCase()),
    negated: false,
    ...(demanding.test(verb) ? { demands: true } : {}),
  }
}

function firstFrom(tokens: Reading['tokens'], first: number, at: number): number {
  let i = first
  while ((tokens[i]?.start ?? Infinity) < at) i++
  return i
}

// Without the mark that ends the paragraph.
function lastContent(tokens: Reading['tokens'], first: number, last: number): number {
  let end = last
  while (end > first && /^(?:[;,.:]|and)$/u.test(tokens[end - 1]?.lower ?? '')) end--
  return end
}

const lastWord = ({ tokens }: Reading, { last }: ReadBlock): number =>
  tokens[last - 1]?.lower === ',' ? last - 1 : last

const demanding = /^(?:appeal|ask|call|demand|encourage|instruct|invite|request|urg)/iu
// Each verb as the lexicon has it; what a body decides, it announces.
const lemmas: readonly (readonly [RegExp, string])[] = [
  [demanding, 'urge'],
  [/^condemn/iu, 'condemn'],
  [/^deplor/iu, 'deplore'],
  [/^denounc/iu, 'denounce'],
  [/^reject/iu, 'reject'],
  [/^welcom/iu, 'welcome'],
  [/^commend/iu, 'commend'],
  [/^support|^endors/iu, 'support'],
  [/^express/iu, 'express'],
  [/^reaffirm|^affirm/iu, 'affirm'],
]
const lemmaOf = (verb: string): string => lemmas.find(([pattern]) => pattern.test(verb))?.[1] ?? 'announce'
