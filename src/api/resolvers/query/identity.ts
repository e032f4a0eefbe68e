import { drafter, matcherOfFacts, type Row } from '../../../identity/index.ts'
import { wordsOf } from '../../../words.ts'
import type { Context, NodeRecord } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import { type Fields, nodeAt } from '../resolver.ts'

/** How many candidates may be asked for, and with how many near ones a node is compared. */
const maxCandidates = 50
const most = 60

/** Which actors may be the same as one. */
async function identityCandidates(
  _root: undefined,
  { for: id, first }: { for: string; first: number },
  context: Context,
) {
  if (first < 1 || first > maxCandidates) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 1 to ${maxCandidates}`, first)
  }
  const node = await context.load('read/nodes', id)
  const query = node === null ? '' : likeWords(node)
  if (node === null || query === '' || !node.labels.includes('Actor')) return []
  const near = await context.load('candidates/near-actors', node.id, { query, most, drafter })
  if (near === null) return []
  const matcher = matcherOfFacts(near)
  const own = matcher.rows.find(({ memberIds }) => memberIds.includes(node.id))
  if (own === undefined) return []
  const others = own.memberIds.filter(other => other !== node.id)
  const alike = others.slice(0, 1).map(nodeId => ({
    nodeId,
    memberIds: others,
    score: own.score,
    for: own.reasons,
    against: [] as readonly string[],
  }))
  const pairs = [...matcher.pairs(new Set<Row>([own]))].map(({ b, score, for: reasons, against }) => ({
    nodeId: b.id,
    memberIds: b.memberIds,
    score,
    for: reasons,
    against,
  }))
  return [...alike, ...pairs].toSorted((a, b) => b.score - a.score).slice(0, first)
}

/** The words of a node's names in Lucene's syntax, long ones also with a letter's difference. */
function likeWords({ name, aliases }: NodeRecord): string {
  const names = [name, ...((aliases as string[] | undefined) ?? [])].map(String)
  const words = [...new Set(names.flatMap(wordsOf))].slice(0, 12)
  return words.map(word => (/^\p{L}{5,}$/u.test(word) ? `${word}~1` : `"${word}"`)).join(' ')
}

export const identityQuery: Fields<undefined> = { identityCandidates }

export const IdentityCandidate = { node: nodeAt('nodeId') }
