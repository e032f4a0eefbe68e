import * as fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { readdirSync, readFileSync } from 'node:fs'
import { isMap, isSeq, parseDocument, stringify } from 'yaml'
import { expect, test } from 'vitest'
import { parse } from '../../src/document/parse.ts'
import { rewrite } from '../../src/review/edit/rewrite.ts'
import { documentFile, mutate } from '../support/documents.ts'
import { recordsOf } from '../support/records.ts'

type Written = { text: string; json: boolean }

/** The ways in which files are written. */
const writings: ((data: object) => Written)[] = [
  data => ({ text: JSON.stringify(data), json: true }),
  data => ({ text: `${JSON.stringify(data, null, 2)}\n`, json: true }),
  data => ({ text: stringify(data, { aliasDuplicateObjects: false }), json: false }),
  data => ({ text: stringify(data, { aliasDuplicateObjects: false, lineWidth: 40 }).trimEnd(), json: false }),
  data => ({ text: stringify(data, { aliasDuplicateObjects: false, collectionStyle: 'flow' }), json: false }),
  data => ({ text: flowRecords(data), json: false }),
  data => ({ text: stringify(data, { aliasDuplicateObjects: false }).replaceAll('\n', '\r\n'), json: false }),
  data => ({ text: commented(stringify(data, { aliasDuplicateObjects: false })), json: false }),
]

/** Lists of records, each in brackets on a line of its own, as hands write them. */
function flowRecords(data: object): string {
  const document = parseDocument(stringify(data, { aliasDuplicateObjects: false }))
  if (!isMap(document.contents)) throw new Error('a document must be a mapping')
  for (const { value } of document.contents.items)
    if (isSeq(value)) for (const item of value.items) if (isMap(item)) item.flow = true
  return document.toString({ lineWidth: 60 })
}

/** Comments before every third line that may have one. */
function commented(text: string): string {
  return text
    .split('\n')
    .flatMap((line, at) => (at % 3 === 0 && /^ *(?:- )?[a-z]\w*:/iu.test(line) ? [`# ${at}`, line] : [line]))
    .join('\n')
}

const dataOf = ({ text, json }: Written): object => {
  const { data, faults } = parse(text, json ? 'json' : 'yaml')
  expect(faults.kept).toEqual([])
  return data as object
}

const changed = documentFile('one').chain(before =>
  fc.oneof(mutate(before), documentFile('one')).map(after => ({ before, after })),
)

test('a patched file holds the new data, and what is equal in both keeps its bytes', () => {
  fc.assert(
    fc.property(changed, fc.constantFrom(...writings), ({ before, after }, write) => {
      const written = write(before)
      const from = dataOf(written)
      const to = dataOf({ text: stringify(after, { aliasDuplicateObjects: false }), json: false })
      const text = rewrite(written.text, from, to, written.json)
      expect(dataOf({ text, json: written.json })).toEqual(to)
      const [old, now] = [recordsOf(written.text, from), recordsOf(text, to)]
      for (const [key, bytes] of now) {
        const was = old.get(key)
        if (was !== undefined && was.size === 1 && bytes.size === 1) expect([...bytes]).toEqual([...was])
      }
    }),
    { numRuns: Number(process.env['WHOSAID_LAW_RUNS'] ?? 60) },
  )
})

const folder = 'examples/documents'

test('a change and its way back leave every example as it was', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(`${folder}/${name}`, 'utf8')
    const before = dataOf({ text, json: false }) as { statements?: object[] }
    if (before.statements === undefined) continue
    const after = {
      ...before,
      statements: before.statements.map(one => ({ ...one, checkedBy: ['A. Reader'] })),
    }
    const there = rewrite(text, before, after, false)
    expect(isDeepStrictEqual(dataOf({ text: there, json: false }), after)).toBe(true)
    expect(rewrite(there, after, before, false)).toBe(text)
  }
})
