import { lexicon } from '../../lexicon/lexicon.ts'

/** What stands before somebody's words in a transcript. */
export interface Label {
  /** As it stands, without the mark after it: "MR. KIRBY", "Mr. Orlov (Zubrowka)". */
  text: string
  /** The words that name somebody or an office: "Mr. Orlov". */
  name: string
  /** What stands beside the name, in parentheses, after a comma or a dash: "Zubrowka", "CNN ANCHOR". */
  beside: readonly string[]
  part: 'question' | 'answer' | 'named'
  style: Style
}

/** How a transcript sets its labels: in capitals, in words with a colon, or in lines of their own. */
export type Style = 'caps' | 'words' | 'line'

/** A label with the length of what it takes of its line. */
export interface Found {
  label: Label
  length: number
}

const abbreviated = String.raw`(?:Mr|Mrs|Ms|Mx|Dr|Jr|Sr|Gen|Lt|Col|Adm|Sen|Rep|Gov|Prof|Rev|Hon|St)\.?`
const capital = String.raw`(?:(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Al-|al-|O['’])?\p{Lu}[\p{Lu}.'’-]*|${abbreviated}|#?\d{1,3}|&|[a-z](?=\b))`
const caps = String.raw`(?:\p{Lu}{2}|\p{Lu}\.|${abbreviated}|(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Al-|al-|O['’])\p{Lu}|\p{Lu}['’]\p{Lu})[\p{Lu}.'’-]*(?: ${capital}){0,7}`
const particle = 'of|the|and|for|de|da|del|di|la|le|bin|ibn|bint|al|el|von|van|der|den|du|dos'
const word = String.raw`(?:al-|el-|d['’])?\p{Lu}[\p{L}.'’-]*|#?\d{1,3}`
const words = String.raw`(?:${word})(?: (?:${word}|${particle})){0,8}`
const aside = String.raw`(?:, ?[^:.?!,()\n]{2,60}){0,2}(?: ?[([][^()[\]]{1,80}[)\]]){0,3}(?:, ?[^:.?!,()\n]{2,60})?`
const clock = String.raw`(?:[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]\s*)?`

