import type { Range } from './sentence/sentence.ts'
import type { Reading } from './read.ts'

/** What happens while somebody speaks, as transcripts put it in brackets. */
const aside =
  /^\((?:(?:loud |continued |more )?(?:applause|laughter|laugh(?:s|ing)?|chuckl(?:es|ing)|cheer(?:s|ing)|boo(?:s|ing)|inaudible|cross-?talk|pause[sd]?|coughs|sighs|gasps|clears throat|music|sing(?:s|ing)|whistles|moment of silence|as interpreted|through (?:an? |the )?(?:translator|interpreter)|in progress|via teleconference|no translation provided|off[- ]mic(?:rophone)?|audio gap|unintelligible)\b[^()]*|(?:the|an?) [^()]{1,80} (?:(?:is|are) (?:signed|played|offered|shown|heard|held)|commences?|begins?|concludes?|ends?|resumes?|plays?)\.?)\)$/iu

/** "(Senator Berg stands up.)", "(Makes a sign.)": a whole sentence in brackets that tells what somebody does. */
const staged =
  /^\((?:(?:the |an? )?\p{Lu}[^()]{0,60}? )?(?:applauds?|approaches|arrives?|bows?|enters?|exits?|gestures?|gives?|hands?|holds?|hugs?|kisses|laughs?|leaves?|looks?|makes?|nods?|offers?|picks?|points?|puts?|raises?|rattles?|reads?|rises?|shakes?|shows?|signs?|sits?|speaks?|stands?|takes?|turns?|walks?|waves?)\b[^()]*\.\)$/iu

/** "(BEGIN VIDEO CLIP)": what a broadcaster puts in capitals. */
const shown = /^\(\p{Lu}{2,}(?: [\p{Lu}'’,-]+)+\)$/u

const longest = 20

/** The parts of a range of tokens that are words of whoever speaks: without "(Applause.)" and the like. */
export function withoutAsides({ tokens, original }: Reading, { first, last }: Range): Range[] {
  const ranges: Range[] = []
  let from = first
  for (let i = first; i < last; i++) {
    if (tokens[i]?.lower !== '(') continue
    let end = i + 1
    while (end < Math.min(last, i + longest) && tokens[end]?.lower !== ')') end++
    const words = original.slice(tokens[i]?.start ?? 0, tokens[end]?.end ?? 0)
    const told = words.replaceAll(/\s+/gu, ' ')
    if (end >= last || !(aside.test(told) || shown.test(told) || staged.test(told))) continue
    if (i > from) ranges.push({ first: from, last: i })
    from = end + 1
    i = end
  }
  if (from < last) ranges.push({ first: from, last })
  return ranges
}
