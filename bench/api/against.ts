import { ask, cpuTime, median, rate, residentSize, serveFrom, type Asked, type Server } from './measure.ts'
import { inTurns } from '../load/checkout.ts'

/** What one turn of a server gave. */
interface Turn {
  /** The median of a page's milliseconds at one connection. */
  one: number
  /** Pages a second at many connections, and the server's own CPU for each, in milliseconds. */
  pages: number
  cpu: number
}

/** Seconds of pages before the first turn, while both servers and the database compile what they run. */
const warmUp = 60
const [asked, seconds] = [100, 10]

/**
 * Asks the servers of two checkouts for the same page, in turns, on one database; prints what each turn gave, and the ratios
 * of the second to the first: medians of the turns.
 */
export async function compareServers(
  page: Asked,
  folders: { before: string; after: string },
  { env, connections, turns }: { env: NodeJS.ProcessEnv; connections: number; turns: number },
): Promise<void> {
  const before = await serveFrom(folders.before, env)
  const after = await serveFrom(folders.after, env).catch((error: unknown) => {
    before.process.kill()
    throw error
  })
  try {
    const found = new Map<Server, Turn[]>([before, after].map(server => [server, []]))
    for (const { url } of found.keys()) await rate(url, page, connections, warmUp)
    for (const server of inTurns(before, after, turns)) {
      const single: number[] = []
      for (let time = 0; time < asked; time++) single.push((await ask(server.url, page))!.milliseconds)
      const cpu = cpuTime(server)
      const pages = await rate(server.url, page, connections, seconds)
      found
        .get(server)!
        .push({ one: median(single), pages, cpu: (cpuTime(server) - cpu) / (pages * seconds) })
    }
    const [first, second] = [found.get(before)!, found.get(after)!]
    const row = (of: keyof Turn, digits: number) => ({
      before: first.map(turn => turn[of].toFixed(digits)).join(', '),
      after: second.map(turn => turn[of].toFixed(digits)).join(', '),
      ratio: +median(second.map((turn, at) => turn[of] / first[at]![of])).toFixed(2),
    })
    const sizes = { before: Math.round(residentSize(before)), after: Math.round(residentSize(after)) }
    console.table({
      'a page at one connection, ms': row('one', 1),
      [`pages a second at ${connections} connections`]: row('pages', 0),
      "the server's CPU for each of these, ms": row('cpu', 2),
      'resident size after the run, MiB': { ...sizes, ratio: +(sizes.after / sizes.before).toFixed(2) },
    })
  } finally {
    for (const { process: child } of [before, after]) child.kill()
  }
}
