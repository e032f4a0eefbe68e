// Builds what the published package has beside the files of the checkout: lib/, the compiled src/ with declarations and source
// maps, and workbench/, built. `npm pack` runs it before, and with --clean after: in a checkout, src/ runs as it is.
//
//   node scripts/build-package.ts [--clean]
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { buildWorkbench } from '../src/commands/workbench.ts'
import { documentSchema } from '../src/document/index.ts'
import { bundled, noticeOf } from './packages.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const lib = join(root, 'lib')
const workbench = join(root, 'workbench')
const draft = join(root, 'node_modules/.cache/whosaid-package')

for (const folder of [lib, workbench, draft]) rmSync(folder, { recursive: true, force: true })
if (!process.argv.includes('--clean')) {
  compile()
  const built = await buildWorkbench()
  if (built === undefined) throw new Error('the package must have the workbench, but it cannot be built')
  cpSync(built, workbench, { recursive: true })
  writeFileSync(join(workbench, 'NOTICE'), noticeOf(bundled()))
}

function compile(): void {
  // Comments stand in the declarations, where an editor shows them.
  tsc()
  tsc('--declaration', '--emitDeclarationOnly', '--sourceMap', 'false', '--removeComments', 'false')
  renameSync(join(draft, 'src'), lib)
  rmSync(draft, { recursive: true })
  keepReachable()
  // What else stands in src, such as queries and styles, is read where it stands; tsc has written what is imported.
  const src = join(root, 'src')
  for (const entry of readdirSync(src, { recursive: true, withFileTypes: true })) {
    const target = join(lib, relative(src, entry.parentPath), entry.name)
    if (!entry.isFile() || entry.name.endsWith('.ts') || existsSync(target)) continue
    mkdirSync(dirname(target), { recursive: true })
    cpSync(join(entry.parentPath, entry.name), target)
  }
  for (const name of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
    const file = join(lib, name)
    if (name.endsWith('.d.ts'))
      rewrite(file, text => text.replaceAll(/(['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g, '$1.js'))
    if (name.endsWith('.map')) rewrite(file, text => withSource(text, name))
  }
  writeFileSync(join(lib, 'document.schema.json'), `${JSON.stringify(documentSchema, null, 2)}\n`)
  chmodSync(join(lib, 'cli.js'), 0o755)
}

function tsc(...options: string[]): void {
  const program = join(root, 'node_modules/typescript/bin/tsc')
  const given = [program, '--project', join(root, 'tsconfig.package.json'), '--outDir', draft, ...options]
  const { status } = spawnSync(process.execPath, given, { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`tsc must compile src, but got: exit status ${status}`)
}

/** Deletes the declarations that index.d.ts does not lead to. */
function keepReachable(): void {
  const reached = new Set<string>()
  const follow = (file: string): void => {
    if (reached.has(file)) return
    reached.add(file)
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/['"](\.{1,2}\/[^'"]+)\.ts['"]/g))
      follow(join(dirname(file), `${target}.d.ts`))
  }
  follow(join(lib, 'index.d.ts'))
  for (const name of readdirSync(lib, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.d.ts') && !reached.has(join(lib, name))) rmSync(join(lib, name))
  }
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/**
 * A source map whose source is the file of src, seen from lib. It gives lines, without columns: a stack trace needs no more, and
 * the whole map is three times as large.
 */
function withSource(text: string, name: string): string {
  const source = join('src', name.replace(/\.js\.map$/, '.ts'))
  const { file, mappings } = JSON.parse(text) as { file: string; mappings: string }
  const lines = decode(mappings).map(segments => segments.slice(0, 1))
  const sources = [relative(join('lib', dirname(name)), source)]
  return JSON.stringify({ version: 3, file, sources, names: [], mappings: encode(lines) })
}
