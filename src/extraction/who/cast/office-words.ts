import { folded } from '../slug.ts'

/** The names of offices that a title is another word for, with the title's own last words. */
export function officesIn(title: string): string[] {
  const words = folded(title.replace(/ (?:of|for|at|in) .*/u, '')).split('-')
  const last = words.at(-1) ?? ''
  const whole = words.slice(-2).join('-')
  const phrase = folded(title)
  const full = /^(?:government|state)-head$/u.test(phrase) ? [`head-of-${phrase.replace('-head', '')}`] : []
  return [...new Set([last, ...full, ...(synonyms[whole] ?? synonyms[last] ?? [])])].filter(
    word => word !== '',
  )
}

// What an office is called the second time; the first word of each row is how it is compared.
const synonyms: Record<string, string[]> = {
  'foreign-minister': ['foreign minister', 'diplomat'],
  'foreign-secretary': ['foreign minister', 'diplomat'],
  secretary: ['secretary', 'diplomat'],
  ambassador: ['diplomat'],
  envoy: ['diplomat'],
  'top-diplomat': ['foreign minister'],
  'chief-diplomat': ['foreign minister'],
  'prime-minister': ['premier', 'head-of-government', 'leader'],
  premier: ['minister', 'head-of-government', 'leader'],
  chancellor: ['head-of-government', 'leader'],
  president: ['head-of-state', 'leader'],
  king: ['monarch', 'head-of-state'],
  queen: ['monarch', 'head-of-state'],
  spokesman: ['spokesperson'],
  spokeswoman: ['spokesperson'],
  spokesperson: ['spokesman', 'spokeswoman'],
  senator: ['lawmaker'],
  congressman: ['lawmaker'],
  congresswoman: ['lawmaker'],
  representative: ['lawmaker'],
  chairman: ['chair'],
  chairwoman: ['chair'],
  general: ['commander'],
}
