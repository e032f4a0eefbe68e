#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import type { AdminImportSwitches } from './commands/admin-import.ts'
import type { CandidatesSwitches } from './commands/candidates.ts'
import type { ExportSwitches } from './commands/export.ts'
import type { ExtractSwitches } from './commands/extract.ts'
import type { ImportSwitches } from './commands/import.ts'
import type { JudgeSwitches } from './commands/judge.ts'
import type { LoadSwitches } from './commands/load.ts'
import type { ReportSwitches } from './commands/report.ts'
import type { ResolveSwitches } from './commands/resolve.ts'
import type { ReviewSwitches } from './commands/review.ts'
import type { SyncSwitches } from './commands/sync.ts'
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

/** Runs a command; the number that it returns, 0 or 1, becomes the exit status. */
const run =
  <Arguments extends unknown[]>(command: (...given: Arguments) => Promise<number>) =>
  async (...given: Arguments): Promise<void> => {
    process.exitCode = await command(...given)
  }

/** Throws `WRONG_USE` for a switch that only `load --sync` has. */
function withoutSync({ watch, yes, ...switches }: SyncSwitches): LoadSwitches {
  if (watch === undefined && yes === undefined) return switches
  throw new WhosaidError('WRONG_USE', '--watch and --yes must come with --sync, but got: no --sync')
}

program
  .command('demo')
  .description(
    'load the examples, serve them, and print a query to try; starts the local Neo4j if NEO4J_URI is not set',
  )
  .action(run(async () => (await import('./commands/demo.ts')).demo()))
program
  .command('load')
  .description(
    'load document files (.json, .yaml, .jsonl, optionally with .gz), folders of them, or - for standard input',
  )
  .argument('<path...>')
  .option('--dry-run', 'report what would change, and write nothing')
  .option('--if-empty', 'load nothing where the database holds something already')
  .option(
    '--rejects <file>',
    'write refused documents and the reasons to this file, as JSON Lines that can be corrected and loaded',
  )
  .option('--json', 'report each change as JSON Lines, the totals last')
  .option('--audit', 'then check the laws of `audit` on what was touched; status 1 if a MUST is violated')
  .option('--sync', 'make the graph equal to one folder: also unload all documents that it does not have')
  .option('--watch', 'with --sync: keep doing so while files are edited')
  .option('--yes', 'with --sync: also unload more than a tenth of what is loaded')
  .action(
    run(async (paths: string[], { sync, ...switches }: SyncSwitches & { sync?: true }) =>
      sync === true
        ? (await import('./commands/sync.ts')).sync(paths, switches)
        : (await import('./commands/load.ts')).load(paths, withoutSync(switches)),
    ),
  )
program
  .command('admin-import')
  .description('write what neo4j-admin database import reads for a first load of many documents')
  .argument('<path...>', 'what load takes')
  .requiredOption('--out <folder>', 'a folder that is empty or not there; it is there whole or not at all')
  .option('--rejects <file>', 'write refused documents and the reasons to this file, as JSON Lines')
  .action(
    run(async (paths: string[], switches: AdminImportSwitches) =>
      (await import('./commands/admin-import.ts')).adminImport(paths, switches),
    ),
  )
program
  .command('unload')
  .description('remove documents: the graph is then as if they had never been loaded')
  .argument('<id...>', 'ids of documents')
  .action(run(async (ids: string[]) => (await import('./commands/unload.ts')).unload(ids)))
program
  .command('export')
  .description('write loaded documents back, or what statements say as rows, to standard output or a file')
  .argument('[id...]', 'ids of documents')
  .option('--all', 'every loaded document')
  .option('--format <format>', 'jsonl, yaml, jsonld, csv, gexf or parquet', 'jsonl')
  .option('--of <what>', 'csv and parquet: statements, claims or figures; gexf: network or statements')
  .option(
    '--filter <json>',
    "only statements that this StatementFilter of the API lets through, and jsonl's and yaml's documents with one",
  )
  .option('--list <file>', 'only the statements of this list.yaml, in its order')
  .option('--original <path...>', 'yaml: with the comments of these original files or folders')
  .option('--bom', 'csv: begin with a byte order mark, by which Excel knows the encoding')
  .option('--out <file>', 'write this file, whole or not at all')
  .action(
    run(async (ids: string[], switches: ExportSwitches) =>
      (await import('./commands/export.ts')).exportCommand(ids, switches),
    ),
  )
