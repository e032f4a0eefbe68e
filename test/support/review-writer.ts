// Writes steps into FOLDER/one.yaml without end: each gives the document the title "step N", one on from what the file has,
// and prints its answer once it is saved. Run by test/review/saving.test.ts, which ends it.
import { Refusal } from '../../src/review/failure.ts'
import { pathsIn } from '../../src/review/files/paths.ts'
import { createStore } from '../../src/review/files/store.ts'

const [folder = '.'] = process.argv.slice(2)
const store = createStore({
  paths: await pathsIn(folder),
  reviewer: 'A. Reader',
  redraft: () => Promise.reject(new Error('nothing is drafted here')),
})
const path = 'one.yaml'
for (;;) {
  const { file, version } = await store.read(path)
  const [, before = '0'] = /^step (\d+)$/u.exec(file?.document.title ?? '') ?? []
  const step = Number(before) + 1
  try {
    const action = { kind: 'editDocument', set: { title: `step ${step}` } } as const
    const { state } = await store.act({ path, version, action })
    process.stdout.write(`${JSON.stringify({ version: state.version, step })}\n`)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error
  }
}
