// Measures whether claims of several texts meet.
//
//   node bench/identity/claims.ts --pairs FILE [--misses]
//   node bench/identity/claims.ts --list FILE --texts FOLDER [--known FILE...] [--above SCORE...] [--work FOLDER] [--misses]
//
// meet/pairs.yaml has pairs of claims that were judged by hand, meet/list.yaml claims that several texts of a folder assert and
// pairs that exclude each other. With --work, drafts and the local database are kept there, and a second run uses the drafts.
import { parseArgs } from 'node:util'
import { measureList } from './meet/list.ts'
import { measurePairs } from './meet/pairs.ts'

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    list: { type: 'string' },
    texts: { type: 'string' },
    known: { type: 'string', multiple: true, default: ['examples/documents/office-holders.yaml'] },
    above: { type: 'string', multiple: true, default: ['0.5'] },
    work: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})
const { pairs, list, texts, known, above, work, misses } = values
if (pairs !== undefined) measurePairs(pairs, misses)
else if (list !== undefined && texts !== undefined)
  await measureList({
    list,
    texts,
    known,
    above: above.map(Number),
    misses,
    ...(work === undefined ? {} : { work }),
  })
else {
  console.error(
    'usage: node bench/identity/claims.ts --pairs FILE | --list FILE --texts FOLDER [--known FILE...] [--above SCORE...] [--work FOLDER] [--misses]',
  )
  process.exitCode = 2
}
