import {
  actKeys,
  formKeys,
  mendFields,
  stanceKeys,
  verbKeys,
  voiceKeys,
} from '../../web/src/review/mend/fields.ts'
import type { FileState } from '../../src/review/protocol.ts'
import { isEqual, nameOf, type Plain, type PlainField } from './views.ts'

/** One thing that a reviewer does by keys: a key, words, or something that is looked for by its name. */
export type Press = { key: string } | { words: string } | { find: string; type: string; kind: string }

const key = (name: string): Press => ({ key: name })
const written = (words: string | undefined): Press[] =>
  words === undefined ? [key('Delete'), key('Enter')] : [{ words }, key('Enter')]

/** The letter that opens a field. */
const letter = (name: PlainField): Press => key(mendFields.find(one => one.name === name)?.key ?? '')

/** The presses in an open form that give a field what it has in the reviewed file. */
export function pressesFor(field: PlainField, now: Plain, wanted: Plain, file: FileState): Press[] {
  const { given } = wanted.view
  switch (field) {
    case 'form':
      return [letter(field), key(formKeys[given.form ?? 'INDIRECT'])]
    case 'voice':
      return [letter(field), key(voiceKeys[given.voice ?? 'ATTRIBUTED'])]
    case 'act':
      return [letter(field), key(given.act === undefined ? '0' : actKeys[given.act])]
    case 'speaker':
      return speakerPresses(wanted, file)
    case 'spokenAs':
    case 'madeAt': {
      const id = given[field]
      const type = field === 'spokenAs' ? 'position' : 'event'
      return id === undefined ? [] : [letter(field), finding(id, type, file), key('Enter')]
    }
    case 'addressees':
    case 'via':
      return actorsPresses(field, now, wanted, file)
    case 'about':
      return listPresses(
        letter(field),
        now.view.given.about ?? [],
        given.about ?? [],
        'subject',
        file,
        now,
        (one, had) => {
          const stance =
            one.stance === had?.stance ? [] : [key(one.stance === undefined ? '0' : stanceKeys[one.stance])]
          const labels = isEqual(one.as, had?.as)
            ? []
            : [key('l'), ...written([one.as ?? []].flat().join('; '))]
          return [stance, labels]
        },
      )
    case 'claims':
      return listPresses(
        letter(field),
        now.view.given.claims ?? [],
        given.claims ?? [],
        'claim',
        file,
        now,
        (one, had) => {
          const verb = one.verb === (had?.verb ?? 'ASSERTS') ? [] : [key(verbKeys[one.verb])]
          const hedge = one.hedge === had?.hedge ? [] : [key('h'), ...written(one.hedge)]
          return [verb, hedge]
        },
      )
    case 'spans':
      return []
    case 'cue':
    case 'quote':
    case 'saidAt':
    case 'speakerMention':
    case 'text':
      return [letter(field), ...written(given[field])]
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

function speakerPresses({ view }: Plain, file: FileState): Press[] {
  const [first, ...joint] = view.speakers
  if (first === undefined) return []
  return [
    key('s'),
    finding(first, 'actor', file),
    key('Enter'),
    ...joint.flatMap(id => [key('e'), key('j'), key('+'), finding(id, 'actor', file), key('Enter')]),
  ]
}

function actorsPresses(field: 'addressees' | 'via', now: Plain, wanted: Plain, file: FileState): Press[] {
  const had = now.fields[field] as string[]
  const wants = (wanted.view.given[field] ?? []).filter(id => !had.includes(nameOf(file, id)))
  const names = new Set(wanted.fields[field] as string[])
  const gone = had.flatMap((name, at) => (names.has(name) ? [] : [at])).toReversed()
  const steps = [
    ...gone.map(at => [...(had.length > 1 ? [key(String(at + 1))] : []), key('x')]),
    ...wants.map((id, at) => [
      ...(had.length - gone.length + at > 0 ? [key('+')] : []),
      finding(id, 'actor', file),
      key('Enter'),
    ]),
  ]
  return steps.flatMap((step, at) => [...(at === 0 ? [] : [key('e')]), letter(field), ...step])
}

/** The entries that go, those that come, and what changes of the others; each change closes the form. */
function listPresses<T extends { id: string }>(
  open: Press,
  had: readonly T[],
  wants: readonly T[],
  type: string,
  file: FileState,
  now: Plain,
  changes: (one: T, had: T | undefined) => Press[][],
): Press[] {
  const steps: Press[][] = []
  const names = new Map(wants.map(one => [nameOf(file, one.id), one]))
  const hadNames =
    type === 'claim'
      ? (now.fields.claims as { text: string }[]).map(one => one.text)
      : (now.fields.about as { name: string }[]).map(one => one.name)
  let left = had.map((one, at) => ({ one, name: hadNames[at] ?? '' }))
  const at = (name: string): Press[] =>
    left.length > 1 ? [key(String(left.findIndex(one => one.name === name) + 1))] : []
  for (const { name } of left.toReversed()) {
    if (names.has(name)) continue
    steps.push([...at(name), key('x')])
    left = left.filter(one => one.name !== name)
  }
  for (const [name, one] of names) {
    const known = left.find(entry => entry.name === name)
    if (known !== undefined) {
      for (const change of changes(one, known.one))
        if (change.length > 0) steps.push([...at(name), ...change])
      continue
    }
    const add = [...(left.length === 0 ? [] : [key('+')]), finding(one.id, type, file), key('Enter')]
    left.push({ one, name })
    const [first = [], ...others] = changes(one, undefined).filter(change => change.length > 0)
    steps.push([...add, ...(first.length > 0 ? first : [key('Enter')])])
    for (const change of others) steps.push([...at(name), ...change])
  }
  return steps.flatMap((step, index) => [...(index === 0 ? [] : [key('e')]), open, ...step])
}
