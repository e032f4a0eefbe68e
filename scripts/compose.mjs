// Runs `docker compose up` with a database password that nobody knows beforehand: it is written to .env once, where compose
// finds it from then on. Arguments are passed on: `npm run compose -- --detach`. Uses nothing but Node.

import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const file = join(root, '.env')

const say = sentence => process.stderr.write(`${sentence}\n`)

const program = findCompose()
if (program === undefined) {
  say('npm run compose needs Docker with Compose, but got: neither "docker compose" nor "docker-compose"')
  process.exitCode = 2
} else {
  if (!process.env.NEO4J_PASSWORD && !hasPassword()) writePassword()
  sayHowToLoad()
  up(program)
}

function findCompose() {
  const programs = [['docker', 'compose'], ['docker-compose']]
  return programs.find(([command, ...words]) => spawnSync(command, [...words, 'version']).status === 0)
}

function hasPassword() {
  return inFile('NEO4J_PASSWORD') !== undefined
}

/** A setting in .env; undefined where it has no value there. */
function inFile(name) {
  if (!existsSync(file)) return undefined
  return new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*(\\S+)`, 'm').exec(readFileSync(file, 'utf8'))?.[1]
}

/** Adds the password to what the user may have set there already. */
function writePassword() {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const start = before === '' || before.endsWith('\n') ? '' : '\n'
  const line = `${start}NEO4J_PASSWORD=${randomBytes(18).toString('base64url')}\n`
  appendFileSync(file, line, { mode: 0o600 })
  chmodSync(file, 0o600) // a file that was there may have been open to others
  say(`A new password of the user neo4j is in ${file}`)
}

/** The examples are loaded by a service; what is one's own comes in from this machine, by the published port. */
function sayHowToLoad() {
  const port = process.env.NEO4J_BOLT_PORT || inFile('NEO4J_BOLT_PORT') || '7687'
  say(`An empty database gets the examples. To load documents of your own, in another terminal:
  export NEO4J_URI=bolt://localhost:${port} NEO4J_PASSWORD=… # as in ${file}, or as you have set it
  npm run whosaid -- load FILE`)
}

/** Ctrl-C reaches compose from the terminal; the other signals are passed on. */
function up([command, ...words]) {
  const child = spawn(command, [...words, 'up', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('error', error => {
    say(`Cannot run ${command}: ${error.message}`)
    process.exitCode = 2
  })
  child.once('exit', status => {
    process.exitCode = status ?? 1
  })
}
