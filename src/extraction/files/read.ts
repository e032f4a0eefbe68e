import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { WhosaidError } from '../../errors.ts'
import { isDocx, isPdf } from '../input/form.ts'
import { readSource } from '../input/read.ts'
import type { Source } from '../input/source.ts'
import type { Outcome, Task } from './thread.ts'

/** What a PDF or a Word file may take. */
export interface Bounds {
  seconds: number
  /** Of memory, in MiB. */
  memory: number
}

/** Reads the bytes of any text: PDF and Word beside what `readSource` reads. Throws `INVALID_DOCUMENT` for what is none. */
export type Reader = (bytes: Uint8Array, name: string) => Promise<Source>

const usual: Bounds = { seconds: 120, memory: 1024 }

/** As often as the memory is looked at, in milliseconds: a file unpacks a few hundred MiB a second. */
const watch = 50

/** A reader that reads PDF and Word in a thread of its own, which ends when nothing is to be read. */
export function openReader(bounds: Bounds = usual): Reader {
  let pool: Piscina<Task, Outcome> | undefined
  return async (bytes, name) => {
    const form = isPdf(bytes) ? 'PDF' : isDocx(bytes) ? 'Word file' : undefined
    if (form === undefined) return readSource(bytes, name)
    pool ??= openPool(bounds)
    const outcome = await bounded(pool, { bytes: Uint8Array.from(bytes), form }, bounds)
    if ('refused' in outcome) throw new WhosaidError('INVALID_DOCUMENT', outcome.refused)
    return outcome.source
  }
}

/** The reader that the commands share. */
export const readFileSource: Reader = openReader()

const openPool = ({ memory }: Bounds): Piscina<Task, Outcome> =>
  new Piscina({
    filename: fileURLToPath(new URL(`thread${extname(import.meta.url)}`, import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 1000,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })

/** Runs a task and stops it where it takes too long or too much: a thread's limits do not count what it unpacks. */
async function bounded(pool: Piscina<Task, Outcome>, task: Task, bounds: Bounds): Promise<Outcome> {
  const { seconds, memory } = bounds
  const stop = new AbortController()
  const before = process.memoryUsage.rss()
  const started = performance.now()
  let refused: string | undefined
  const look = setInterval(() => {
    if (process.memoryUsage.rss() - before > memory * 2 ** 20) refused = tooLarge(task, bounds)
    else if (performance.now() - started > seconds * 1000)
      refused = `a ${task.form} must be read within ${seconds} s, but got: one that takes longer`
    if (refused !== undefined) stop.abort()
  }, watch)
  try {
    return await pool.run(task, { transferList: [task.bytes.buffer], signal: stop.signal })
  } catch (error) {
    if (refused !== undefined) return { refused }
    if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { refused: tooLarge(task, bounds) }
    throw error
  } finally {
    clearInterval(look)
  }
}

const tooLarge = ({ form }: Task, { memory }: Bounds): string =>
  `a ${form} must be read with at most ${memory} MiB of memory, but got: one that takes more`
