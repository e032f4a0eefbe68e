import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A door to a server, and what can befall a network. */
export interface Proxy extends AsyncDisposable {
  port: number
  /** Breaks every connection; new ones are taken a moment later. */
  cut: () => void
  /** Breaks every connection, and refuses new ones until `pass`. */
  refuse: () => Promise<void>
  /** Swallows every byte in both directions, of new connections too, until `pass`; then those of before stay dead. */
  silence: () => void
  /** Lets everything through again. */
  pass: () => Promise<void>
}

/** Opens a TCP proxy on a free port of this machine. */
export async function openProxy(targetPort: number): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let silent = false
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => {}).once('close', () => sockets.delete(socket))
  }
  const open = async (port: number): Promise<Server> => {
    const server = createServer(near => {
      keep(near)
      if (silent) return // it is never read
      const far = connect(targetPort, '127.0.0.1')
      keep(far)
      near.pipe(far).pipe(near)
      near.once('close', () => far.destroy())
      far.once('close', () => near.destroy())
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  let server: Server | undefined = await open(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    cut,
    async refuse() {
      const closing = server
      server = undefined
      const closed = closing && once(closing, 'close')
      closing?.close()
      cut()
      await closed
    },
    silence() {
      silent = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    async pass() {
      silent = false
      server ??= await open(port)
    },
    async [Symbol.asyncDispose]() {
      server?.close()
      cut()
    },
  }
}
