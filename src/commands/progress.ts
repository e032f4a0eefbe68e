import { Presets, SingleBar } from 'cli-progress'
import type { LoadReport } from '../loader/load.ts'
import { say } from '../output.ts'

/** How a load is going, on standard error. */
export interface Progress {
  count: (documents: number) => void
  show: (report: Readonly<LoadReport>) => void
  /** Says something without tearing the bar. */
  around: (saying: () => void) => void
  end: () => void
}

/** Without a terminal, this many milliseconds lie between two lines. */
const pause = 10_000

const done = (report: Readonly<LoadReport>): number =>
  report.loaded + report.replaced + report.unchanged + report.refused

/** A bar on a terminal (documents, statements, rate, time left), a line now and then otherwise. */
export function showProgress(): Progress {
  const started = performance.now()
  let total = 0
  const details = ({ statements }: Readonly<LoadReport>): { statements: number; rate: number } => ({
    statements,
    rate: Math.round(statements / ((performance.now() - started) / 1000)),
  })
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      {
        format:
          '{bar} {value}/{total} documents, {statements} statements, {rate} a second, {eta_formatted} left',
        stream: process.stderr,
        clearOnComplete: true,
      },
      Presets.shades_grey,
    )
    return {
      count: documents => bar.start(documents, 0, { statements: 0, rate: 0 }),
      show: report => bar.update(done(report), details(report)),
      around(saying) {
        process.stderr.write('\r\u001B[K')
        saying()
      },
      end: () => bar.stop(),
    }
  }
  let last = started
  return {
    count: documents => {
      total = documents
    },
    show(report) {
      if (performance.now() - last < pause) return
      last = performance.now()
      const { statements, rate } = details(report)
      say(`${done(report)} of ${total} documents, ${statements} statements, ${rate} a second`)
    },
    around: saying => saying(),
    end: () => {},
  }
}

/** How far something is that takes long, on standard error. */
export interface Steps {
  show: (reached: number, total: number) => void
  /** Prints something without tearing the bar. */
  around: (printing: () => void) => void
  end: () => void
}

/** A bar on a terminal, a line now and then otherwise: `3 of 51 laws`. */
export function showSteps(what: string, clock: () => number = () => performance.now()): Steps {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: `{bar} {value}/{total} ${what}`, stream: process.stderr, clearOnComplete: true },
      Presets.shades_grey,
    )
    let isStarted = false
    return {
      show(reached, total) {
        if (!isStarted) bar.start(total, reached)
        isStarted = true
        bar.setTotal(total)
        bar.update(reached)
      },
      around(printing) {
        process.stderr.write('\r\u001B[K')
        printing()
      },
      end: () => bar.stop(),
    }
  }
  let last = clock()
  return {
    show(reached, total) {
      if (clock() - last < pause) return
      last = clock()
      say(`${reached} of ${total} ${what}`)
    },
    around: printing => printing(),
    end: () => {},
  }
}
