import type { Scene } from '../scene.ts'
import { countryNamed, countryOfCapital, countryOfDemonym } from '../../who/countries.ts'

/** The state whose regime is named at a token, "the Iranian regime", "the regime in Tehran", and where its name begins. */
export function regimeAt(scene: Scene, at: number): { id: string; first: number } | undefined {
  const {
    reading: { tokens },
    cast,
  } = scene
  if (tokens[at]?.lower !== 'regime') return undefined
  const before = tokens[at - 1]?.text ?? ''
  const own = countryOfDemonym(before) ?? countryNamed(before)
  const led = own === undefined ? stateLedBy(scene, before, at - 1) : undefined
  if (led !== undefined) return { id: led, first: at - 1 }
  if (own !== undefined) return { id: cast.stateOf(own), first: at - 1 }
  const where = /^(?:in|of)$/u.test(tokens[at + 1]?.lower ?? '') ? (tokens[at + 2]?.text ?? '') : ''
  const other = countryOfCapital(where) ?? countryNamed(where)
  return other === undefined ? undefined : { id: cast.stateOf(other), first: at }
}

// "the Lind regime": the state in whose office a person of that name is.
function stateLedBy({ cast }: Scene, name: string, at: number): string | undefined {
  if (!/^\p{Lu}\p{Ll}/u.test(name) || !cast.isSomebody(name)) return undefined
  const leader = cast.actorOf({ text: name, name, kind: 'person', proper: true, plural: false }, at)
  const office = leader === undefined ? undefined : cast.officeOf(leader)
  const state = cast.positions().find(({ id }) => id === office)?.in
  return state !== undefined && cast.isState(state) ? state : undefined
}
