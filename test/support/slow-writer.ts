// Writes a file that does not end, says so, and waits for a signal. Run by test/whole-file.test.ts.
import { setTimeout as pause } from 'node:timers/promises'
import { writeWhole } from '../../src/whole-file.ts'

const [file = '', listens] = process.argv.slice(2)
const stopping = new AbortController()
// As commands do that end by themselves.
if (listens !== undefined) process.once('SIGTERM', () => stopping.abort())

async function* content(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('begun')
  process.stdout.write('begun\n')
  while (!stopping.signal.aborted) await pause(20)
  yield Buffer.from(' and ended')
}
await writeWhole(file, content())
