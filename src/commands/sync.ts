import { watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { WhosaidError } from '../errors.ts'
import type { Touching } from '../audit/touched.ts'
import type { ConnectedGraph } from '../graph/connect.ts'
import { type LastGood, surplusOf } from '../loader/sync.ts'
import { removeDocuments } from '../loader/write.ts'
import { print, say } from '../output.ts'
import { printable } from '../printable.ts'
import { audited, loadInto, refuseIdleAudit, type LoadSwitches } from './load.ts'
import { untilStopped } from './until-stopped.ts'
import { withGraph } from './with-graph.ts'

export interface SyncSwitches extends LoadSwitches {
  watch?: true
  yes?: true
}

/** The part of the loaded documents that is unloaded without asking. */
const unasked = 0.1
/** How many documents one transaction unloads. */
const atOnce = 200
/** Milliseconds of silence after which a folder that was edited is read. */
const settled = 200
/** Milliseconds between two looks whether the folder is still there. */
const lookAgain = 1000

/** Makes the graph equal to a folder, once or for as long as it is edited. Exits with 1 if a document was refused. */
export function sync(paths: readonly string[], switches: SyncSwitches): Promise<number> {
  refuseIdleAudit(switches)
  return withGraph('full', async connected => {
    const [folder, ...others] = paths
    if (
      folder === undefined ||
      others.length > 0 ||
      !(await stat(folder).catch(() => undefined))?.isDirectory()
    )
      throw new WhosaidError(
        'WRONG_USE',
        `load --sync must be given one folder, but got: ${printable(paths.join(' '))}`,
      )
    const lastGood: LastGood = new Map()
    const work = () =>
      audited(connected, switches, touching => once(connected, folder, lastGood, switches, touching))
    if (switches.watch === undefined) return work()
    const ending = new AbortController()
    // Watched before it is first read, so that no edit in between is missed.
    const following = follow(folder, ending.signal, work)
    try {
      await untilStopped(Promise.race([connected.lost, following]))
    } finally {
      ending.abort()
      await following.catch(() => {})
    }
    return 0
  })
}

async function once(
  { graph, uri }: ConnectedGraph,
  folder: string,
  lastGood: LastGood,
  switches: SyncSwitches,
  touching?: Touching,
): Promise<number> {
  const { dryRun = false } = switches
  const { ids, loaded, unreadable } = await surplusOf(graph, folder, lastGood)
  if (unreadable !== undefined)
    say(printable(`Nothing is unloaded while it is not known what a file holds: ${unreadable}`))
  if (ids.length > loaded * unasked && switches.yes === undefined && !dryRun) {
    throw new WhosaidError(
      'WRONG_USE',
      `load --sync must unload at most a tenth of the loaded documents unless --yes is given, but got: ${ids.length} of ${loaded} that are not in ${folder}`,
    )
  }
  if (ids.length > 0)
    say(
      `${ids.length} of ${loaded} loaded documents are not in ${folder} and ${dryRun ? 'would be' : 'will be'} unloaded.`,
    )
  const status = await loadInto({ graph, uri }, [folder], switches, touching)
  if (dryRun) {
    for (const id of ids) print(switches.json ? JSON.stringify({ unloaded: id }) : `would be unloaded: ${id}`)
    return status
  }
  for (let at = 0; at < ids.length; at += atOnce) {
    const going = ids.slice(at, at + atOnce)
    await touching?.going(going)
    for (const id of await removeDocuments(graph, going)) {
      touching?.done(id)
      print(switches.json ? JSON.stringify({ unloaded: id }) : printable(`unloaded: ${id}`))
    }
  }
  return status
}

/** What a folder is, whatever its name; undefined where there is none. */
const identityOf = (folder: string): Promise<string | undefined> =>
  stat(folder).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => undefined,
  )

/** Runs `work`, then again after each edit of a folder. What is refused is told, and the folder is followed on. */
async function follow(folder: string, signal: AbortSignal, work: () => Promise<number>): Promise<void> {
  let edited = Promise.withResolvers<void>()
  const watcher = watch(folder, { recursive: true, signal }, () => edited.resolve())
  const failed = new Promise<never>((_resolve, reject) => watcher.once('error', reject))
  failed.catch(() => {})
  // A folder that is renamed takes its watch along, and nothing tells of what comes to stand in its place.
  const own = await identityOf(folder)
  const look = setInterval(() => void stays().catch(() => edited.resolve()), lookAgain)
  const stays = async (): Promise<void> => {
    if ((await identityOf(folder)) === own) return
    throw new WhosaidError(
      'NOT_FOUND',
      `load --watch must have its folder for as long as it runs, but got: ${printable(folder)} was renamed or deleted`,
    )
  }
  const end = (): void => {
    clearInterval(look)
    edited.resolve()
  }
  signal.addEventListener('abort', end, { once: true })
  await work()
  print(`Watching ${folder}`)
  for (;;) {
    await Promise.race([edited.promise, failed])
    await pause(settled)
    if (signal.aborted) return
    await stays()
    edited = Promise.withResolvers()
    await work().catch((error: unknown) => {
      if (!(error instanceof WhosaidError)) throw error
      say(error.message)
    })
  }
}
