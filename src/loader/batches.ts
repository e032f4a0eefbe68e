/** How much goes into one batch at most; a document with more statements than that is a batch of its own. */
export interface BatchSize {
  statements: number
  documents: number
}

/** Documents on their way to `work`, in batches. */
export interface Batches<Item> {
  /** Resolves when there is room for more: while a batch is at work only one other gathers. Rejects as `work` does. */
  add(item: Item): Promise<void>
  /** Hands on what is left, and resolves when all is done. */
  end(): Promise<void>
}

/** Gathers documents into batches and works at one batch after the other, while the next one gathers. */
export function batches<Item extends { document: { statements: readonly unknown[] } }>(
  most: BatchSize,
  work: (batch: Item[]) => Promise<void>,
): Batches<Item> {
  let gathering: Item[] = []
  let statements = 0
  let working: Promise<void> = Promise.resolve()
  const handOn = async (): Promise<void> => {
    await working
    const batch = gathering
    gathering = []
    statements = 0
    working = work(batch)
    working.catch(() => {}) // it is awaited before the next one, or at the end
  }
  return {
    async add(item) {
      const size = item.document.statements.length
      if (gathering.length > 0 && statements + size > most.statements) await handOn()
      gathering.push(item)
      statements += size
      if (statements >= most.statements || gathering.length >= most.documents) await handOn()
    },
    async end() {
      if (gathering.length > 0) await handOn()
      await working
    },
  }
}
