import { GraphQLError } from 'graphql'
import { WhosaidError } from '../../errors.ts'
import { printBytes } from '../../output.ts'
import { writeWhole } from '../../whole-file.ts'

/** Writes bytes to a file, which is there whole or not at all, or else to standard output. */
export async function writeAll(bytes: AsyncIterable<Uint8Array>, file: string | undefined): Promise<void> {
  try {
    if (file === undefined) for await (const some of bytes) printBytes(some)
    else await writeWhole(file, bytes)
  } catch (error) {
    throw error instanceof GraphQLError ? asWrongUse(error) : error
  }
}

/** What the API says of a filter that it refuses. */
const asWrongUse = (error: GraphQLError): WhosaidError =>
  new WhosaidError('WRONG_USE', `--filter must be one that the API takes: ${error.message}`, { cause: error })