program
  .command('report')
  .description(
    'write who said what about one thing, or of a list, as one file for somebody without the program',
  )
  .argument('[kind]', 'actor, event, topic, claim or document')
  .argument('[id]', 'its id')
  .option('--list <file>', 'the statements of this list.yaml, with its notes')
  .option('--from <date>', 'said on this date or later')
  .option('--to <date>', 'said on this date or earlier')
  .option('--filter <json>', 'only statements that this StatementFilter of the API lets through')
  .option('--markdown', 'as Markdown instead of HTML')
  .option('--csv', 'only the rows, as export writes them')
  .option('--digest', 'also tell the digest of the whole graph')
  .option('--date <date>', 'the day that the report says it was made on (default: today)')
  .option('--out <file>', 'write this file, whole or not at all')
  .action(
    run(async (kind: string | undefined, id: string | undefined, switches: ReportSwitches) =>
      (await import('./commands/report.ts')).report(kind, id, switches),
    ),
  )
program
  .command('extract')
  .description('draft a document file for each English text (plain, Markdown, HTML, PDF, Word), offline')
  .argument('[text...]', 'files, folders of them, or - for standard input')
  .option(
    '--out <folder>',
    'write one file per document to this folder instead of JSON Lines to standard output',
  )
  .option('--known <file...>', 'document files whose actors and positions may appear in the texts')
  .option('--graph', 'also look up the actors that the texts name in the loaded graph')
  .option('--format <yaml|json>', 'the format of the files (default: yaml)')
  .option('--review', 'print the statements, the most doubtful first, and the passages that produced none')
  .option('--id <id>', "the document's id, for one text")
  .option('--published <date>', 'the day on which the one text was published')
  .option('--publisher <name>', 'who published it')
  .option('--title <title>', 'its title')
  .option('--url <url>', 'its address')
  .option('--force', 'overwrite existing files')
  .option('--merge', 'merge drafts into existing files, where every decision of a person stays')
  .option('--skip-existing', 'skip texts whose document exists in the folder, to go on after a stop')
  .option('--shard <i/n>', 'read only part i of n of the texts; all parts together are the whole')
  .option('--no-text', 'leave the text out of the documents, where it may not be kept')
  .option('--outline', 'make a document without statements of a text that is not in English')
  .action(
    run(async (texts: string[], switches: ExtractSwitches) =>
      (await import('./commands/extract.ts')).extract(texts, switches),
    ),
  )
