import type { ResolvedDocument } from '../../src/document/index.ts'

/** One statement that says something of a claim, in a document that nothing loaded corrects or retracts. */
interface Voice {
  id: string
  speakers: string
  verb: string
  figure?: { events: string[]; of: string; low: number; high: number }
}

/** Reasons and statements of every dispute, as `<claim> <reason> <other claim>: <own statement> <other statement>`, sorted. */
export function disputesIn(documents: readonly ResolvedDocument[]): string[] {
  const voices = voicesIn(documents)
  const pairs = [...voices.keys()].flatMap(claim =>
    [...voices.keys()].flatMap(other =>
      (voices.get(claim) ?? []).flatMap(mine =>
        (voices.get(other) ?? []).flatMap(theirs =>
          reasons(documents, { claim, mine, other, theirs }).map(
            reason => `${claim} ${reason} ${other}: ${mine.id} ${theirs.id}`,
          ),
        ),
      ),
    ),
  )
  return pairs.toSorted()
}

function reasons(
  documents: readonly ResolvedDocument[],
  { claim, mine, other, theirs }: { claim: string; mine: Voice; other: string; theirs: Voice },
): string[] {
  if (mine.verb !== 'ASSERTS') return []
  const different = mine.speakers !== theirs.speakers
  if (theirs.verb === 'DENIES') return claim === other && different ? ['DENIED'] : []
  if (theirs.verb !== 'ASSERTS') return []
  const linked = documents.some(({ claimLinks }) =>
    claimLinks.some(
      ({ from, kind, to }) =>
        kind === 'CONTRADICTS' && ((from === claim && to === other) || (from === other && to === claim)),
    ),
  )
  return [...(linked ? ['LINKED'] : []), ...(different && clash(mine, theirs) ? ['FIGURES'] : [])]
}

function clash({ figure: a }: Voice, { figure: b }: Voice): boolean {
  if (a === undefined || b === undefined || a.of !== b.of) return false
  return a.events.some(event => b.events.includes(event)) && (a.low > b.high || a.high < b.low)
}

function voicesIn(documents: readonly ResolvedDocument[]): Map<string, Voice[]> {
  const superseded = new Set(
    documents.flatMap(({ document }) =>
      document.derivedFrom
        .filter(({ kind }) => kind !== 'REPRINTS' && kind !== 'TRANSLATES')
        .map(one => one.document),
    ),
  )
  const voices = new Map<string, Voice[]>()
  for (const { document, claims, events, statements } of documents) {
    if (superseded.has(document.id)) continue
    for (const statement of statements) {
      for (const { id, verb } of statement.claims) {
        const claim = claims.find(one => one.id === id)!
        const about = claim.about.filter(target => events.some(event => event.id === target))
        const wide = claim.approximate === true ? 1 : 0
        voices.set(id, [
          ...(voices.get(id) ?? []),
          {
            id: statement.id,
            speakers: statement.speaker.toSorted().join(),
            verb,
            ...(claim.measure !== undefined && {
              figure: {
                events: about,
                of: `${claim.measure} ${claim.counting}`,
                low: claim.min === undefined ? -Infinity : (claim.min * (10 - wide)) / 10,
                high: claim.max === undefined ? Infinity : (claim.max * (10 + wide)) / 10,
              },
            }),
          },
        ])
      }
    }
  }
  return voices
}
