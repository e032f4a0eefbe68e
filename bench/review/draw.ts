// Draws texts of an archive by a seed, one of each of its folders in turn, and copies them for `whosaid extract`.
//
//   node bench/review/draw.ts ARCHIVE OUT [--seed N] [--texts N] [--bytes N]
//
// Only texts of up to so many bytes are drawn, so that a hundred statements come from several.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '28' },
    texts: { type: 'string', default: '10' },
    bytes: { type: 'string', default: '4000' },
  },
})
const [archive, out] = positionals
if (archive === undefined || out === undefined)
  throw new Error('draw must be given the folder of the archive and the one to copy to')

const rankOf = (path: string): string => createHash('sha256').update(`${values.seed} ${path}`).digest('hex')
const folders = readdirSync(archive).map(folder =>
  readdirSync(join(archive, folder), { recursive: true, encoding: 'utf8' })
    .map(path => join(folder, path))
    .filter(path => path.endsWith('.md') && statSync(join(archive, path)).size <= Number(values.bytes))
    .toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1)),
)
const drawn: string[] = []
for (let nth = 0; folders.some(paths => paths.length > nth); nth++)
  drawn.push(...folders.flatMap(paths => paths.slice(nth, nth + 1)))
mkdirSync(out, { recursive: true })
for (const path of drawn.slice(0, Number(values.texts))) {
  copyFileSync(join(archive, path), join(out, basename(path)))
  console.log(`${statSync(join(archive, path)).size} ${path}`)
}
