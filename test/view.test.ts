import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences, viewAfter, viewOf, type Description } from '../src/loader/view.ts'

const names = fc.constantFrom('Iran', 'Persia', 'IR', 'Islamic Republic', 'Tehran')
const description = fc.record({
  kind: fc.constantFrom('state', 'group'),
  name: names,
  aliases: fc.uniqueArray(names, { maxLength: 3 }),
  iso3: fc.option(fc.constant('IRN'), { nil: undefined }),
  description: fc.option(fc.constantFrom('a state', 'a country'), { nil: undefined }),
})
/** Some documents, by rank, each with how it describes the actor at first and later: not at all where null. */
const documents = fc.uniqueArray(
  fc.record({
    rank: fc.constantFrom(...'abcdefgh'),
    before: fc.option(description),
    after: fc.option(description),
  }),
  { selector: ({ rank }) => rank, maxLength: 8 },
)

const isSame = (one: Description, others: Description[]) =>
  others.some(other => other.rank === one.rank && other.values === one.values)

test('a view made from the one before is the view that all descriptions make', () => {
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 4 }), (all, few) => {
      const at = (time: 'before' | 'after'): Description[] =>
        all
          .flatMap(one => (one[time] === null ? [] : [{ rank: one.rank, values: one[time] }]))
          .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
      const [before, after] = [at('before'), at('after')]
      fc.pre(before.length > 0)
      const removed = before.filter(one => !isSame(one, after))
      const added = after.filter(one => !isSame(one, before))
      const staying = before.filter(one => !removed.includes(one))
      const view = { ...viewOf('iran', 'Actor', before), describers: before.length }

      let made = viewAfter('iran', 'Actor', view, removed, added)
      for (let most = few; made === undefined; most *= 2) {
        const ranked = staying.slice(0, most)
        const known = { ranked, complete: ranked.length < most }
        made = viewAfter('iran', 'Actor', { ...view, staying: known }, removed, added)
      }
      if (after.length === 0) {
        expect(made).toBeNull()
        return
      }
      const { properties, kind } = viewOf('iran', 'Actor', after)
      expect(made).toMatchObject({ properties, kind })
      expect(differences(made!.properties, properties)).toEqual({})
    }),
    { numRuns: 5000 },
  )
})
