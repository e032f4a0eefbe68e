import { Writable } from 'node:stream'
import type { McpServerFactory } from '@modelcontextprotocol/server'
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { print } from '../output.ts'
import { messagesIn } from './lines.ts'

/** A client on standard input and output. */
export interface ServedInput {
  /** Resolves when the client closes its side; rejects as `print` throws, where the output can no longer be written. */
  ended: Promise<void>
  close(): Promise<void>
}

/** Serves one client on standard input and output. */
export function serveInput(factory: McpServerFactory): ServedInput {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  const output = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      try {
        print(text.trimEnd())
      } catch (error) {
        reject(error)
      }
      done()
    },
  })
  const messages = messagesIn(refused => output.write(JSON.stringify(refused)))
  process.stdin.once('close', resolve).pipe(messages).once('end', resolve)
  const transport = new StdioServerTransport(messages, output)
  const served = serveStdio(factory, { transport, maxSubscriptions: 0 })
  return {
    ended,
    async close() {
      await served.close()
      process.stdin.destroy()
    },
  }
}
