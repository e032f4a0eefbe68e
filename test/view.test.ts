import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Description } from '../src/loader/shared/description.ts'
import { differences, viewAfter, viewOf } from '../src/loader/shared/view.ts'

const maybe = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const names = fc.constantFrom('Iran', 'Persia', 'IR', 'Islamic Republic', 'Tehran')
const descriptions = {
  Actor: fc.record({
    kind: fc.constantFrom('state', 'group'),
    name: names,
    aliases: fc.uniqueArray(names, { maxLength: 3 }),
    iso3: maybe('IRN'),
    description: maybe('a state', 'a country'),
  }),
  Event: fc.record({
    name: names,
    startDate: maybe('2019-12-29', '2019-12'),
    endDate: maybe('2019-12-30', '2020'),
    place: maybe('Baghdad', 'Basra'),
  }),
  Claim: fc.record({
    text: maybe('It is so.', 'It was so.'),
    measure: maybe('KILLED'),
    min: maybe(19, 25),
    approximate: maybe(true),
  }),
}

/** Some documents, by rank, each with how it describes the node at first and later: not at all where null. */
const documentsWith = (description: fc.Arbitrary<Description['values']>) =>
  fc.uniqueArray(
    fc
      .record({
        rank: fc.constantFrom(...'abcdefgh'),
        before: fc.option(description),
        after: fc.option(description),
        stays: fc.boolean(),
      })
      .map(({ rank, before, after, stays }) => ({ rank, before, after: stays ? before : after })),
    { selector: ({ rank }) => rank, maxLength: 8 },
  )

const isSame = (one: Description, others: Description[]) =>
  others.some(other => other.rank === one.rank && other.values === one.values)

test.each(['Actor', 'Event', 'Claim'] as const)(
  '%s: a view made from the one before is the view that all descriptions make',
  label => {
    let madeFromBefore = 0
    fc.assert(
      fc.property(documentsWith(descriptions[label]), fc.integer({ min: 1, max: 4 }), (all, few) => {
        const at = (time: 'before' | 'after'): Description[] =>
          all
            .flatMap(one => (one[time] === null ? [] : [{ rank: one.rank, values: one[time] }]))
            .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
        const [before, after] = [at('before'), at('after')]
        fc.pre(before.length > 0)
        const removed = before.filter(one => !isSame(one, after))
        const added = after.filter(one => !isSame(one, before))
        const staying = before.filter(one => !removed.includes(one))
        if (staying.length > 0 && removed.length + added.length > 0) madeFromBefore++
        const view = { ...viewOf('iran', label, before), describers: before.length }

        let made = viewAfter('iran', label, view, removed, added)
        for (let most = few; made === undefined; most *= 2) {
          const ranked = staying.slice(0, most)
          const known = { ranked, complete: ranked.length < most }
          made = viewAfter('iran', label, { ...view, staying: known }, removed, added)
        }
        if (after.length === 0) {
          expect(made).toBeNull()
          return
        }
        const { properties, kind } = viewOf('iran', label, after)
        expect(made!.kind).toBe(kind)
        expect(made).toMatchObject({ properties })
        expect(differences(made!.properties, properties)).toEqual({})
      }),
      { numRuns: 5000 },
    )
    // Views of which nothing stays are made of what comes alone.
    expect(madeFromBefore).toBeGreaterThan(1000)
  },
)
