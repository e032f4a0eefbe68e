import { readConfig } from '../config.ts'
import { connect, type ConnectedGraph } from '../graph/connect.ts'

/** Steps that take more than a second are said on standard error, so that standard output holds answers only. */
export const say = (message: string): void => {
  process.stderr.write(`${message}\n`)
}

/** Runs `work` on the graph that the settings name, and closes it however that ends. */
export async function withGraph<Result>(
  job: 'serve' | 'load',
  work: (connected: ConnectedGraph) => Promise<Result>,
): Promise<Result> {
  const connected = await connect(readConfig(), { job, onProgress: say })
  try {
    return await work(connected)
  } finally {
    await connected.close()
  }
}
