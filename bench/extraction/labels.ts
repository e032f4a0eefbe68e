import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { draftOf, knownIn } from './drafting.ts'
import { lastNameIn } from './offices.ts'

// Over a folder of transcripts: whom labels of an office mean, checked by the names in titles, and requests that are too long.
const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    known: { type: 'string', multiple: true, default: ['examples/documents'] },
    every: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
  },
})
const { texts } = values
if (texts === undefined) {
  console.error(
    'usage: node bench/extraction/labels.ts --texts FOLDER [--known DOCUMENTS...] [--every N] [--misses]',
  )
  process.exit(2)
}

const known = await knownIn(values.known)
const counts = { labels: 0, holder: 0, other: 0, nobody: 0, requests: 0, long: 0 }
const tell = (words: string): void => {
  if (values.misses) console.log(words)
}
const files = readdirSync(texts, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(?:md|txt|html?)$/u.test(name))
  .toSorted()
for (const file of files.filter((_, i) => i % Number(values.every) === 0)) {
  const draft = await draftOf(join(texts, file), known)
  if (draft === undefined) continue
  const { document, actors = [], statements = [] } = draft.file
  const names = new Map(actors.map(({ id, name, aliases = [] }) => [id, [name, ...aliases]]))
  for (const one of statements) {
    const { speakerMention = '', speaker, act, text, claims = [] } = one
    const asserts = claims.some(({ verb }) => verb === 'ASSERTS' || verb === 'DENIES')
    if (act === 'REQUEST' && one.rule?.startsWith('turn') === true && speaker !== '#reporters') {
      counts.requests++
      if (text.length > 1000 && asserts) {
        counts.long++
        tell(`long   ${file}: ${speakerMention}: ${text.slice(0, 120)}`)
      }
    }
    const last = lastNameIn(document.title, speakerMention)
    if (last === undefined || one.form !== 'DIRECT') continue
    counts.labels++
    const own = [speaker ?? []].flat().flatMap(id => names.get(id) ?? [])
    if (own.some(name => name.toLowerCase().includes(last.toLowerCase()))) counts.holder++
    else if (own.some(name => /^the /iu.test(name) || name.toLowerCase() === speakerMention.toLowerCase())) {
      counts.nobody++
      tell(`nobody ${file}: ${speakerMention} (${last})`)
    } else {
      counts.other++
      tell(`other  ${file}: ${speakerMention} (${last}), drafted ${own.join(' / ')}`)
    }
  }
}
const share = (part: number) => `${((100 * part) / Math.max(1, counts.labels)).toFixed(2)} %`
console.log(
  `${counts.labels} labels of an office whose holder the title names: ${share(counts.holder)} the holder, ${counts.nobody} nobody in particular, ${counts.other} somebody else`,
)
console.log(
  `${counts.requests} requests by others than questioners, ${counts.long} above 1,000 characters with an assertion`,
)
