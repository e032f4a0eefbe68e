import { clientError } from '../errors.ts'

/** StatementFilter of schema.graphql, as the client sends it; null is the same as absent. */
export interface StatementFilter {
  speaker?: ActorFilter | null
  addressee?: ActorFilter | null
  about?: AboutFilter | null
  claim?: ClaimFilter | null
  document?: DocumentFilter | null
  madeAt?: string | null
  utterance?: string | null
  form?: string | null
  voice?: string | null
  act?: string | null
  saidFrom?: string | null
  saidTo?: string | null
  saidWithin?: DateRange | null
  undated?: boolean | null
  spokenAs?: string | null
  via?: string | null
  cue?: string | null
  doubt?: NumberRange | null
  text?: string | null
  checked?: boolean | null
  secondHand?: boolean | null
  superseded?: boolean | null
  and?: readonly StatementFilter[] | null
  or?: readonly StatementFilter[] | null
  not?: StatementFilter | null
}

export interface DateRange {
  from?: string | null
  to?: string | null
}

export interface NumberRange {
  min?: number | null
  max?: number | null
}

export interface IdFilter {
  id?: string | null
  ids?: readonly string[] | null
}

/** `representing` and `affiliatedWith` are ids. */
export interface ActorFilter extends IdFilter {
  kind?: string | null
  name?: string | null
  representing?: string | null
  affiliatedWith?: string | null
}

/** `party` and `publisher` are ids. */
export interface AboutFilter extends Pick<ActorFilter, 'id' | 'ids' | 'kind' | 'name'> {
  stance?: string | null
  as?: string | null
  derived?: boolean | null
  party?: string | null
  publisher?: string | null
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
  url?: string | null
  sha256?: string | null
  published?: string | null
  publishedFrom?: string | null
  publishedTo?: string | null
  retrievedFrom?: string | null
  retrievedTo?: string | null
}

export const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined

/** How many ids a filter may name. */
export const maxIds = 1000

/**
 * The ids that a filter allows; with both `id` and `ids`, only an id that is in both. What a name or a relation stands for
 * (`areLookedUp`) may be more ids than a client may name.
 */
export function idsOf({
  id,
  ids,
  areLookedUp = false,
}: IdFilter & { areLookedUp?: boolean }): readonly string[] | undefined {
  if (!areLookedUp && isGiven(ids) && ids.length > maxIds)
    throw clientError('BAD_USER_INPUT', `ids must have at most ${maxIds} ids`, ids.length)
  if (isGiven(id)) return isGiven(ids) ? ids.filter(one => one === id) : [id]
  return isGiven(ids) ? [...new Set(ids)] : undefined
}
