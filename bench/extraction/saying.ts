import type { Annotated, Attribution } from './attribution.ts'
import type { Pair } from './measure.ts'

/** Verbs by which something is said in words, by common knowledge: the list was fixed before the work that it measures. */
const verbs =
  `accuse acknowledge add admit advise affirm allege announce answer apologize argue ask assert assure blame boast
  call caution cite claim comment complain concede condemn confess confirm contend counter criticize declare decry
  demand denounce deny describe disclose emphasize exclaim explain inform insist joke lament maintain mention note
  object pledge point praise predict proclaim promise propose protest quip quote recall recommend refuse reiterate
  reject remark remind repeat reply report request respond reveal say speak state stress suggest swear talk tell
  testify thank threaten tweet urge vow warn wonder write`.split(/\s+/u)

const irregular: Record<string, string> = {
  says: 'say',
  said: 'say',
  spoke: 'speak',
  spoken: 'speak',
  told: 'tell',
  swore: 'swear',
  sworn: 'swear',
  wrote: 'write',
  written: 'write',
  denied: 'deny',
  denies: 'deny',
  replied: 'reply',
  replies: 'reply',
  decried: 'decry',
  decries: 'decry',
  testified: 'testify',
  testifies: 'testify',
}

const forms = new Map([
  ...verbs.flatMap(verb => {
    const stem = verb.replace(/e$/u, '')
    const doubled = `${verb}${verb.slice(-1)}`
    return [
      verb,
      `${verb}s`,
      `${verb}es`,
      `${stem}ed`,
      `${stem}ing`,
      `${verb}ing`,
      `${doubled}ed`,
      `${doubled}ing`,
    ].map(form => [form, verb] as const)
  }),
  ...Object.entries(irregular),
])

/** Whether a verb of saying stands in an attribution's cue. */
export function isSaid(points: readonly string[], { cue }: Attribution): boolean {
  const words = cue.map(([start, end]) => points.slice(start, end).join('')).join(' ')
  return words
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some(word => forms.has(word))
}

/** How many attributions have a verb of saying for a cue, and how many of these are found. */
export function saidAndFound(pairs: readonly (readonly [Annotated, readonly Pair[]])[]): {
  said: number
  found: number
} {
  const said = pairs.flatMap(([{ text }, list]) => {
    const points = [...text]
    return list.filter(({ gold }) => gold !== undefined && isSaid(points, gold))
  })
  return { said: said.length, found: said.filter(({ found }) => found !== undefined).length }
}
