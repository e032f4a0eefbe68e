import type { Command } from 'commander'
import type { ExtractSwitches } from '../commands/extract.ts'
import type { ImportSwitches } from '../commands/import.ts'
import type { ReviewSwitches } from '../commands/review.ts'
import { run } from './run.ts'

/** Make document files, mend them and check them. */
export function addDocumentCommands(program: Command): void {
  program.commandsGroup('Make and check documents:')
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
        (await import('../commands/extract.ts')).extract(texts, switches),
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
        (await import('../commands/import.ts')).importCommand(files, switches),
      ),
    )
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
        (await import('../commands/review.ts')).review(folder, switches),
      ),
    )
  program
    .command('check')
    .description('validate document files without a database')
    .argument('<path...>')
    .action(run(async (paths: string[]) => (await import('../commands/check.ts')).check(paths)))
  program
    .command('verify')
    .description('check that every span still matches its text, stored or given, and list those that do not')
    .argument('[text...]', 'files and folders of texts, matched to documents by their SHA-256')
    .action(run(async (texts: string[]) => (await import('../commands/verify.ts')).verifyCommand(texts)))
  program
    .command('coverage')
    .description('list the sentences of each text, stored or given, that no attributed statement covers')
    .argument('[text...]', 'files and folders of texts, matched to documents by their SHA-256')
    .action(run(async (texts: string[]) => (await import('../commands/coverage.ts')).coverageCommand(texts)))
  program
    .command('anchor')
    .description('fill in where the spans of a document file stand in a text that is not kept')
    .argument('<file>', 'a document file whose spans have the words only')
    .requiredOption('--text <article>', 'the text, in any form that extract reads')
    .action(
      run(async (file: string, { text }: { text: string }) =>
        (await import('../commands/anchor.ts')).anchorCommand(file, text),
      ),
    )
  program
    .command('reprints')
    .description('find documents of a folder that have the body of an earlier one, and say so in their files')
    .argument('<folder>', 'document files, such as extract --out writes')
    .option('--out <file>', 'only list them there, as JSON Lines')
    .action(
      run(async (folder: string, options: { out?: string }) =>
        (await import('../commands/reprints.ts')).reprints(folder, options),
      ),
    )
  program
    .command('rename-id')
    .description('give an id another name in document files, where one id was used for two things')
    .argument('<files-and-ids...>', 'the files, then the old id and the new one')
    .action(run(async (given: string[]) => (await import('../commands/rename-id.ts')).renameIdCommand(given)))
  program
    .command('schema')
    .description('print the JSON Schema of a document file')
    .action(run(async () => (await import('../commands/schema.ts')).schema()))
}
