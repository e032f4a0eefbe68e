import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Piscina } from 'piscina'
import type { Batch } from './hash-thread.ts'

/** Threads that check, resolve and hash documents. */
export interface HashThreads extends AsyncDisposable {
  /** The content hash of a JSON document, undefined if it is refused; its batch goes to a thread when it is full, or is sent. */
  hash(json: Uint8Array): Promise<string | undefined>
  /** Sends what waits for more. */
  send(): void
}

/** Enough for a message to cost next to nothing, little enough for every thread to get one soon. */
const batchBytes = 1 << 18

/** Each holds the program once more, some 30 MB. */
const mostThreads = 2

/** Starts threads as they are needed, at most one for each processor. */
export function openHashThreads(layoutVersion: number, limit?: number): HashThreads {
  const pool = new Piscina<Batch, (string | undefined)[]>({
    filename: join(import.meta.dirname, `hash-thread${extname(import.meta.filename)}`),
    minThreads: 0,
    maxThreads: Math.min(mostThreads, availableParallelism()),
    idleTimeout: Infinity,
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  })
  let waiting: Uint8Array[] = []
  let size = 0
  let gathered = Promise.withResolvers<(string | undefined)[]>()
  const send = (): void => {
    if (waiting.length === 0) return
    const batch = packed(waiting, size)
    pool
      .run({ ...batch, layoutVersion, limit }, { transferList: [batch.bytes.buffer] })
      .then(gathered.resolve, gathered.reject)
    waiting = []
    size = 0
    gathered = Promise.withResolvers()
  }
  return {
    async hash(json) {
      const { promise } = gathered
      const at = waiting.push(json) - 1
      size += json.length
      if (size >= batchBytes) send()
      return (await promise)[at]
    },
    send,
    [Symbol.asyncDispose]: () => pool.destroy(),
  }
}

function packed(all: readonly Uint8Array[], size: number): Pick<Batch, 'bytes' | 'documents'> {
  const bytes = new Uint8Array(size)
  let end = 0
  const documents = all.map(one => {
    const start = end
    bytes.set(one, start)
    end += one.length
    return { start, end }
  })
  return { bytes, documents }
}
