import { randomUUID } from 'node:crypto'
import { closeSync, openSync, realpathSync, renameSync, rmSync, type Stats, statSync } from 'node:fs'
import { GraphQLError } from 'graphql'
import { WhosaidError } from '../../errors.ts'
import { cannotWrite, printBytes, writeBytes } from '../../output.ts'

/**
 * Writes bytes to a file, which is there whole or not at all, or else to standard output. What a link leads to is written, with
 * the permissions that it has; a device or a pipe takes the bytes as they come.
 */
export async function writeAll(bytes: AsyncIterable<Uint8Array>, file: string | undefined): Promise<void> {
  try {
    if (file === undefined) for await (const some of bytes) printBytes(some)
    else await writeFile(bytes, file)
  } catch (error) {
    throw error instanceof GraphQLError ? asWrongUse(error) : error
  }
}

async function writeFile(bytes: AsyncIterable<Uint8Array>, file: string): Promise<void> {
  const standing = statSync(file, { throwIfNoEntry: false })
  if (standing?.isFile() === false) return writeInto(bytes, file, openFor(file, file, 'w'))
  const target = standing === undefined ? file : realpathSync(file)
  // Two commands may write to one file; the last one to end wins, whole.
  const part = `${target}.${randomUUID()}.part`
  const descriptor = openFor(part, file, 'wx', standing)
  try {
    await writeInto(bytes, file, descriptor)
    rename(part, target)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

async function writeInto(bytes: AsyncIterable<Uint8Array>, file: string, descriptor: number): Promise<void> {
  try {
    for await (const some of bytes) writeBytes(descriptor, file, some)
  } finally {
    closeSync(descriptor)
  }
}

function openFor(path: string, file: string, flags: string, like?: Stats): number {
  try {
    return openSync(path, flags, like && like.mode & 0o777)
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

function rename(part: string, file: string): void {
  try {
    renameSync(part, file)
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

/** What the API says of a filter that it refuses. */
const asWrongUse = (error: GraphQLError): WhosaidError =>
  new WhosaidError('WRONG_USE', `--filter must be one that the API takes: ${error.message}`, { cause: error })
