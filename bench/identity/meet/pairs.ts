import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { leastScore, type Pair } from '../../../src/identity/candidate.ts'
import { matchClaims } from '../../../src/identity/claims/matcher.ts'
import { sortedPairs } from '../../../src/identity/matcher.ts'
import { claimFacts } from '../../../test/support/claim-facts.ts'

type Verdict = 'same' | 'near' | 'apart'

interface Judged {
  verdict: Verdict
  texts: readonly [string, string]
  differs?: string
}

interface Entry extends Partial<Record<Verdict, [string, string]>> {
  differs?: string
}

const readPairs = (file: string): Judged[] =>
  (parse(readFileSync(file, 'utf8')) as { pairs: Entry[] }).pairs.map(({ same, near, apart, differs }) => ({
    verdict: same !== undefined ? 'same' : near !== undefined ? 'near' : 'apart',
    texts: same ?? near ?? apart!,
    ...(differs === undefined ? {} : { differs }),
  }))

/** Whether a pair says that its two sides are one. */
const saysSame = ({ proposal, score, against }: Pair): boolean =>
  proposal === 'same' && score >= leastScore && against.length === 0

/** Scores judged pairs, each compared with all other claims of the file. */
export function measurePairs(file: string, isShown: boolean): void {
  const judged = readPairs(file)
  const facts = judged.flatMap(({ texts }, i) =>
    texts.map((text, side) => claimFacts(`pair-${i}-${side}#c`, text)),
  )
  const nothing = { isDifferent: () => false, isDecided: () => false }
  const matcher = matchClaims(facts, nothing)
  const rowOf = new Map(matcher.rows.flatMap(row => row.memberIds.map(id => [id, row] as const)))
  const found = new Map<string, Pair>()
  for (const pair of sortedPairs(matcher.pairs())) found.set(keyOf(pair.a.id, pair.b.id), pair)
  const counts = { found: 0, same: 0, shown: 0, kind: 0, nearSame: 0, apartSame: 0 }
  for (const [i, { verdict, texts, differs }] of judged.entries()) {
    const [a, b] = [rowOf.get(`pair-${i}-0#c`)!, rowOf.get(`pair-${i}-1#c`)!]
    const pair = found.get(keyOf(a.id, b.id))
    const isSame = a === b || (pair !== undefined && saysSame(pair))
    const reasons = pair === undefined ? [] : pair.proposal === 'contradicts' ? pair.for : pair.against
    const isTold = pair !== undefined && !isSame && reasons.length > 0
    if (verdict === 'same') {
      if (a === b || pair !== undefined) counts.found++
      if (isSame) counts.same++
    } else if (verdict === 'near') {
      if (isTold) counts.shown++
      if (isTold && reasons.some(reason => reason.startsWith(`${differs}:`))) counts.kind++
      if (isSame) counts.nearSame++
    } else if (isSame) counts.apartSame++
    const isRight = verdict === 'same' ? isSame : verdict === 'near' ? isTold : !isSame
    if (isShown && !isRight)
      console.log(
        `${verdict} ${differs ?? ''} ${pair === undefined ? 'not found' : `${pair.proposal} ${pair.score.toFixed(2)} ${pair.against.join('; ')}`}\n    ${texts.join('\n    ')}`,
      )
  }
  const total = (verdict: Verdict): number => judged.filter(one => one.verdict === verdict).length
  console.log(
    `same: ${counts.found} of ${total('same')} among ten, ${counts.same} proposed as same
near: ${counts.shown} of ${total('near')} with their difference (${counts.kind} by its name), ${counts.nearSame} proposed as same
apart: ${counts.apartSame} of ${total('apart')} proposed as same`,
  )
}

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
