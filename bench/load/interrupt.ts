// Interrupts a load again and again, for real, and sees to it that a rerun always makes the undisturbed graph:
//   npm run bench:interrupt -- [TIMES] [SEED] [STATEMENTS]        (100, 1 and 6000 by default)
import { interrupt } from './interruptions.ts'

const [times = 100, seed = 1, statements = 6000] = process.argv.slice(2).map(Number)
const done = await interrupt({
  times,
  seed,
  statements,
  onInterrupted: ({ victim, afterMilliseconds, documentsThen }) =>
    console.log(
      `${victim} killed after ${afterMilliseconds} ms with ${documentsThen} documents in; the rerun finished`,
    ),
})
console.log(
  `${done.length} interruptions, seed ${seed}: each time whole documents only, and the undisturbed digest after`,
)
