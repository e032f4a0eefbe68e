#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { addAnswerCommands } from './cli/answers.ts'
import { addDocumentCommands } from './cli/documents.ts'
import { addGraphCommands } from './cli/graph.ts'
import { addIdentityCommands } from './cli/identity.ts'
import { WhosaidError, type ErrorCode } from './errors.ts'
import { refuseWindows } from './platform.ts'
import { cannotWrite, print, ReaderLeft, say } from './output.ts'

/** 0 done; 1 some documents refused, or a check failed; 2 wrong use or configuration; 3 no database, or no room. */
const exitStatus: Record<ErrorCode, number> = {
  WRONG_USE: 2,
  NO_NEO4J: 2,
  UNREACHABLE: 3,
  OUT_OF_MEMORY: 3,
  DISK_FULL: 3,
  NEWER_LAYOUT: 3,
  CANNOT_WRITE: 3,
  INVALID_DOCUMENT: 1,
  REFUSED_BY_DATABASE: 1,
  NOT_FOUND: 1,
  GRAPH_CHANGED: 1,
}

const program = new Command('whosaid')
  .description(packageJson.description)
  .version(packageJson.version)
  .exitOverride()
  .hook('preAction', () => refuseWindows())
  .configureOutput({ writeOut: text => print(text.trimEnd()) })
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    `
Settings: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE name your own database. Without NEO4J_URI a
local Neo4j runs in the folder WHOSAID_DATA (default .whosaid), with WHOSAID_HEAP and WHOSAID_PAGE_CACHE of memory.
HOST (default 127.0.0.1) and PORT (default 4000) are where \`serve\` listens. README.md lists the others.
Exit status: 0 done; 1 some documents refused, or a check failed; 2 wrong use or configuration;
3 the database does not answer, or a disk is full.`,
  )

for (const add of [addGraphCommands, addDocumentCommands, addIdentityCommands, addAnswerCommands])
  add(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2 // commander has said what is wrong
  } else if (error instanceof WhosaidError) {
    fail(error)
  } else if (isFullDisk(error)) {
    fail(cannotWrite('a file', error))
  } else if (!(error instanceof ReaderLeft)) {
    throw error
  }
}

function fail({ message, code }: WhosaidError): void {
  say(message)
  process.exitCode = exitStatus[code]
}

/** Whether the operating system had no room for what a command writes beside its standard output. */
function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}
