import { writeSync } from 'node:fs'
import { WhosaidError } from './errors.ts'

/** Thrown when the reader of the output has left (`… | head`): the command ends and has nothing to say. */
export class ReaderLeft extends Error {}

/** Whether an error says that what comes next cannot be written either. */
export const isOutputGone = (error: unknown): boolean =>
  error instanceof ReaderLeft || (error instanceof WhosaidError && error.code === 'CANNOT_WRITE')

/**
 * Writes a line to standard output, which holds answers only. Throws `ReaderLeft` when nobody reads it any more, and
 * `CANNOT_WRITE` when it cannot be written, as with a full disk behind `>`.
 */
export const print = (line: string): void => writeLine(1, 'to standard output', line)

/** Writes bytes to standard output as they are; throws as `print` does. */
export const printBytes = (bytes: Uint8Array): void => writeBytes(1, 'to standard output', bytes)

/** Writes a line to standard error: a step that takes more than a second, or what is wrong. */
export function say(line: string): void {
  try {
    writeLine(2, 'to standard error', line)
  } catch {
    // Work does not stop because its comments cannot be written, and there is nowhere else to say so.
  }
}

/**
 * Writes a line to an open file, whole and at once. A Node stream reports a failed write to a listener, later, when the
 * command may have ended with status 0; for a file it also ignores that only a part fitted on the disk.
 */
export const writeLine = (descriptor: number, where: string, line: string): void =>
  writeBytes(descriptor, where, Buffer.from(`${line}\n`))

/** Writes bytes to an open file in the same way. */
export function writeBytes(descriptor: number, where: string, bytes: Uint8Array): void {
  let rest = bytes
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') throw new ReaderLeft('', { cause: error })
      if (code !== 'EAGAIN') throw cannotWrite(where, error)
      sleep(10) // a non-blocking pipe whose reader is slow
    }
  }
}

/** The error of something that cannot be written, where it is known: "to standard output", a file's name. */
export function cannotWrite(where: string, error: unknown): WhosaidError {
  const evidence = error instanceof Error ? error.message : String(error)
  return new WhosaidError('CANNOT_WRITE', `Cannot write ${where}: ${evidence}`, { cause: error })
}

const sleep = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
