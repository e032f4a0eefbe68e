import type { Command } from 'commander'
import type { CandidatesSwitches } from '../commands/candidates.ts'
import type { JudgeSwitches } from '../commands/judge.ts'
import type { ResolveSwitches } from '../commands/resolve.ts'
import { run } from './run.ts'

/** Decide which nodes are one. */
export function addIdentityCommands(program: Command): void {
  program.commandsGroup('Decide what is one:')
  program
    .command('candidates')
    .description('list which nodes of the loaded graph may be one, with reasons for and against')
    .option('--type <type>', 'actor, position, event, topic, claim or utterance (default: all)')
    .option('--for <id>', 'only what concerns this node')
    .option('--first <n>', 'at most so many, the most certain first')
    .option('--json', 'print JSON Lines')
    .action(
      run(async (switches: CandidatesSwitches) =>
        (await import('../commands/candidates.ts')).candidatesCommand(switches),
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
    .action(
      run(async (switches: ResolveSwitches) => (await import('../commands/resolve.ts')).resolve(switches)),
    )
  program
    .command('judge')
    .description(
      'decide candidates one by one with a key each, the largest effect first; each is written at once',
    )
    .requiredOption('--out <file>', 'the judgement document, as YAML; a new one is begun')
    .option('--type <type>', 'actor, position, event, topic, claim or utterance (default: actor)')
    .option('--annotator <name>', "who decides (default: the user's name)")
    .action(run(async (switches: JudgeSwitches) => (await import('../commands/judge.ts')).judge(switches)))
}
