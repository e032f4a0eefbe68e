// Interrupts a load again and again, for real, and sees to it that a rerun always makes the undisturbed graph:
//   npm run bench:interrupt -- [TIMES] [SEED] [STATEMENTS]              (100, 1 and 400 by default)
//   npm run bench:interrupt -- TIMES SEED STATEMENTS judgements         loads of judgements over so many statements
import { fillDisk, interrupt, type Interruption } from './interruptions.ts'
import { interruptJudged } from './judged-interruptions.ts'

const [times = 100, seed = 1, statements = 400] = process.argv.slice(2, 5).map(Number)
const isJudged = process.argv[5] === 'judgements'
const saying = ({ cause, transaction, milliseconds, status, documentsThen }: Interruption): string =>
  `${cause} ${milliseconds} ms into transaction ${transaction + 1}, ended with ${status}, ${documentsThen} documents in`

if (isJudged) await judged()
else await plain()

async function judged(): Promise<void> {
  const done = await interruptJudged({
    times,
    seed,
    statements,
    onInterrupted: one =>
      console.log(
        `${saying(one)}${one.wasProjecting ? ', others left to translate' : ''}; the rerun finished`,
      ),
  })
  const left = done.filter(({ wasProjecting }) => wasProjecting).length
  console.log(
    `${done.length} interruptions of judgements, seed ${seed}, ${left} with documents left to translate: each time the undisturbed digest and every law after the rerun, and no trace after unloading`,
  )
}

async function plain(): Promise<void> {
  const done = await interrupt({
    times,
    seed,
    statements,
    onInterrupted: one => console.log(`${saying(one)}; the rerun finished`),
  })
  const disk = await fillDisk(seed, statements)
  console.log(
    typeof disk === 'string'
      ? `disk full: skipped, for ${disk}`
      : `disk full: ended with ${disk.status}, ${disk.documentsThen} documents in; the rerun finished`,
  )
  console.log(
    `${done.length} interruptions, seed ${seed}: each time whole documents only, and the undisturbed digest after`,
  )
}
