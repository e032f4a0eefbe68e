// Kills server, client and database during a live load, and sees to it that the client then holds what is loaded:
//   node bench/live/interrupt.ts [TIMES] [SEED]        (100 and 1 by default)
import { loadavg } from 'node:os'
import { interruptLive } from './interruptions.ts'

const [times = 100, seed = 1] = process.argv.slice(2).map(Number)
const done = await interruptLive({
  times,
  seed,
  onKilled: ({ victim, milliseconds, steps, documents, statements }) =>
    console.log(
      `${victim} killed after ${milliseconds} ms, ${steps} steps of the load: the client holds the ${statements} statements of ${documents} changed documents`,
    ),
})
const steps = done.reduce((sum, one) => sum + one.steps, 0)
console.log(
  `${done.length} kills during ${steps} steps of a load, seed ${seed}: each time the client held what is loaded; load ${loadavg()[0]!.toFixed(1)}`,
)
