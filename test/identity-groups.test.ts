import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  canonicalIdOf,
  groupsOf,
  utteranceOfGroup,
  type Groups,
  type Judgement,
  type JudgedLabel,
} from '../src/loader/identity/groups.ts'

const judgement = (
  documentId: string,
  entry: number,
  verdict: string,
  ids: string[],
  reference = false,
): Judgement => ({ documentId, reference, entry, verdict, ids })

const unknown = { labelOf: () => undefined, utteranceOf: () => undefined }

/** Groups as sets of ids by the id of their node, and what is refused. */
const shown = ({ groups, outcomes }: Groups) => ({
  groups: Object.fromEntries(groups.map(group => [canonicalIdOf(group), group.ids.toSorted()])),
  refused: [...outcomes].flatMap(([{ documentId, entry }, { notApplied }]) =>
    notApplied.map(id => `${documentId} ${entry} ${id}`),
  ),
})

test('the first global id that the joins name is the id of the group, else the first local one', () => {
  const local = judgement('a', 0, 'SAME', ['x#1', 'y#1'])
  expect(shown(groupsOf([local], unknown)).groups).toEqual({ 'x#1': ['x#1', 'y#1'] })
  const global = judgement('b', 0, 'SAME', ['y#1', 'zoe', 'ada'])
  expect(shown(groupsOf([global, local], unknown)).groups).toEqual({ zoe: ['ada', 'x#1', 'y#1', 'zoe'] })
  // What a reference document says comes first.
  const reference = judgement('z', 0, 'SAME', ['x#1', 'ada'], true)
  expect(shown(groupsOf([global, local, reference], unknown)).groups).toEqual({
    ada: ['ada', 'x#1', 'y#1', 'zoe'],
  })
})

test('a join that would put a different pair into one group is refused, through others too', () => {
  const all = [
    judgement('a', 0, 'SAME', ['p', 'q']),
    judgement('a', 1, 'SAME', ['q', 'r', 's']),
    judgement('z', 0, 'DIFFERENT', ['p', 'r']),
  ]
  expect(shown(groupsOf(all, unknown))).toEqual({ groups: { p: ['p', 'q', 's'] }, refused: ['a 1 r'] })
})

test('a group has the type of its first loaded member, and others are not joined', () => {
  const labels: Record<string, JudgedLabel> = { q: 'Actor', r: 'Topic', s: 'Document' }
  const all = [judgement('a', 0, 'SAME', ['p', 'q', 'r', 's', 't'])]
  const made = groupsOf(all, { ...unknown, labelOf: id => labels[id] })
  expect(shown(made)).toEqual({ groups: { p: ['p', 'q', 't'] }, refused: ['a 0 r', 'a 0 s'] })
  expect(made.groups[0]!.label).toBe('Actor')
})

test('statements that share the utterance of a file are one group, which no judgement undoes', () => {
  const utterances: Record<string, string> = { 'a#1': 'u2', 'b#1': 'u2', 'c#1': 'u1' }
  const known = { labelOf: () => 'Statement' as const, utteranceOf: (id: string) => utterances[id] }
  const all = [
    judgement('j', 0, 'SAME', ['b#1', 'c#1']),
    judgement('j', 1, 'SAME', ['a#1', 'd#1']),
    judgement('j', 2, 'DIFFERENT', ['a#1', 'b#1']),
  ]
  const { groups } = groupsOf(all, known)
  expect(groups).toHaveLength(1)
  expect(utteranceOfGroup(groups[0]!)).toBe('u1')
  const apart = groupsOf([...all, judgement('j', 3, 'DIFFERENT', ['c#1', 'a#1'])], known)
  expect(shown(apart).refused).toEqual(['j 0 c#1'])
  const without = groupsOf([judgement('j', 0, 'SAME', ['e#1', 'd#1'])], {
    ...known,
    utteranceOf: () => undefined,
  })
  expect(utteranceOfGroup(without.groups[0]!)).toBe('d#1')
})

const ids = ['a', 'b', 'c', 'd', 'e', 'x#1', 'x#2', 'y#1']
const judgements = fc
  .array(
    fc.record({
      documentId: fc.constantFrom('j1', 'j2', 'j-3'),
      verdict: fc.constantFrom('SAME', 'SAME', 'SAME', 'DIFFERENT', 'UNSURE'),
      ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 4 }),
    }),
    { maxLength: 8 },
  )
  .map(all => all.map((one, entry): Judgement => ({ ...one, entry, reference: one.documentId === 'j2' })))
const labels = fc.dictionary(
  fc.constantFrom(...ids),
  fc.constantFrom<JudgedLabel[]>('Actor', 'Actor', 'Actor', 'Topic', 'Document'),
)

test('groups never depend on the order of loading, and keep apart what must be', () => {
  const loaded = fc.tuple(judgements, labels).chain(([all, known]) =>
    fc.record({
      all: fc.constant(all),
      order: fc.shuffledSubarray(all, { minLength: all.length }),
      known: fc.constant(known),
    }),
  )
  fc.assert(
    fc.property(loaded, ({ all, order, known }) => {
      const made = groupsOf(all, { ...unknown, labelOf: id => known[id] })
      expect(shown(groupsOf(order, { ...unknown, labelOf: id => known[id] }))).toEqual(shown(made))
      const groupOf = new Map(made.groups.flatMap(group => group.ids.map(id => [id, group] as const)))
      for (const one of all.filter(({ verdict }) => verdict === 'DIFFERENT')) {
        const inGroups = one.ids.flatMap(id => groupOf.get(id) ?? [])
        expect(new Set(inGroups).size).toBe(inGroups.length)
      }
      for (const { ids: members } of made.groups) {
        expect(new Set(members.flatMap(id => known[id] ?? [])).size).toBeLessThan(2)
        expect(members.some(id => known[id] === 'Document')).toBe(false)
      }
      // A join is refused for a reason, and otherwise applied.
      for (const [one, { applied, notApplied }] of made.outcomes) {
        expect([...applied, ...notApplied].toSorted()).toEqual(one.ids.slice(1).toSorted())
        const first = one.ids[0]!
        for (const id of applied) expect(groupOf.get(id)).toBe(groupOf.get(first))
        for (const id of notApplied) {
          const both = [...(groupOf.get(first)?.ids ?? [first]), ...(groupOf.get(id)?.ids ?? [id])]
          const apart = all.some(
            other =>
              other.verdict === 'DIFFERENT' && other.ids.filter(each => both.includes(each)).length > 1,
          )
          const types = new Set(both.flatMap(each => known[each] ?? []))
          expect(apart || types.size > 1 || types.has('Document')).toBe(true)
        }
      }
    }),
    { numRuns: 500 },
  )
})
