import { type VerbGroup, verbGroup } from '../../grammar/verb-group.ts'
import { type View, isTime } from '../../grammar/view.ts'
import { particles } from '../../lexicon/particles.ts'

/** Where a cue begins: with the verb that governs it, "declined to say". */
export function cueStart(view: View, group: VerbGroup): number {
  let first = group.first
  if (group.governor >= 0) {
    const outer = verbGroup(view, group.governor)
    first = view.at(group.governor).pos === 'VERB' ? outer.first : group.governor
  }
  if (group.gerund && view.at(first - 1).pos === 'NOUN') {
    let verb = first - 1
    while (['NOUN', 'DET', 'ADJ', 'PROPN', 'NUM'].includes(view.at(verb).pos)) verb--
    if (
      view.at(verb).pos === 'VERB' &&
      ['issue', 'release', 'send', 'write', 'post', 'deliver', 'publish'].includes(view.at(verb).lemma)
    )
      first = verbGroup(view, verb).first
  }
  while (first < group.head && view.at(first).pos === 'ADV' && isTime(view.at(first))) first++
  return first
}

export interface Particle {
  at: number
  how: 'clause' | 'object' | 'both' | 'quote'
}

/** Whatever fixed words after a verb make one cue with it; whose they are, and of what kind, is passed over. */
export function particleOf(view: View, head: number): Particle | undefined {
  const { at } = view
  let phrase: string = at(head).lemma
  let found: Particle | undefined
  for (let i = head + 1; i < head + 6; i++) {
    const { lower, pos } = at(i)
    if (isPossessive(lower) || pos === 'DET' || (pos === 'ADJ' && at(i + 1).pos === 'NOUN')) continue
    phrase += ` ${lower}`
    const how = particles.get(phrase)
    if (how !== undefined) found = { at: i, how }
  }
  return found
}

const isPossessive = (lower: string): boolean => /^(?:his|her|their|its|my|our|your)$/.test(lower)
