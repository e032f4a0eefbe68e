import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit } from '../../src/audit/audit.ts'
import { digest } from '../../src/graph/digest.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { acquireNeo4j } from '../../src/graph/local/index.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import { seeded } from './corpus.ts'
import {
  type Interruption,
  acquireAgain,
  holdKept,
  loadAndInterrupt,
  onGraph,
  startLoader,
  turns,
  writeCorpus,
} from './interruptions.ts'

/** How many documents of judgements there are, each of one entry. */
const judging = 12

/** An interruption of a load of judgements, and whether it left documents that are still to be translated. */
export type JudgedInterruption = Interruption & { wasProjecting: boolean }

/**
 * Interrupts loads of judgements over documents that stay. Throws, with the seed in the message, when a rerun does not make the
 * graph of an undisturbed load, breaks a law, or does not leave the graph as it was once the judgements are unloaded.
 */
export async function interruptJudged(options: {
  seed: number
  times: number
  statements: number
  onInterrupted?: (one: JudgedInterruption) => void
}): Promise<JudgedInterruption[]> {
  const { seed, times, statements, onInterrupted = () => {} } = options
  const random = seeded(seed)
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-interrupt-'))
  const [corpus, file] = [join(folder, 'corpus.jsonl'), join(folder, 'judgements.jsonl')]
  await writeCorpus(corpus, statements, seed)
  writeFileSync(file, judgements.map(one => `${JSON.stringify(one)}\n`).join(''))
  const done: JudgedInterruption[] = []
  let held = await acquireNeo4j(folder)
  try {
    const unjudged = await onGraph(held, async graph => {
      await loadDocuments(graph, [corpus])
      return digest(graph)
    })
    const began = performance.now()
    const { lines, errors } = await startLoader(held.uri, held, file).end
    const milliseconds = performance.now() - began
    const expected = await onGraph(held, digest)
    if (expected === unjudged)
      throw new Error(`judgements change a graph, but got: the same digest (seed ${seed})\n${errors}`)
    await onGraph(held, graph => unjudge(graph, unjudged, `(seed ${seed})`))
    for (let nth = 0; nth < times; nth++) {
      const cause = turns[nth % turns.length]!
      const transaction = Math.floor(random() * (lines - 1))
      // Each transaction is followed by those that translate other documents.
      const moment = { transaction, milliseconds: Math.floor((random() * milliseconds) / lines) }
      const where = `(seed ${seed}, interruption ${nth + 1}: ${cause} ${moment.milliseconds} ms into transaction ${transaction + 1})`
      const status = await loadAndInterrupt(held, folder, file, cause, moment, where)
      if (cause === 'Neo4j killed') {
        await held.release()
        held = await acquireAgain(folder)
      }
      const found = await onGraph(held, async graph => {
        const wasProjecting = (await graph.read('identity/projection', {})).length > 0
        const ids = new Set((await graph.read('export/document-ids', {})).map(({ id }) => id))
        await finish(graph, file, expected, where)
        await unjudge(graph, unjudged, where)
        return { wasProjecting, documentsThen: idsOfJudgements.filter(id => ids.has(id)).length }
      })
      const one = { cause, ...moment, status, ...found }
      done.push(one)
      onInterrupted(one)
    }
    return done
  } finally {
    await held.release()
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 1000 })
  }
}

/** Joins of those who are in most documents, of events and of claims, and one pair that must stay two. */
const judgements = Array.from({ length: judging }, (_, nth) => ({
  document: {
    id: `judgement-${nth}`,
    title: `Judgement ${nth}`,
    publisher: 'actor-0',
    annotator: 'bench',
    publishedAt: '2025-01-01',
  },
  actors: [{ id: 'actor-0', kind: 'person', name: 'Actor 0' }],
  identities: [
    nth === 0
      ? { different: ['actor-1', 'actor-8'], basis: 'bench' }
      : nth % 4 === 1
        ? { same: [`event-${nth % 3}`, `event-${(nth + 1) % 3}`], basis: 'bench' }
        : nth % 4 === 2
          ? { same: [`claim-${nth}`, `claim-${nth + 1}`, `claim-${nth + 2}`], basis: 'bench' }
          : { same: [`actor-${nth}`, `actor-${nth - 2}`, 'actor-8'], basis: 'bench' },
  ],
}))
const idsOfJudgements = judgements.map(({ document }) => document.id)

/** Loads again, and holds the graph against the undisturbed one and against the laws. */
async function finish(graph: Graph, file: string, expected: string, where: string): Promise<void> {
  await holdKept(graph, where)
  const { refused } = await loadDocuments(graph, [file])
  if (refused > 0) throw new Error(`a rerun finishes the work, but got: ${refused} refused ${where}`)
  if ((await digest(graph)) !== expected)
    throw new Error(`a rerun makes the undisturbed graph, but got: another digest ${where}`)
  await holdKept(graph, where)
  for await (const { law, failures } of audit(graph))
    if (law.id.startsWith('MUST') && failures.length > 0)
      throw new Error(`a rerun keeps every law, but got: ${law.id} ${JSON.stringify(failures[0])} ${where}`)
}

/** Unloads the judgements, after which the graph is what it was without them. */
async function unjudge(graph: Graph, unjudged: string, where: string): Promise<void> {
  await removeDocuments(graph, idsOfJudgements)
  if ((await digest(graph)) !== unjudged)
    throw new Error(`unloading leaves no trace of judgements, but got: another digest ${where}`)
  await holdKept(graph, where)
}
