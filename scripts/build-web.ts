// Builds the workbench into FOLDER, whole or not at all: Vite builds beside it, each file that shrinks gets its .br and .gz,
// and the result takes its place by a rename.
//
//   node scripts/build-web.ts FOLDER
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const [given] = process.argv.slice(2)
if (given === undefined) throw new Error('build-web must be given the folder to build into')
const folder = resolve(given)
const web = fileURLToPath(new URL('../web/', import.meta.url))

/** Bytes up to which a file is sent as it is. */
const least = 1024

mkdirSync(dirname(folder), { recursive: true })
const draft = mkdtempSync(join(dirname(folder), 'draft-'))
try {
  const queries = fileURLToPath(new URL('write-web-queries.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [queries], { stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exit(1)
  const configFile = join(web, 'vite.config.ts')
  // Bundled config files would be written beside the config; Node reads the TypeScript itself.
  await build({
    configFile,
    configLoader: 'native',
    logLevel: 'error',
    build: { outDir: draft, emptyOutDir: true },
  })
  for (const name of readdirSync(draft, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|css|svg)$/.test(name)) compress(join(draft, name))
  }
  chmodSync(draft, 0o755) // a draft is its maker's alone, and the server may be another user
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Another process built the same content meanwhile.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
} finally {
  rmSync(draft, { recursive: true, force: true })
}

function compress(file: string): void {
  const body = readFileSync(file)
  if (body.length <= least) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  writeFileSync(`${file}.br`, brotliCompressSync(body, { params }))
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
}
