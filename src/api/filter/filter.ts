/** StatementFilter of schema.graphql, as the client sends it; null is the same as absent. */
export interface StatementFilter {
  speaker?: ActorFilter | null
  addressee?: ActorFilter | null
  about?: (ActorFilter & { stance?: string | null; as?: string | null }) | null
  claim?: ClaimFilter | null
  document?: DocumentFilter | null
  madeAt?: string | null
  utterance?: string | null
  form?: string | null
  voice?: string | null
  act?: string | null
  saidFrom?: string | null
  saidTo?: string | null
  text?: string | null
  checked?: boolean | null
  secondHand?: boolean | null
  superseded?: boolean | null
  and?: readonly StatementFilter[] | null
  or?: readonly StatementFilter[] | null
  not?: StatementFilter | null
}

export interface IdFilter {
  id?: string | null
  ids?: readonly string[] | null
}

/** `representing` and `affiliatedWith` are ids; AboutFilter has neither. */
export interface ActorFilter extends IdFilter {
  kind?: string | null
  name?: string | null
  representing?: string | null
  affiliatedWith?: string | null
}

export interface ClaimFilter extends IdFilter {
  verb?: string | null
  hedged?: boolean | null
  measure?: string | null
  relation?: { from?: string | null; kind?: string | null; to?: string | null } | null
  disputed?: boolean | null
}

export interface DocumentFilter extends IdFilter {
  publisher?: string | null
  language?: string | null
  annotator?: string | null
  publishedFrom?: string | null
  publishedTo?: string | null
  retrievedFrom?: string | null
  retrievedTo?: string | null
}

export const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** The ids that a filter allows; with both `id` and `ids`, only an id that is in both. */
export function idsOf({ id, ids }: IdFilter): readonly string[] | undefined {
  if (isGiven(id)) return isGiven(ids) ? ids.filter(one => one === id) : [id]
  return isGiven(ids) ? [...new Set(ids)] : undefined
}
