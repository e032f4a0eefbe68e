import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const program = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))

/** Runs `whosaid review` on a folder that `fill` fills, with an empty local Neo4j where none is named, beside a Chromium. */
export async function withReview(
  fill: (folder: string) => void,
  work: (opened: { page: Page; address: string }) => Promise<void>,
): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'whosaid-review-'))
  const folder = join(base, 'files')
  mkdirSync(folder)
  fill(folder)
  const child = spawn(process.execPath, [program, 'review', folder, '--port', '0'], {
    env: { ...process.env, WHOSAID_DATA: join(base, 'neo4j'), WHOSAID_HEAP: '512m' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  try {
    const address = await new Promise<string>((resolve, reject) => {
      createInterface(child.stdout).on('line', line => {
        const found = /http:\/\/\S+#token=\S+/.exec(line)
        if (found !== null) resolve(found[0])
      })
      child.once('close', status => reject(new Error(`review must run, but ended with ${status}`)))
    })
    const browser = await chromium.launch({
      executablePath: programs.find(path => existsSync(path)) ?? 'chromium',
      args: ['--no-sandbox'],
    })
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      await work({ page, address })
    } finally {
      await browser.close()
    }
  } finally {
    child.kill('SIGTERM')
    await ended
    rmSync(base, { recursive: true, force: true })
  }
}
