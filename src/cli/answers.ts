import type { Command } from 'commander'
import type { ExportSwitches } from '../commands/export.ts'
import type { ReportSwitches } from '../commands/report.ts'
import { growLittle } from './heap.ts'
import { run } from './run.ts'

/** Ask a graph, and hand out what it says. */
export function addAnswerCommands(program: Command): void {
  program.commandsGroup('Ask and hand out:')
  program
    .command('serve')
    .description('serve the GraphQL API')
    .option('--host <host>', 'the address to listen on (default: HOST, or 127.0.0.1)')
    .option('--port <port>', 'the port to listen on, 0 for any free one (default: PORT, or 4000)')
    .action(
      run(async (options: { host?: string; port?: string }) =>
        (await import('../commands/serve.ts')).serve(options),
      ),
    )
  program
    .command('mcp')
    .description('serve the tools for language models (Model Context Protocol) on standard input and output')
    .action(run(async () => (await import('../commands/mcp.ts')).mcp()))
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
      run(async (ids: string[], switches: ExportSwitches) => {
        growLittle()
        return (await import('../commands/export.ts')).exportCommand(ids, switches)
      }),
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
        (await import('../commands/report.ts')).report(kind, id, switches),
      ),
    )
  program
    .command('neo4j')
    .description('run the local Neo4j in the foreground and print the address of its Browser')
    .action(run(async () => (await import('../commands/neo4j.ts')).neo4j()))
  program
    .command('browser-queries')
    .description('pack the saved queries for Neo4j Browser: drop the archive on its Favorites')
    .argument('<file.zip>')
    .action(
      run(async (file: string) => (await import('../commands/browser-queries.ts')).browserQueries(file)),
    )
  program
    .command('query')
    .description('print a query of cypher/ with its shared parts included, for pasting into Neo4j Browser')
    .argument('[name]', 'such as load/about; without a name, lists them all')
    .action(run(async (name?: string) => (await import('../commands/query.ts')).query(name)))
}
