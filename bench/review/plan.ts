import {
  actKeys,
  formKeys,
  mendFields,
  stanceKeys,
  verbKeys,
  voiceKeys,
} from '../../web/src/review/mend/fields.ts'
import { withNames } from '../../web/src/review/file/pronouns.ts'
import type { FileState } from '../../src/review/protocol.ts'
import { isEqual, nameOf, type Plain, type PlainField } from './views.ts'

/** One thing that a reviewer does by keys: a key, words in a field, or something that is looked for by its name. */
export type Press = { key: string } | { words: string } | { find: string; type: string; kind: string }

const key = (name: string): Press => ({ key: name })
const written = (words: string | undefined): Press[] =>
  words === undefined ? [key('Delete'), key('Enter')] : [{ words }, key('Enter')]

/** The letter that opens a field. */
const letter = (name: PlainField): Press => key(mendFields.find(one => one.name === name)?.key ?? '')

/** The presses that give a field what it has in the reviewed file, each list of them in a form of its own; `stays` leaves a list open. */
export function pressesFor(
  field: PlainField,
  now: Plain,
  wanted: Plain,
  file: FileState,
  stays = false,
): Press[][] {
  const { given } = wanted.view
  const { given: had } = now.view
  switch (field) {
    case 'form':
      return [[letter(field), key(formKeys[given.form ?? 'INDIRECT'])]]
    case 'voice':
      return [[letter(field), key(voiceKeys[given.voice ?? 'ATTRIBUTED'])]]
    case 'act':
      return [[letter(field), key(given.act === undefined ? '0' : actKeys[given.act])]]
    case 'speaker':
      return speakerPresses(wanted, file)
    case 'spokenAs':
    case 'madeAt': {
      const id = given[field]
      const type = field === 'spokenAs' ? 'position' : 'event'
      return [
        [letter(field), ...(id === undefined ? [key('Alt+0')] : [finding(id, type, file), key('Enter')])],
      ]
    }
    case 'addressees':
    case 'via':
      return actorsPresses(field, now, wanted, file)
    case 'about':
      return [
        [
          letter(field),
          ...listPresses(had.about ?? [], given.about ?? [], 'subject', file, now.names, aboutChanges, stays),
        ],
      ]
    case 'claims': {
      const [speaker] = now.fields.speaker as string[]
      const [addressee] = now.fields.addressees as string[]
      const changes = claimChanges(
        now.names,
        id => nameOf(file, id),
        claim => withNames(claim, speaker, addressee),
      )
      return [
        [
          letter(field),
          ...listPresses(had.claims ?? [], given.claims ?? [], 'claim', file, now.names, changes, stays),
        ],
      ]
    }
    case 'spans':
      return []
    case 'cue':
    case 'quote':
    case 'saidAt':
    case 'speakerMention':
    case 'text':
      return [[letter(field), ...written(given[field])]]
  }
}

const finding = (id: string, type: string, file: FileState): Press => ({
  find: nameOf(file, id),
  type,
  kind: kindOf(id, type, file),
})

function kindOf(id: string, type: string, { data }: FileState): string {
  const actor = data?.actors?.find(one => one.id === id)
  if (actor !== undefined) return actor.kind
  if (data?.topics?.some(one => one.id === id) === true) return 'topic'
  return type === 'subject' ? 'event' : type
}

function speakerPresses({ view }: Plain, file: FileState): Press[][] {
  const [first, ...joint] = view.speakers
  if (first === undefined) return []
  return [
    [key('s'), finding(first, 'actor', file), key('Enter')],
    ...joint.map(id => [key('j'), key('+'), finding(id, 'actor', file), key('Enter')]),
  ]
}

function actorsPresses(field: 'addressees' | 'via', now: Plain, wanted: Plain, file: FileState): Press[][] {
  const had = now.fields[field] as string[]
  const wants = (wanted.view.given[field] ?? []).filter(id => !had.includes(nameOf(file, id)))
  const names = new Set(wanted.fields[field] as string[])
  const gone = had.flatMap((name, at) => (names.has(name) ? [] : [at])).toReversed()
  return [
    ...gone.map(at => [letter(field), ...(had.length > 1 ? [key(String(at + 1))] : []), key('x')]),
    ...wants.map((id, at) => [
      letter(field),
      ...(had.length - gone.length + at > 0 ? [key('+')] : []),
      finding(id, 'actor', file),
      key('Enter'),
    ]),
  ]
}

