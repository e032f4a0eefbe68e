import { Option, type Command } from 'commander'
import type { AdminImportSwitches } from '../commands/admin-import.ts'
import type { DigestSwitches } from '../commands/digest.ts'
import type { LoadSwitches } from '../commands/load.ts'
import type { SyncSwitches } from '../commands/sync.ts'
import { WhosaidError } from '../errors.ts'
import { run } from './run.ts'

/** Throws `WRONG_USE` for a switch that only `load --sync` has. */
function withoutSync({ watch, yes, ...switches }: SyncSwitches): LoadSwitches {
  if (watch === undefined && yes === undefined) return switches
  throw new WhosaidError('WRONG_USE', '--watch and --yes must come with --sync, but got: no --sync')
}

/** Put documents into a graph, take them out again, and check what it holds. */
export function addGraphCommands(program: Command): void {
  program.commandsGroup('Load:')
  program
    .command('demo')
    .description(
      'load the examples, serve them, and print a query to try; starts the local Neo4j if NEO4J_URI is not set',
    )
    .action(run(async () => (await import('../commands/demo.ts')).demo()))
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
          ? (await import('../commands/sync.ts')).sync(paths, switches)
          : (await import('../commands/load.ts')).load(paths, withoutSync(switches)),
      ),
    )
  program
    .command('unload')
    .description('remove documents: the graph is then as if they had never been loaded')
    .argument('<id...>', 'ids of documents')
    .action(run(async (ids: string[]) => (await import('../commands/unload.ts')).unload(ids)))
  program
    .command('admin-import')
    .description('write what neo4j-admin database import reads for a first load of many documents')
    .argument('<path...>', 'what load takes')
    .requiredOption('--out <folder>', 'a folder that is empty or not there; it is there whole or not at all')
    .option('--rejects <file>', 'write refused documents and the reasons to this file, as JSON Lines')
    .action(
      run(async (paths: string[], switches: AdminImportSwitches) =>
        (await import('../commands/admin-import.ts')).adminImport(paths, switches),
      ),
    )
  program
    .command('upgrade')
    .description('write anew, in place, the documents that another version of the program loaded')
    .action(run(async () => (await import('../commands/upgrade.ts')).upgrade()))
  program
    .command('audit')
    .description("check the loaded graph's invariants; exits with 1 if a MUST rule is violated")
    .option('--json', 'print the violated rules as one JSON object')
    .action(
      run(async (options: { json?: true }) => (await import('../commands/audit.ts')).auditCommand(options)),
    )
  program
    .command('digest')
    .description('print a SHA-256 of the whole graph; equal graphs have equal digests')
    .addOption(
      new Option('--kept', 'at once, from the running sum that each write keeps').conflicts([
        'compare',
        'renew',
      ]),
    )
    .addOption(
      new Option(
        '--compare',
        'name the types of nodes and relationships that differ from the running sum; status 1 if any does',
      ).conflicts('renew'),
    )
    .option('--renew', 'keep what is computed as the running sum from now on')
    .action(
      run(async (switches: DigestSwitches) =>
        (await import('../commands/digest.ts')).digestCommand(switches),
      ),
    )
}
