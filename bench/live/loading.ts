import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DocumentFile } from '../../src/document/index.ts'
import { WhosaidError } from '../../src/errors.ts'
import type { Graph } from '../../src/graph/graph.ts'
import { loadDocuments } from '../../src/loader/load.ts'
import { removeDocuments } from '../../src/loader/write.ts'
import type { Random } from '../fuzz/random.ts'

/** The word of the statements that a client follows. */
export const word = 'harbour'
const others = ['market', 'treaty', 'border', 'ministry', 'railway']
const documents = 25

/** One of some documents, in one of many versions: up to forty statements, half of them with the word. */
export function madeUp(random: Random): DocumentFile {
  const id = `live-${random.below(documents)}`
  const statements = Array.from({ length: random.below(41) }, (_, at) => ({
    id: `s${at}`,
    speaker: 'paper',
    form: 'INDIRECT' as const,
    text: `The ${random.chance(0.5) ? word : random.pick(others)} is open, ${random.below(1e6)} times. ${'It is said at length. '.repeat(random.below(8))}`.trim(),
    about: [{ id: 'paper' }],
  }))
  return {
    document: { id, title: id, publisher: 'paper', annotator: 'bench' },
    actors: [{ id: 'paper', kind: 'organization', name: 'The Paper' }],
    statements: statements.filter(() => random.chance(0.9)),
  }
}

/** Loads documents from files, as the command does. */
export async function load(graph: Graph, files: readonly DocumentFile[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-live-load-'))
  try {
    const paths = files.map((file, at) => {
      const path = join(folder, `${at}.json`)
      writeFileSync(path, JSON.stringify(file))
      return path
    })
    await loadDocuments(graph, paths, {
      onRefused({ problems }) {
        throw new Error(JSON.stringify(problems))
      },
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Loads, replaces and unloads documents until it is told to end; gives how often. What a lost database undid is not done again. */
export async function keepLoading(graph: Graph, random: Random, ending: AbortSignal): Promise<number> {
  let steps = 0
  while (!ending.aborted) {
    try {
      if (random.chance(0.2)) await removeDocuments(graph, [`live-${random.below(documents)}`])
      else {
        const files = Array.from({ length: 1 + random.below(3) }, () => madeUp(random))
        await load(graph, [...new Map(files.map(file => [file.document.id, file])).values()])
      }
      steps++
    } catch (error) {
      if (!(error instanceof WhosaidError && error.code === 'UNREACHABLE')) throw error
    }
    await pause(random.below(100))
  }
  return steps
}
