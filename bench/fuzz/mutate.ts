import { gzipSync } from 'node:zlib'
import { stringify } from 'yaml'
import type { Random } from './random.ts'
import { strangeDates, strangeStrings, strangeValues, yamlValues } from './strange.ts'

/** A document file that is broken, or is not. */
export interface Case {
  name: string
  bytes: Uint8Array
  kind: string
}

/** A document to mutate: its file's text and the data in it. */
export interface Original {
  text: string
  data: object
}

type Path = (string | number)[]

/** Mutates a document in one of many ways; its id becomes the one given, unless that is what is mutated. */
export function mutated({ text, data }: Original, id: string, random: Random): Case {
  const { below, chance, pick } = random
  const document: Tree = structuredClone(data) as Tree
  setAt(document, ['document', 'id'], id)
  if (chance(0.7)) {
    const kind = pick(Object.keys(ofData) as (keyof typeof ofData)[])
    ofData[kind](document, random)
    const asYaml = chance(0.4)
    const written = asYaml ? stringify(document) : JSON.stringify(document, null, below(3))
    const name = `${id}.${asYaml ? 'yaml' : 'json'}`
    return chance(0.05)
      ? { name: `${name}.gz`, bytes: gzipSync(written), kind }
      : { name, bytes: Buffer.from(written), kind }
  }
  const kind = pick(Object.keys(ofText) as (keyof typeof ofText)[])
  const asYaml = chance(0.6)
  const source = asYaml ? text.replace(/^( +id: ).*$/m, `$1${id}`) : JSON.stringify(document, null, 1)
  return { name: `${id}.${asYaml ? 'yaml' : 'json'}`, bytes: ofText[kind](Buffer.from(source), random), kind }
}

type Tree = Record<string, unknown>

const ofData = {
  value: (d, r) =>
    setAt(d, anyPath(d, r), r.pick([...strangeValues, r.pick(strangeStrings), r.pick(strangeDates)])),
  removal: (d, r) => removeAt(d, anyPath(d, r)),
  prune: (d, r) => {
    for (let i = r.below(20); i >= 0; i--) removeAt(d, anyPath(d, r))
  },
  string: (d, r) => {
    const path = r.pick(pathsTo(d, value => typeof value === 'string'))
    const [before, strange] = [String(valueAt(d, path)), r.pick(strangeStrings)]
    setAt(d, path, r.pick([strange, before + strange, strange + before]))
  },
  date: (d, r) => setAt(d, r.pick(pathsTo(d, (_, key) => /(At|Date|asOf)$/.test(key))), r.pick(strangeDates)),
  number: (d, r) => {
    const path = r.pick(pathsTo(d, value => typeof value === 'number'))
    setAt(d, path, r.pick([0, -1, 0.1, 1e308, 2 ** 31, 2 ** 53 + 2, '5', Number(valueAt(d, path)) + 1, null]))
  },
  swap: (d, r) => {
    const [one, other] = [anyPath(d, r), anyPath(d, r)]
    const [first, second] = [valueAt(d, one), valueAt(d, other)]
    setAt(d, one, structuredClone(second))
    setAt(d, other, structuredClone(first))
  },
  twice: (d, r) => {
    const list = valueAt(
      d,
      r.pick(pathsTo(d, value => Array.isArray(value) && value.length > 0)),
    ) as unknown[]
    list.push(structuredClone(r.pick(list)))
  },
  key: (d, r) => {
    const path = r.pick(pathsTo(d, (_, key) => !/^\d+$/.test(key)))
    const key = String(path.at(-1))
    const value = valueAt(d, path)
    if (r.chance(0.7)) removeAt(d, path)
    setAt(
      d,
      [...path.slice(0, -1), r.pick([r.pick(strangeStrings), key.toUpperCase(), `${key}s`, 'id', 'text'])],
      value,
    )
  },
  reference: (d, r) => {
    const ids = pathsTo(d, (value, key) => key === 'id' && typeof value === 'string').map(path =>
      String(valueAt(d, path)),
    )
    const uses = pathsTo(d, value => typeof value === 'string' && ids.includes(value))
    setAt(d, r.pick(uses), r.pick([r.pick(ids), `#${r.pick(ids)}`, 'nobody', r.pick(strangeStrings)]))
  },
  loop: (d, r) => {
    const field = r.pick(['repliesTo', 'reports', 'partOf'])
    const records = d[field === 'partOf' ? 'events' : 'statements'] as { id: string }[] | undefined
    if (records === undefined) return
    const { id } = r.pick(records)
    Object.assign(r.pick(records), { [field]: field === 'reports' ? [id] : id })
  },
} satisfies Record<string, (document: Tree, random: Random) => void>

const ofText = {
  bytes: (text, r) => {
    for (let i = r.below(5); i >= 0; i--) text[r.below(text.length)] = r.below(256)
    return text
  },
  cut: (text, r) => text.subarray(0, r.below(text.length)),
  line: (text, r) => {
    const lines = text.toString().split('\n')
    const at = r.below(lines.length)
    const line = lines[at]!
    const changed = [
      [],
      [line, r.pick(lines)],
      [` ${line}`],
      [`\t${line}`],
      [
        line +
          r.pick([' #x', ':', ' !!str', ' &a', ' *a', ' |', ' >', ' -', '\r', ' <<: *a', ' ?', ' ""', '%']),
      ],
      [line.replace(/: .*/, () => `: ${r.pick(yamlValues)}`)],
    ]
    lines.splice(at, 1, ...r.pick(changed))
    return Buffer.from(lines.join('\n'))
  },
} satisfies Record<string, (text: Buffer, random: Random) => Uint8Array>

function pathsTo(document: Tree, fits: (value: unknown, key: string) => boolean): Path[] {
  const paths: Path[] = []
  const walk = (value: unknown, path: Path): void => {
    if (path.length > 0 && fits(value, String(path.at(-1)))) paths.push(path)
    if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key])
  }
  walk(document, [])
  // A document that has nothing of the kind is mutated at its title.
  return paths.length > 0 ? paths : [['document', 'title']]
}

const anyPath = (document: Tree, random: Random): Path => random.pick(pathsTo(document, () => true))

function valueAt(document: Tree, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), document)
}

function setAt(document: Tree, path: Path, value: unknown): void {
  const holder = valueAt(document, path.slice(0, -1))
  if (isTree(holder)) holder[String(path.at(-1))] = value
}

function removeAt(document: Tree, path: Path): void {
  const holder = valueAt(document, path.slice(0, -1))
  if (Array.isArray(holder)) holder.splice(Number(path.at(-1)), 1)
  else if (isTree(holder)) delete holder[String(path.at(-1))]
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null
