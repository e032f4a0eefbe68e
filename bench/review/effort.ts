// Counts the keys that bring drafts to reviewed files in `whosaid review`, pressing them in a real Chromium.
//
//   node bench/review/effort.ts DRAFTS REVIEWED
//
// REVIEWED has files of the same names as DRAFTS, made by reading, without the page. A text or name that is typed counts as
// one press for each three characters, a selection by mouse as two. Every statement must be equal at the end, ids apart.
import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { reviewer } from './reviewer.ts'

const [drafts, reviewed] = process.argv.slice(2)
if (drafts === undefined || reviewed === undefined)
  throw new Error('effort must be given the folder of the drafts and that of the reviewed files')
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'whosaid-effort-'))
const names = readdirSync(drafts).filter(name => /\.(ya?ml|json)$/.test(name))
for (const name of names) {
  copyFileSync(join(drafts, name), join(folder, name))
  copyFileSync(join(reviewed, name), join(folder, `reviewed-${name}`))
}
const child = spawn(process.execPath, [program, 'review', folder, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', line => {
      const found = /http:\/\/\S+#token=\S+/.exec(line)
      if (found !== null) resolve(found[0])
    })
    child.once('close', status => reject(new Error(`review must run, but ended with ${status}`)))
  })
  const { existsSync } = await import('node:fs')
  const browser = await chromium.launch({
    executablePath: executablePath.find(path => existsSync(path)) ?? 'chromium',
    args: ['--no-sandbox'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(address)
    await page.getByRole('heading', { name: 'Documents', exact: true }).waitFor()
    const all: number[] = []
    for (const name of names) {
      const { presses, unequal } = await reviewer(page).bring(name, `reviewed-${name}`)
      all.push(...presses)
      const sum = presses.reduce((a, b) => a + b, 0)
      console.log(`${name}: ${sum} presses for ${presses.length} decisions, median ${median(presses)}`)
      for (const one of unequal) console.log(`  unequal: ${one}`)
      if (unequal.length > 0) process.exitCode = 1
    }
    console.log(
      `all: ${all.reduce((a, b) => a + b, 0)} presses for ${all.length} decisions, median ${median(all)}`,
    )
  } finally {
    await browser.close()
  }
} finally {
  child.kill('SIGTERM')
  rmSync(folder, { recursive: true, force: true })
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
