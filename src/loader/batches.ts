/** The largest batch. A document with more statements is a batch by itself. */
export interface BatchSize {
  statements: number
  documents: number
  /** While no batch is being worked on, as at the beginning, so many statements are enough; by default this does not apply. */
  enoughWhenIdle?: number
}

/** Documents on their way to `work`, in batches. */
export interface Batches<Item> {
  /** Resolves when there is room for more: one batch gathers while another is worked on. Rejects as `work` does. */
  add(item: Item): Promise<void>
  /** Works on what is left; resolves when all is done. */
  end(): Promise<void>
  /** Whether no batch is being worked on. */
  readonly idle: boolean
}

/** Gathers documents into batches, and works on one batch while the next one gathers. */
export function batches<Item extends { document: { statements: readonly unknown[] } }>(
  most: BatchSize,
  work: (batch: Item[]) => Promise<void>,
): Batches<Item> {
  let gathering: Item[] = []
  let statements = 0
  let working: Promise<void> = Promise.resolve()
  let idle = true
  const handOn = async (): Promise<void> => {
    await working
    const batch = gathering
    gathering = []
    statements = 0
    idle = false
    working = work(batch).finally(() => (idle = true))
    working.catch(() => {}) // it is awaited before the next one, or at the end
  }
  return {
    get idle() {
      return idle
    },
    async add(item) {
      const size = item.document.statements.length
      if (gathering.length > 0 && statements + size > most.statements) await handOn()
      gathering.push(item)
      statements += size
      const enough = (idle && most.enoughWhenIdle) || most.statements
      if (statements >= enough || gathering.length >= most.documents) await handOn()
    },
    async end() {
      if (gathering.length > 0) await handOn()
      await working
    },
  }
}
