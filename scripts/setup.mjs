// Installs the packages of package-lock.json, Node 24 included, if they are missing. Runs before `npm start`, `npm test` and
// others on whatever Node the machine has (20 or newer), so it depends on no package.

import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const neededNode = 24
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ownNode = join(root, 'node_modules/.bin/node')
const installedLock = join(root, 'node_modules/.package-lock.json')
const lock = join(root, '.whosaid/setup.lock')

const say = sentence => process.stderr.write(`${sentence}\n`)

// As src/platform.ts has it, before anything is installed.
if (process.platform === 'win32') {
  say(
    'whosaid must run on Linux or macOS, on Windows within WSL (https://learn.microsoft.com/windows/wsl/install), but got: Windows itself',
  )
  process.exit(2)
}

if (whyInstall() !== undefined) {
  await takeLock()
  try {
    process.exitCode = setUp()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** The reason to install, or undefined. Compares contents, since the times of a clone say nothing. */
function whyInstall() {
  if (!existsSync(installedLock)) return 'node_modules is missing or incomplete'
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(installedLock)
  for (const [path, { version, integrity, optional, devOptional }] of Object.entries(wanted)) {
    if (path === '') continue // the project itself
    const found = installed[path]
    // A package for another system is not installed.
    if (found === undefined && (optional || devOptional)) continue
    if (found?.version !== version || found?.integrity !== integrity)
      return `${path} is not the one in package-lock.json`
  }
  return existsSync(ownNode) ? undefined : 'node_modules/.bin/node is missing'
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Installs and checks the result; gives the exit status. */
function setUp() {
  const reason = whyInstall()
  if (reason === undefined) return 0 // another command has installed them meanwhile
  say(`Installing packages with npm ci, once: ${reason} …`)
  // npm writes this file last, so without it an installation counts as interrupted.
  rmSync(installedLock, { force: true })
  // With the tools of the tests, whatever NODE_ENV is. No warnings about this Node, which only installs the right one.
  const { status, error } = npm('ci', '--include=dev', '--loglevel=error')
  if (error !== undefined || status !== 0) {
    say(`npm ci must install the packages, but got: ${error?.message ?? `exit status ${status}`}`)
    return 1
  }
  const version = spawnSync(ownNode, ['--version'], { encoding: 'utf8' }).stdout?.trim() || 'nothing'
  if (version.startsWith(`v${neededNode}.`)) return 0
  rmSync(installedLock, { force: true }) // the next command tries again
  say(
    `node_modules/.bin/node must be Node ${neededNode}, which the install script of the npm package "node" downloads ` +
      `(npm's setting ignore-scripts prevents that), but got: ${version}`,
  )
  return 1
}

/** Runs the npm that runs this script, or the one on the PATH. Its output goes to stderr: stdout is the command's. */
function npm(...args) {
  const own = process.env.npm_execpath ?? ''
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  return basename(own) === 'npm-cli.js'
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, options)
}

/** Two installations at once would corrupt each other. The file holds its owner's process id from the moment it exists. */
async function takeLock() {
  mkdirSync(dirname(lock), { recursive: true })
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    for (let told = false; !tryLink(mine); await pause(200)) {
      const owner = ownerOfLock()
      if (owner === undefined) continue
      if (!isAlive(owner)) rmSync(lock, { force: true })
      else if (!told) say(`Waiting for another command that is installing packages (process ${owner}) …`)
      told = true
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

function tryLink(mine) {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function ownerOfLock() {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return undefined // released meanwhile
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM' // it lives, and is another user's
  }
}
