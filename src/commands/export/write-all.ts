import { closeSync, openSync, renameSync, rmSync } from 'node:fs'
import { GraphQLError } from 'graphql'
import { WhosaidError } from '../../errors.ts'
import { cannotWrite, printBytes, writeBytes } from '../../output.ts'

/** Writes bytes to a file, which is there whole or not at all, or else to standard output. */
export async function writeAll(bytes: AsyncIterable<Uint8Array>, file: string | undefined): Promise<void> {
  try {
    if (file === undefined) for await (const some of bytes) printBytes(some)
    else await writeFile(bytes, file)
  } catch (error) {
    throw error instanceof GraphQLError ? asWrongUse(error) : error
  }
}

async function writeFile(bytes: AsyncIterable<Uint8Array>, file: string): Promise<void> {
  const part = `${file}.part`
  let descriptor: number
  try {
    descriptor = openSync(part, 'w')
  } catch (error) {
    throw cannotWrite(file, error)
  }
  let isWhole = false
  try {
    for await (const some of bytes) writeBytes(descriptor, file, some)
    isWhole = true
  } finally {
    closeSync(descriptor)
    if (!isWhole) rmSync(part, { force: true })
  }
  try {
    renameSync(part, file)
  } catch (error) {
    throw cannotWrite(file, error)
  }
}

/** What the API says of a filter that it refuses. */
const asWrongUse = (error: GraphQLError): WhosaidError =>
  new WhosaidError('WRONG_USE', `--filter must be one that the API takes: ${error.message}`, { cause: error })
