import * as fc from 'fast-check'
import type { StatementFilter } from '../../../src/api/filter/filter.ts'
import * as shape from '../../../src/document/shape/words.ts'
import { intervalOf } from '../../../src/document/dates.ts'
import { dates, world } from '../documents/world.ts'

/** Ids as the graph has them; some are described by no document. */
const known = (ids: readonly string[]) =>
  fc.constantFrom(...ids.map(id => (id.startsWith('#') ? `paper-1${id}` : id)))
const date = fc.constantFrom(...dates, '2019-12-29/2020', '2018')
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
/** A record with one or two of these keys. */
const some = (keys: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .subarray(Object.keys(keys), { minLength: 1, maxLength: 2 })
    .chain(chosen => fc.record(Object.fromEntries(chosen.map(key => [key, keys[key]!]))))

const actor = known(world.actors)
const target = known([...world.actors, ...world.events, ...world.topics])
const actorKinds = fc.constantFrom(...shape.actorKinds.map(kind => kind.toUpperCase()))
const names = fc.constantFrom(
  'iran A',
  'ZARIF  b',
  'teheran',
  'The Brigades',
  'تهران',
  'strikes 0',
  'treaty 1',
)

const actors = {
  id: actor,
  ids: fc.array(actor, { maxLength: 3 }),
  kind: actorKinds,
  name: names,
  representing: actor,
  affiliatedWith: actor,
}

/** A range that ends before it begins is refused. */
const isRange = (from: unknown, to: unknown): boolean =>
  typeof from !== 'string' || typeof to !== 'string' || intervalOf(to).end >= intervalOf(from).start

const share = fc.constantFrom(0, 0.25, 0.5, 1)

const leaf = some({
  speaker: some(actors),
  addressee: some(actors),
  about: some({
    id: target,
    ids: fc.array(target, { maxLength: 3 }),
    kind: fc.oneof(actorKinds, fc.constantFrom('EVENT', 'TOPIC')),
    name: names,
    stance: fc.constantFrom(...shape.stances),
    as: fc.constantFrom('terrorism', 'defensive attacks'),
    derived: fc.boolean(),
    party: actor,
    publisher: actor,
  }),
  claim: some({
    id: known(world.claims),
    verb: fc.constantFrom(...shape.verbs),
    hedged: fc.boolean(),
    disputed: fc.boolean(),
    measure: fc.constantFrom(...shape.measures),
    relation: fc.record({
      from: optional(actor),
      kind: optional(fc.constantFrom(...shape.partyRoles, ...shape.affiliationKinds)),
      to: optional(known([...world.actors, ...world.events])),
    }),
  }),
  document: some({
    id: fc.constantFrom(...world.documents),
    publisher: actor,
    language: fc.constantFrom('en', 'fa-IR'),
    annotator: fc.constantFrom('A. Reader', 'reader 1.0'),
    url: fc.constantFrom(...world.documents.map(id => `https://example.org/${encodeURIComponent(id)}`)),
    sha256: fc.constant('0123456789abcdef'.repeat(4)),
    published: date,
    publishedFrom: date,
    publishedTo: date,
    retrievedFrom: date,
    retrievedTo: date,
  }).filter(
    one =>
      isRange(one['publishedFrom'], one['publishedTo']) && isRange(one['retrievedFrom'], one['retrievedTo']),
  ),
  madeAt: known(world.events),
  utterance: fc.constantFrom('utterance-1', 'utterance-2'),
  form: fc.constantFrom(...shape.forms),
  voice: fc.constantFrom('ATTRIBUTED', 'NARRATOR'),
  act: fc.constantFrom(...shape.acts),
  saidFrom: date,
  saidTo: date,
  saidWithin: some({ from: date, to: date }).filter(({ from, to }) => isRange(from, to)),
  undated: fc.boolean(),
  spokenAs: known(world.positions),
  via: actor,
  cue: fc.constantFrom('cue one', 'said', 'never'),
  doubt: some({ min: share, max: share }).filter(({ min = 0, max = 1 }) => Number(min) <= Number(max)),
  text: fc.constantFrom('what', 'WORDS of', 'said 1', 'more them', 'never'),
  checked: fc.boolean(),
  secondHand: fc.boolean(),
  superseded: fc.boolean(),
}).filter(one => isRange(one['saidFrom'], one['saidTo']))

/** Any filter, with `and`, `or` and `not` nested up to three levels. */
export const filters = fc.letrec<{ filter: StatementFilter }>(tie => ({
  filter: fc.oneof(
    { depthSize: 'small', maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ and: fc.array(tie('filter'), { maxLength: 2 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
    fc.tuple(leaf, tie('filter')).map(([one, other]) => ({ ...one, or: [other, { not: other, ...one }] })),
    fc.tuple(leaf, tie('filter')).map(([one, not]) => ({ ...one, not })),
  ),
})).filter
