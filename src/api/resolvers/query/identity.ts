import { drafter, type Matcher, matcherOfNear, type Row } from '../../../identity/index.ts'
import { quoted, wordsOf } from '../../../words.ts'
import type { Context, NodeRecord } from '../../answers/context.ts'
import { clientError } from '../../errors.ts'
import { stopWords } from '../../search/stop-words.ts'
import { type Fields, nodeAt } from '../resolver.ts'

/** How many candidates may be asked for, and with how many near ones a node is compared. */
const maxCandidates = 50
const most = 60

/** Which nodes may be the same as one. */
async function identityCandidates(
  _root: undefined,
  { for: id, first }: { for: string; first: number },
  context: Context,
) {
  if (first < 1 || first > maxCandidates) {
    throw clientError('BAD_USER_INPUT', `first must be a whole number from 1 to ${maxCandidates}`, first)
  }
  const node = await context.load('read/nodes', id)
  const matcher = node === null ? null : await matcherAround(node, context)
  const own = matcher?.rows.find(({ memberIds }) => memberIds.includes(node!.id))
  if (matcher === null || own === undefined) return []
  const others = own.memberIds.filter(other => other !== node!.id)
  const alike = others.slice(0, 1).map(nodeId => ({
    nodeId,
    memberIds: others,
    proposal: 'SAME',
    score: own.score,
    for: own.reasons,
    against: [] as readonly string[],
  }))
  const pairs = [...matcher.pairs(new Set<Row>([own]))]
    // Of a row, each member may mean another holder of its office.
    .filter(({ a }) => a.memberIds.includes(node!.id))
    .map(({ b, proposal, score, for: reasons, against }) => ({
      nodeId: b.id,
      memberIds: b.memberIds,
      proposal: proposal.toUpperCase(),
      score,
      for: reasons,
      against,
    }))
  return [...alike, ...pairs].toSorted((a, b) => b.score - a.score).slice(0, first)
}

const named = { Event: 'event', Topic: 'topic', Position: 'position' } as const

/** Compares a node with those that an index finds by its words; null for a node that has none, or is of no such type. */
async function matcherAround(node: NodeRecord, context: Context): Promise<Matcher | null> {
  const { id, labels } = node
  if (labels.includes('Actor')) {
    const query = likeWords([node.name, ...((node.aliases as string[] | undefined) ?? [])])
    const near =
      query === '' ? null : await context.load('candidates/near-actors', id, { query, most, drafter })
    return near && matcherOfNear.actors(near)
  }
  if (labels.includes('Claim')) {
    const query = likeWords([node.text], 'content')
    const near =
      query === '' ? null : await context.load('candidates/near-claims', id, { query, most, drafter })
    return near && matcherOfNear.claims(near)
  }
  if (labels.includes('Statement')) {
    const query = quoted(contentOf(wordsOf(textOf(node.quote))))
    const near = query === '' ? null : await context.load('candidates/near-utterances', id, { query, most })
    return near && matcherOfNear.utterances(near)
  }
  for (const [label, type] of Object.entries(named)) {
    if (!labels.includes(label)) continue
    const query = likeWords([node.name ?? node.title])
    const asked = { index: `${type}_words`, query, most, drafter }
    const near = query === '' ? null : await context.load('candidates/near-named', id, asked)
    return near && matcherOfNear.named(type, near)
  }
  return null
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** How many words are looked up. */
const sought = 12

/** The longest words that carry meaning: long ones are rare. */
const contentOf = (words: readonly string[]): string[] =>
  words
    .filter(word => !stopWords.has(word))
    .toSorted((a, b) => b.length - a.length)
    .slice(0, sought)

/** Words of texts in Lucene's syntax, long ones also with a letter's difference. */
function likeWords(texts: readonly unknown[], which: 'all' | 'content' = 'all'): string {
  const all = [...new Set(texts.map(textOf).flatMap(wordsOf))]
  const words = which === 'content' ? contentOf(all) : all.slice(0, sought)
  return words.map(word => (/^\p{L}{5,}$/u.test(word) ? `${word}~1` : quoted([word]))).join(' ')
}

export const identityQuery: Fields<undefined> = { identityCandidates }

export const IdentityCandidate = { node: nodeAt('nodeId') }
