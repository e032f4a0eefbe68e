import type { ResolvedIdentity } from '../resolved.ts'
import type { Item } from '../shape.ts'
import { givenIds } from '../rules/identities.ts'
import type { Resolving } from './resolver.ts'

/** A judgement with its ids in full, each once. */
export function identity(given: Item<'identities'>, { names }: Resolving): ResolvedIdentity {
  const { basis, same, different } = given
  return {
    basis,
    ids: [...new Set(givenIds(given).map(names.full))],
    verdict: same !== undefined ? 'SAME' : different !== undefined ? 'DIFFERENT' : 'UNSURE',
  }
}
