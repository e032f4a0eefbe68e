import type { ReadStream } from 'node:tty'

/** Reads one key at a time. */
export interface Keys extends AsyncDisposable {
  /** The next key; undefined when there are no more, or Control-C or Control-D is pressed. */
  next(): Promise<string | undefined>
}

const ends = new Set(['\u0003', '\u0004'])

/** The keys of a terminal, without waiting for Enter; of a pipe, its characters without white space. */
export function keysOf(input: NodeJS.ReadStream): Keys {
  const terminal: Pick<ReadStream, 'setRawMode'> | undefined = input.isTTY ? input : undefined
  terminal?.setRawMode(true)
  const keys = read(input)
  return {
    async next() {
      const { value, done } = await keys.next()
      return done === true || ends.has(value) ? undefined : value
    },
    async [Symbol.asyncDispose]() {
      terminal?.setRawMode(false)
      input.destroy()
    },
  }
}

async function* read(input: NodeJS.ReadStream): AsyncGenerator<string, undefined> {
  input.setEncoding('utf8')
  for await (const chunk of input as AsyncIterable<string>)
    for (const key of chunk) if (ends.has(key) || key.trim() !== '') yield key.toLowerCase()
  return undefined
}