type About = NonNullable<Plain['view']['given']['about']>[number]
type Claim = NonNullable<Plain['view']['given']['claims']>[number]
type Changes<T> = (one: T, had: T | undefined) => Press[][]

const aboutChanges: Changes<About> = (one, had) => [
  one.stance === had?.stance ? [] : [key(one.stance === undefined ? '0' : stanceKeys[one.stance])],
  isEqual([one.as ?? []].flat(), [had?.as ?? []].flat())
    ? []
    : [key('l'), ...written([one.as ?? []].flat().join('; '))],
]

/** Claims of the same words change together. */
function claimChanges(
  textNow: (id: string) => string,
  textThen: (id: string) => string,
  withNamesIn: (claim: string) => string,
): Changes<Claim> {
  const changed = new Set<string>()
  const reworded = (before: string, after: string): Press[] => {
    if (before === after || changed.has(before)) return []
    changed.add(before)
    return withNamesIn(before) === after ? [key('p')] : [key('t'), ...written(after)]
  }
  return (one, had) => [
    // What took the place of another has its words already.
    had === undefined || textNow(had.id) === had.id ? [] : reworded(textNow(had.id), textThen(one.id)),
    one.verb === (had?.verb ?? 'ASSERTS') ? [] : [key(verbKeys[one.verb])],
    one.hedge === had?.hedge ? [] : [key('h'), ...written(one.hedge)],
  ]
}

/** In an open list: the entries that go, what changes of those that stay, and those that come. Only the last leaves it. */
function listPresses<T extends { id: string }>(
  had: readonly T[],
  wants: readonly T[],
  type: string,
  file: FileState,
  nameNow: (id: string) => string,
  changes: Changes<T>,
  stays: boolean,
): Press[] {
  const isSame = (a: T, b: T): boolean => a.id === b.id || nameNow(a.id) === nameOf(file, b.id)
  // A row that was left stays chosen.
  let row = 0
  let left = [...had]
  const steps: { at: Press[]; does: Press[] }[] = []
  const choose = (one: T): Press[] => {
    const at = left.indexOf(one)
    const presses = at === row ? [] : [key(String(at + 1))]
    row = at
    return presses
  }
  const isAnother = (entry: T): boolean => !wants.some(wish => isSame(entry, wish))
  // One that is another is replaced, whose stance or verb stays.
  const wished = wants.filter(wish => !had.some(entry => isSame(entry, wish)))
  const replaced = had.filter(isAnother).slice(0, wished.length)
  for (const [at, one] of replaced.entries()) {
    const wish = wished[at]!
    steps.push({ at: choose(one), does: [key('r'), finding(wish.id, type, file), key('Enter')] })
    const now = { ...one, id: wish.id }
    left = left.map(entry => (entry === one ? now : entry))
  }
  for (const one of left.filter(isAnother)) {
    steps.push({ at: choose(one), does: [key('x')] })
    left = left.filter(entry => entry !== one)
    row = Math.min(row, Math.max(0, left.length - 1))
  }
  for (const wish of wants) {
    const known = left.find(entry => isSame(entry, wish))
    for (const does of changes(wish, known).filter(change => known !== undefined && change.length > 0))
      steps.push({ at: choose(known!), does })
  }
  // An empty list opens with the field that looks for its first entry.
  let isSearching = had.length === 0
  for (const wish of wants.filter(one => !left.some(entry => isSame(entry, one)))) {
    const found = [...(isSearching ? [] : [key('+')]), finding(wish.id, type, file), key('Enter')]
    isSearching = false
    left.push(wish)
    row = left.length - 1
    const [first = [key('Enter')], ...others] = changes(wish, undefined).filter(change => change.length > 0)
    steps.push({ at: found, does: first }, ...others.map(does => ({ at: [], does })))
  }
  return steps.flatMap(({ at, does }, index) =>
    index === steps.length - 1 && !stays ? [...at, ...does] : [...at, ...staying(does)],
  )
}

/** The same without leaving the list: its letter as a capital, and no Enter that says that it is done. */
function staying([first, ...others]: Press[]): Press[] {
  if (first === undefined || !('key' in first) || first.key === 'Enter') return []
  return [key(first.key === '0' ? '0' : first.key.toUpperCase()), ...others]
}
