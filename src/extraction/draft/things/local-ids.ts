/** Gives a local id to one kind of thing; where another kind has it already, the kind is added to it. */
export type LocalIds = (id: string, kind: 'actor' | 'event' | 'topic' | 'position') => string

/** Begins a document's local ids: each names one kind of thing. */
export function createLocalIds(): LocalIds {
  const kinds = new Map<string, string>()
  return (id, kind) => {
    const own = kinds.get(id) ?? kind
    kinds.set(id, own)
    return own === kind || !id.startsWith('#') ? id : `${id}-${kind}`
  }
}
