import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { parse } from 'yaml'
import type { DocumentFile } from '../../../src/document/index.ts'
import type { Item } from '../../../src/document/shape.ts'
import { openTestApi, type TestApi } from '../api.ts'
import { openPage } from '../browser/chromium.ts'
import { program, suiteEnvironment } from '../cli.ts'
import { type Folder, temporaryFolder } from '../folder.ts'
import { untilShown } from './axe.ts'

/** `whosaid review` on a folder and on the suite's graph, and a Chromium that looks at it. */
export interface Reviewing extends AsyncDisposable {
  page: Awaited<ReturnType<typeof openPage>>['page']
  folder: Folder
  api: TestApi
  /** The whole address that the command printed. */
  address: string
  url: string
  /** What went wrong on a page by itself, what its policy refused, and hosts that it asked for. */
  faults: () => string[]
  show: (path: string) => Promise<void>
  press: (...keys: string[]) => Promise<void>
  /** A file of the folder, as it is on the disk. */
  file: (name: string) => DocumentFile
  statement: (name: string, id: string) => Item<'statements'> | undefined
}

const patience = 60_000

/** Asks until it is as expected: what is written is on the disk a little later. */
export const until = <T>(get: () => T | Promise<T>) => expect.poll(get, { timeout: patience, interval: 40 })

/** Starts the command as a user does, on a folder with these files and a graph with these documents. */
export async function openReviewing(
  files: Readonly<Record<string, string>>,
  ...documents: string[]
): Promise<Reviewing> {
  await using closing = new AsyncDisposableStack()
  const folder = closing.use(temporaryFolder())
  for (const [name, content] of Object.entries(files)) folder.put(name, content)
  const api = closing.use(await openTestApi(...documents))
  const { address, stop } = await startReview(folder.path)
  closing.defer(stop)
  const browser = closing.use(await openPage())
  const { page } = browser
  await page.setViewportSize({ width: 1280, height: 900 })
  page.setDefaultTimeout(patience)
  const refused: string[] = []
  page.on('console', message => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  const url = new URL(address).origin
  await page.goto(address)
  await untilShown(page)
  const file = (name: string): DocumentFile =>
    parse(readFileSync(join(folder.path, name), 'utf8')) as DocumentFile
  const opened = closing.move()
  return {
    page,
    folder,
    api,
    address,
    url,
    faults: () => [...browser.errors, ...refused, ...browser.outside],
    async show(path) {
      await page.goto(url + path)
      await untilShown(page)
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    file,
    statement: (name, id) => file(name).statements?.find(one => one.id === id),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** Runs `whosaid review FOLDER` until `stop`. */
export async function startReview(folder: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [program, 'review', folder, '--port', '0'], {
    env: suiteEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told: string[] = []
  createInterface(child.stderr).on('line', line => told.push(line))
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const kill = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(kill)
  }
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', line => {
      told.push(line)
      const found = /http:\/\/\S+\/review#token=\S+/.exec(line)
      if (found !== null) resolve(found[0])
    })
    child.once('close', status =>
      reject(new Error(`review must run, but ended with ${status}: ${told.join('\n')}`)),
    )
  })
  return { address, stop }
}
