#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import type { ExtractSwitches } from './commands/extract.ts'
import type { LoadSwitches } from './commands/load.ts'
import { WhosaidError, type ErrorCode } from './errors.ts'

/** 0 done; 1 some documents refused, or a check failed; 2 wrong use or configuration; 3 database unreachable. */
const exitStatus: Record<ErrorCode, number> = {
  WRONG_USE: 2,
  NO_NEO4J: 2,
  UNREACHABLE: 3,
  OUT_OF_MEMORY: 3,
  INVALID_DOCUMENT: 1,
  NOT_FOUND: 1,
}

const program = new Command('whosaid')
  .description(packageJson.description)
  .version(packageJson.version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText(
    'after',
    `
Settings: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE (without NEO4J_URI a local Neo4j is used),
WHOSAID_DATA (its folder, default .whosaid), HOST (default 127.0.0.1), PORT (default 4000); README.md lists those
for a server that others can reach (API_TOKENS and more) and LOG_LEVEL.
Exit status: 0 done; 1 some documents refused, or a check failed; 2 wrong use or configuration; 3 database unreachable.`,
  )

/** Runs a command and turns what it gives, 0 or 1, into the exit status. */
const run =
  <Arguments extends unknown[]>(command: (...given: Arguments) => Promise<number>) =>
  async (...given: Arguments): Promise<void> => {
    process.exitCode = await command(...given)
  }

program
  .command('demo')
  .description(
    'start the local Neo4j if no NEO4J_URI is set, load the examples, serve, and print one query to try',
  )
  .action(run(async () => (await import('./commands/demo.ts')).demo()))
program
  .command('load')
  .description(
    'load document files (.json, .yaml, .jsonl, each also with .gz), folders of them, or - for standard input',
  )
  .argument('<path...>')
  .option('--dry-run', 'say what would change in the database, and change nothing')
  .option(
    '--rejects <file>',
    'write each refused document with its reasons there, as JSON Lines to be mended and loaded',
  )
  .option('--json', 'say what is done as JSON Lines, the totals last')
  .action(
    run(async (paths: string[], switches: LoadSwitches) =>
      (await import('./commands/load.ts')).load(paths, switches),
    ),
  )
program
  .command('unload')
  .description('remove documents exactly: what remains is the graph that never had them')
  .argument('<id...>', 'ids of documents')
  .action(run(async (ids: string[]) => (await import('./commands/unload.ts')).unload(ids)))
program
  .command('export')
  .description('write loaded documents back, as JSON Lines on standard output')
  .argument('[id...]', 'ids of documents')
  .option('--all', 'every loaded document')
  .action(
    run(async (ids: string[], options: { all?: true }) =>
      (await import('./commands/export.ts')).exportCommand(ids, options),
    ),
  )
program
  .command('extract')
  .description('draft a document file for each raw English text (plain, Markdown, HTML), offline')
  .argument('[text...]', 'files, folders of them, or - for standard input')
  .option('--out <folder>', 'write a file for each document there, not JSON Lines on standard output')
  .option('--known <file...>', 'document files whose actors and positions the texts may mean')
  .option('--graph', 'ask the loaded graph too for the actors whom the texts name')
  .option('--format <yaml|json>', 'how files are written (default: yaml)')
  .option('--review', 'print the statements, the most doubtful first, and what produced none')
  .option('--id <id>', "the document's id, for one text")
  .option('--force', 'overwrite files that stand there')
  .option('--skip-existing', 'leave out texts whose document stands in the folder, to go on after a stop')
  .option('--shard <i/n>', 'read only part i of n of the texts; all parts together are the whole')
  .option('--no-text', 'leave the text out of the documents, where it may not be kept')
  .option('--outline', 'make a document without statements of a text that is not in English')
  .action(
    run(async (texts: string[], switches: ExtractSwitches) =>
      (await import('./commands/extract.ts')).extract(texts, switches),
    ),
  )
program
  .command('reprints')
  .description('find documents of a folder that have the body of an earlier one, and say so in their files')
  .argument('<folder>', 'document files, such as extract --out writes')
  .option('--out <file>', 'only list them there, as JSON Lines')
  .action(
    run(async (folder: string, options: { out?: string }) =>
      (await import('./commands/reprints.ts')).reprints(folder, options),
    ),
  )
program
  .command('anchor')
  .description('fill in where the spans of a document file stand in a text that is not kept')
  .argument('<file>', 'a document file whose spans have the words only')
  .requiredOption('--text <article>', 'the text, in any form that extract reads')
  .action(
    run(async (file: string, { text }: { text: string }) =>
      (await import('./commands/anchor.ts')).anchorCommand(file, text),
    ),
  )
program
  .command('check')
  .description('validate document files without a database')
  .argument('<path...>')
  .action(run(async (paths: string[]) => (await import('./commands/check.ts')).check(paths)))
program
  .command('verify')
  .description('re-anchor every span in its text, kept or given, and name each one that drifted')
  .argument('[text...]', 'files and folders of texts, known by their SHA-256')
  .action(run(async (texts: string[]) => (await import('./commands/verify.ts')).verifyCommand(texts)))
program
  .command('audit')
  .description('hold the loaded graph against its laws; status 1 when a MUST fails')
  .option('--json', 'one object with the laws that fail, for machines')
  .action(
    run(async (options: { json?: true }) => (await import('./commands/audit.ts')).auditCommand(options)),
  )
program
  .command('coverage')
  .description('name the sentences of each text, kept or given, that no attributed statement explains')
  .argument('[text...]', 'files and folders of texts, known by their SHA-256')
  .action(run(async (texts: string[]) => (await import('./commands/coverage.ts')).coverageCommand(texts)))
program
  .command('digest')
  .description('print one SHA-256 over the whole graph: equal graphs, equal digests')
  .action(run(async () => (await import('./commands/digest.ts')).digestCommand()))
program
  .command('serve')
  .description('serve the GraphQL API')
  .option('--host <host>', 'the address to listen at (default: HOST, or 127.0.0.1)')
  .option('--port <port>', 'the port to listen at, 0 for any free one (default: PORT, or 4000)')
  .action(
    run(async (options: { host?: string; port?: string }) =>
      (await import('./commands/serve.ts')).serve(options),
    ),
  )
program
  .command('neo4j')
  .description('run the local Neo4j in the foreground and print the address of its Browser')
  .action(run(async () => (await import('./commands/neo4j.ts')).neo4j()))
program
  .command('browser-queries')
  .description('pack the saved queries of Neo4j Browser, to be dropped on its Favorites')
  .argument('<file.zip>')
  .action(run(async (file: string) => (await import('./commands/browser-queries.ts')).browserQueries(file)))
program
  .command('schema')
  .description('print the JSON Schema of a document file')
  .action(run(async () => (await import('./commands/schema.ts')).schema()))
program
  .command('query')
  .description(
    'print a query of cypher/ as it is sent, with the parts it shares put in, for pasting into Neo4j Browser',
  )
  .argument('[name]', 'such as load/about; without it, the names')
  .action(run(async (name?: string) => (await import('./commands/query.ts')).query(name)))

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2 // commander has said what is wrong
  } else if (error instanceof WhosaidError) {
    console.error(error.message)
    process.exitCode = exitStatus[error.code]
  } else {
    throw error
  }
}