const patterns: readonly (readonly [Style, RegExp])[] = [
  ['caps', new RegExp(String.raw`^${clock}(?<name>${caps})(?<beside>${aside})\s?:(?=[\s“"(—–]|$)\s*`, 'u')],
  [
    'caps',
    /^(?<name>(?:Mr|Mrs|Ms|Miss|Dr)\. \p{Lu}[\p{Lu}'’-]{2,}(?: of \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?|The (?:PRESIDING OFFICER|(?:ACTING )?(?:PRESIDENT|SPEAKER)(?: pro tempore)?|(?:ACTING )?CHAIR(?:MAN|WOMAN)?|CLERK))(?<beside>(?: \([^()]{1,80}\))?)\.\s+/u,
  ],
  ['words', new RegExp(String.raw`^${clock}(?<name>${words})(?<beside>${aside})\s?:(?=[\s“"(—–]|$)\s*`, 'u')],
  [
    'words',
    /^(?<name>(?:Some|An|Several) (?:hon|honou?rable)\.? (?:members?|senators?))(?<beside>)\s?:\s*/iu,
  ],
  [
    'line',
    new RegExp(
      String.raw`^(?<name>(?:${word})(?: (?:${word}|${particle})){1,4})\s+(?:--+|[—–-])\s+(?<beside>[^.!?:]{3,100}|[^!?:]{3,60} (?:Inc|Co|Corp|Ltd)\.[^.!?:]{0,60})$`,
      'u',
    ),
  ],
  [
    'line',
    new RegExp(String.raw`^(?<name>${words})(?<beside>)\s+[([]?(?:\d{1,2}:)?\d{1,2}:\d{2}[)\]]?:?$`, 'u'),
  ],
  ['line', /^(?<name>Operator)(?<beside>)$/u],
]

const question = /^(?:Q(?:[:.]|(?=\s))|Question:)\s*/u
const answer = /^(?:A|Answer)[:.]\s+/u
/** In the record of a court also without a mark: "A   My brother did." */
const bareAnswer = /^(?:A|Answer)(?:[:.]|(?=\s))\s+/u
const longest = 160

/** The label that a line begins with; `examined` in the record of a court. */
export function labelAt(given: string, examined = false): Found | undefined {
  const lead = /^\s*(?:Q\d{1,4}[.:]?\s+(?=\p{Lu}))?/u.exec(given)?.[0].length ?? 0
  const found = labelIn(given.slice(lead), examined)
  return found === undefined ? undefined : { ...found, length: lead + found.length }
}

// The label that a line begins with, after its indentation and the number of a question.
function labelIn(line: string, examined: boolean): Found | undefined {
  const start = line.slice(0, longest)
  for (const [part, style, pattern] of [
    ['question', 'caps', question],
    ['answer', 'caps', examined ? bareAnswer : answer],
  ] as const) {
    const found = pattern.exec(start)?.[0]
    if (found === undefined) continue
    const text = found.trim().replace(/[:.]$/u, '')
    return { label: { text, name: text, beside: [], part, style }, length: found.length }
  }
  for (const [style, pattern] of patterns) {
    const found = pattern.exec(style === 'line' ? line.slice(0, longest + 1) : start)
    const { name, beside } = found?.groups ?? {}
    if (found === null || name === undefined) continue
    const label = { ...named(found[0], name, beside ?? ''), style }
    return isHeading(name) || isInitial(label) ? undefined : { label, length: found[0].length }
  }
  return undefined
}

function named(found: string, name: string, beside: string): Omit<Label, 'style'> {
  return {
    text: found.replace(/[\s:]+$/u, '').replace(/^[([][\d:]+[)\]]\s*/u, ''),
    name: name.trim(),
    beside: beside
      .split(/[()[\]]|, | (?:--+|[—–-]) |(?<=\p{L})[—–](?=\p{L})/u)
      .map(part => part.trim().replace(/^,\s*/u, ''))
      .filter(part => /\p{L}/u.test(part)),
    part: /^(?:REPORTERS?|QUESTION(?:ER)?S?|PRESS|Reporters?|Questioner|Question)$/u.test(name.trim())
      ? 'question'
      : 'named',
  }
}

// What a list or a form sets before a colon, and nobody's name.
const heads =
  /^(?:the |a |an |another )?(?:myth|facts?|fiction|reality|truth|lies?|claims?|claimed|false|true|hoax|promises?|before|after|then|now|results?|goals?|problem|solution|actions?|background|notes?|updates?|breaking|watch|read|listen|flashback|reminder|icymi|what|when|where|why|who|how|dates?|times?|place|location|venue|contacts?|subject|to|from|re|cc|bcc|attn|via|thru|sources?|photo|caption|credit|summary|abstract|key|bottom line|takeaways?|conclusion|introduction|overview|dismissed|debunked|verdict|rating|status|price|cost|examples?|warning|important|correction|see|also|related|more|attachments?|enclosures?|agenda|title|author|published|topics?|theme|(?:mon|tues|wednes|thurs|fri|satur|sun)day|step|part|pillar|phase|section|sec|chapter|article|table|figure|end|begin|start|sense|nominations?|withdrawals?|personal|accusation|allegation|rumou?r|verified|score|pros?|cons|win|loss|vote|bill|amendment|exhibit|present|absent|appearances?|witnesses|issue|answer|option|plan|day|week|month|year|item|law|order|policy|cause|effect|impact|reason|response|case|quote|quotes)(?: (?:of .*|made|kept|broken|checks?|checked|no\.?|#?\d+|one|two|three|four|five|i+|iv|v|fulfilled|delivered|sent .*|background|release|line|points?|by .*|is|are|was|were))*$/iu

const verb = /\b(?:is|are|was|were|be|been|has|have|will|must|should|can|do|does|did|not)\b/iu

/** Whether the words before a colon head a list, a form or a section, and are nobody's name. */
export const isHeading = (name: string): boolean =>
  heads.test(name) || verb.test(name) || /\bEXAMINATION\b|^BY\b|^EXHIBIT\b/iu.test(name)

const isInitial = ({ name, beside }: Pick<Label, 'name' | 'beside'>): boolean =>
  beside.length === 0 && /^(?:[\p{Lu}\d]\.?|\d+)$/u.test(name)

const crowd =
  /^(?:the )?(?:audiencc?e|crowd|participants?|students?|voices?|(?:hon\.?|honou?rable|some|an|several) (?:hon\.? )?(?:members?|senators?)|members?|all|people|group|children|unidentified|unknown|protest[eo]rs?|hecklers?|callers?|guests?|attendees?|delegates?|aides?|staff|reporters?)\b/iu
const role =
  /^(?:the )?(?:moderator|operator|host|co-?host|interviewer|interviewee|interpreter|translator|witness|court|clerk|chair|anchor|narrator|announcer|speaker(?: \d+)?|presiding officer|deponent|examiner|counsel|bailiff|foreperson|editor|presenter|panelist|(?:senior )?(?:administration|defense|state department|u\.s\.|government|law enforcement|local law enforcement|military) official)\b/iu
const honorific =
  /^(?:the )?(?:right )?(?:mr|mrs|ms|mx|miss|dr|sir|dame|lord|lady|baroness|hon|honou?rable|madam|first lady|second gentlem[ae]n|coach|father|sister|taoiseach|rev|reverend|pastor|rabbi|trooper|his|her)\b/iu

/** Whether a label is of several people who are not told apart: "AUDIENCE", "Hon. Members". */
export const isCrowd = ({ name }: Pick<Label, 'name'>): boolean => crowd.test(name)

/** Whether the words of a label are what only somebody who speaks is called. */
export function isSpeakers({ name, beside, part }: Label): boolean {
  if (part !== 'named' || crowd.test(name) || role.test(name) || honorific.test(name)) return true
  const parts = name.toLowerCase().split(' ')
  const office = parts.some(one => lexicon.office.has(one))
  if (office && (parts.length > 1 || beside.length > 0)) return true
  return beside.some(one =>
    /^(?:spoke|speaking|interpreted) (?:in|from)\b|\b(?:anchor|host|correspondent|reporter|analyst)\b/iu.test(
      one,
    ),
  )
}