program
  .command('import')
  .description('write document files out of a spreadsheet (CSV) or a list of entities (FollowTheMoney)')
  .argument('<file...>')
  .requiredOption('--from <csv|ftm>', 'what the files are')
  .requiredOption('--out <folder>', 'where the document files go')
  .option('--mapping <file>', 'a YAML file that says which column holds what; see docs/import.md')
  .option('--force', 'overwrite existing files')
  .action(
    run(async (files: string[], switches: ImportSwitches) =>
      (await import('./commands/import.ts')).importCommand(files, switches),
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
  .description('check that every span still matches its text, stored or given, and list those that do not')
  .argument('[text...]', 'files and folders of texts, matched to documents by their SHA-256')
  .action(run(async (texts: string[]) => (await import('./commands/verify.ts')).verifyCommand(texts)))
program
  .command('audit')
  .description("check the loaded graph's invariants; exits with 1 if a MUST rule is violated")
  .option('--json', 'print the violated rules as one JSON object')
  .action(
    run(async (options: { json?: true }) => (await import('./commands/audit.ts')).auditCommand(options)),
  )
program
  .command('upgrade')
  .description('write anew, in place, the documents that another version of the program loaded')
  .action(run(async () => (await import('./commands/upgrade.ts')).upgrade()))
program
  .command('coverage')
  .description('list the sentences of each text, stored or given, that no attributed statement covers')
  .argument('[text...]', 'files and folders of texts, matched to documents by their SHA-256')
  .action(run(async (texts: string[]) => (await import('./commands/coverage.ts')).coverageCommand(texts)))
program
  .command('candidates')
  .description('list which nodes of the loaded graph may be one, with reasons for and against')
  .option('--type <type>', 'actor, position, event, topic, claim or utterance (default: all)')
  .option('--for <id>', 'only what concerns this node')
  .option('--first <n>', 'at most so many, the most certain first')
  .option('--json', 'print JSON Lines')
  .action(
    run(async (switches: CandidatesSwitches) =>
      (await import('./commands/candidates.ts')).candidatesCommand(switches),
    ),
  )
program
  .command('resolve')
  .description('write a judgement document that joins the candidates from a score on')
  .requiredOption('--type <type>', 'actor, position, event, topic, claim or utterance')
  .requiredOption('--above <score>', 'the least score, such as 0.95')
  .option('--out <file>', 'the document to write, as YAML')
  .option('--review', 'print what is joined, the largest effect first')
  .option('--force', 'overwrite an existing file')
  .action(run(async (switches: ResolveSwitches) => (await import('./commands/resolve.ts')).resolve(switches)))
program
  .command('judge')
  .description(
    'decide candidates one by one with a key each, the largest effect first; each is written at once',
  )
  .requiredOption('--out <file>', 'the judgement document, as YAML; a new one is begun')
  .option('--type <type>', 'actor, position, event, topic, claim or utterance (default: actor)')
  .option('--annotator <name>', "who decides (default: the user's name)")
  .action(run(async (switches: JudgeSwitches) => (await import('./commands/judge.ts')).judge(switches)))
program
  .command('rename-id')
  .description('give an id another name in document files, where one id was used for two things')
  .argument('<files-and-ids...>', 'the files, then the old id and the new one')
  .action(run(async (given: string[]) => (await import('./commands/rename-id.ts')).renameIdCommand(given)))
program
  .command('digest')
  .description('print a SHA-256 of the whole graph; equal graphs have equal digests')
  .action(run(async () => (await import('./commands/digest.ts')).digestCommand()))
program
  .command('review')
  .description('read, mend and accept the document files of a folder in the browser, on this machine only')
  .argument(
    '<folder>',
    'a folder of document files and texts, where it writes; or one of these, to begin with',
  )
  .option('--port <port>', 'the port to listen on, 0 for any free one (default: 4001, beside `serve`)')
  .option('--as <name>', "who reviews, as `checkedBy` names them (default: the user's name)")
  .action(
    run(async (folder: string, switches: ReviewSwitches) =>
      (await import('./commands/review.ts')).review(folder, switches),
    ),
  )
program
  .command('serve')
  .description('serve the GraphQL API')
  .option('--host <host>', 'the address to listen on (default: HOST, or 127.0.0.1)')
  .option('--port <port>', 'the port to listen on, 0 for any free one (default: PORT, or 4000)')
  .action(
    run(async (options: { host?: string; port?: string }) =>
      (await import('./commands/serve.ts')).serve(options),
    ),
  )
program
  .command('mcp')
  .description('serve the tools for language models (Model Context Protocol) on standard input and output')
  .action(run(async () => (await import('./commands/mcp.ts')).mcp()))
program
  .command('neo4j')
  .description('run the local Neo4j in the foreground and print the address of its Browser')
  .action(run(async () => (await import('./commands/neo4j.ts')).neo4j()))
program
  .command('browser-queries')
  .description('pack the saved queries for Neo4j Browser: drop the archive on its Favorites')
  .argument('<file.zip>')
  .action(run(async (file: string) => (await import('./commands/browser-queries.ts')).browserQueries(file)))
program
  .command('schema')
  .description('print the JSON Schema of a document file')
  .action(run(async () => (await import('./commands/schema.ts')).schema()))
program
  .command('query')
  .description('print a query of cypher/ with its shared parts included, for pasting into Neo4j Browser')
  .argument('[name]', 'such as load/about; without a name, lists them all')
  .action(run(async (name?: string) => (await import('./commands/query.ts')).query(name)))

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
