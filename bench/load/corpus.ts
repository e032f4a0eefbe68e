import type { DocumentFile } from '../../src/document/index.ts'

type Statement = NonNullable<DocumentFile['statements']>[number]

/** A seeded source of numbers in [0, 1): mulberry32, the same on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Draws ranks 0, 1, 2 … as word frequencies fall: the first of 20,000 is drawn about every tenth time. */
function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 1)
  return () => {
    const target = random() * sum
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sums[middle]! < target) low = middle + 1
      else high = middle
    }
    return low
  }
}

const kinds = ['person', 'person', 'person', 'state', 'organization', 'militia', 'group'] as const
const acts = ['INFORM', 'ACCUSE', 'REJECT', 'SUPPORT', 'REQUEST', 'THREATEN', 'AGREE'] as const
const words =
  'government strike minister border attack treaty region force statement people accord energy council army talks'.split(
    ' ',
  )

/**
 * A made-up corpus of about as many statements as asked, the same for the same seed: actors by Zipf's law, so that a few
 * are in a tenth of everything, documents of 1 to 8,000 statements, claims and events that documents share, and
 * documents that disagree about names, kinds and dates.
 */
export function* corpus({ statements, seed }: { statements: number; seed: number }): Generator<DocumentFile> {
  const random = seeded(seed)
  const upTo = (size: number): number => Math.floor(random() * size)
  const actors = Math.max(50, Math.ceil(statements / 50))
  const claims = Math.max(10, Math.ceil(statements / 4))
  const events = Math.max(5, Math.ceil(statements / 200))
  const anyActor = zipf(actors, random)
  const anyEvent = zipf(events, random)
  const date = (): string =>
    `${2010 + upTo(15)}-${String(1 + upTo(12)).padStart(2, '0')}-${String(1 + upTo(28)).padStart(2, '0')}`
  const sentence = (length: number): string =>
    Array.from({ length }, () => words[upTo(words.length)]).join(' ')

  let made = 0
  for (let number = 0; made < statements; number++) {
    // Most documents are short; the longest come early, so that every size of corpus has one.
    const size =
      number === 3
        ? Math.min(7_800, Math.ceil(statements / 20))
        : Math.ceil(18 * random() ** 1.4) + (number % 997 === 5 ? 1000 : 0)
    const count = Math.min(size, statements - made)
    made += count
    const id = `document-${String(number).padStart(7, '0')}`
    const usedActors = new Set<number>()
    const usedEvents = new Set<number>()
    const usedClaims = new Map<number, string[]>()
    const actor = (): string => {
      const rank = anyActor()
      usedActors.add(rank)
      return `actor-${rank}`
    }
    const publishedAt = date()
    const publisher = actor()
    const told = Array.from({ length: count }, (_, nth): Statement => {
      const form = random() < 0.5 ? 'DIRECT' : 'INDIRECT'
      const about = new Set([actor()])
      if (random() < 0.4) {
        const event = anyEvent()
        usedEvents.add(event)
        about.add(`event-${event}`)
      }
      const text = sentence(12)
      const statement: Statement = {
        id: `s${nth}`,
        speaker: actor(),
        form,
        cue: 'said',
        act: acts[upTo(acts.length)]!,
        text,
        saidAt: publishedAt,
        about: [...about].map((target, at) =>
          at === 0 ? { id: target, stance: 'AGAINST' } : { id: target },
        ),
        spans: [{ start: nth * 100, end: nth * 100 + text.length }],
      }
      if (form === 'DIRECT') statement.quote = text
      if (random() < 0.2) statement.addressees = [actor()]
      if (random() < 0.5) {
        const claim = upTo(claims)
        if (!usedClaims.has(claim)) usedClaims.set(claim, [actor()])
        statement.claims = [{ id: `claim-${claim}`, verb: random() < 0.8 ? 'ASSERTS' : 'DENIES' }]
      }
      return statement
    })
    yield {
      document: { id, title: sentence(6), publisher, annotator: 'bench', publishedAt, language: 'en' },
      actors: [...usedActors].map(rank => {
        const kind = random() < 0.99 ? kinds[rank % kinds.length]! : 'group'
        const name = `Actor ${rank}`
        return {
          id: `actor-${rank}`,
          kind,
          name: random() < 0.9 ? name : `${name} ${words[upTo(3)]}`,
          aliases: [`A. ${rank}`],
        }
      }),
      events: [...usedEvents].map(rank => ({
        id: `event-${rank}`,
        name: `Event ${rank}`,
        startDate: random() < 0.9 ? '2019-12-29' : '2019-12',
      })),
      claims: [...usedClaims].map(([claim, about]) => ({
        id: `claim-${claim}`,
        text: `Claim ${claim} holds.`,
        about,
      })),
      statements: told,
    }
  }
}
