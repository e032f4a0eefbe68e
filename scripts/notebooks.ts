// npm run notebooks: JupyterLab on examples/notebooks, on the graph that the settings name; its words are JupyterLab's.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createApi } from '../src/api/index.ts'
import { serve } from '../src/api/serve.ts'
import { withGraph } from '../src/commands/with-graph.ts'
import { say } from '../src/output.ts'
import { readConfig } from '../src/config.ts'
import { WhosaidError } from '../src/errors.ts'
import { endWithParent } from '../src/graph/local/index.ts'
import { loadDocuments } from '../src/loader/load.ts'
import { environmentName, findPython, makeVirtualEnvironment } from './virtual-environment.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const notebooks = join(root, 'examples/notebooks')

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WhosaidError)) throw error
  say(error.message)
  process.exitCode = 2
}

async function main(words: string[]): Promise<number> {
  const python = await environment()
  return withGraph('quick', async ({ graph, uri, username, password }) => {
    const [row] = await graph.read('read/is-empty', {})
    // As `npm start` does: into the local Neo4j, and into a given database that is empty.
    if (readConfig().neo4j === null || row?.empty === true) {
      say('Loading the examples …')
      await loadDocuments(graph, [join(root, 'examples/documents')])
    }
    const server = await serve(createApi(graph), { host: '127.0.0.1', port: 0 })
    const settings = {
      WHOSAID_API: `${server.url}/graphql`,
      // The package as it is in this checkout, so that it need not be installed again after each change.
      PYTHONPATH: [join(root, 'python/src'), process.env['PYTHONPATH']].filter(Boolean).join(delimiter),
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    }
    // Jupyter asks the internet neither for a newer version nor for news.
    const quiet = [
      '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate',
      '--LabApp.news_url=None',
    ]
    const lab = spawn(python, ['-m', 'jupyterlab', ...quiet, ...words], {
      cwd: notebooks,
      env: { ...process.env, ...settings },
      stdio: 'inherit',
    })
    endWithParent(() => void lab.kill('SIGTERM'))
    // A terminal's Ctrl-C reaches JupyterLab too, which asks back; the graph is there until it has ended.
    process.on('SIGINT', () => {})
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => lab.kill(signal))
    const [status] = (await once(lab, 'exit')) as [number | null]
    await server.close()
    return status ?? 1
  })
}

/** The Python of the virtual environment, which is made once; those of former requirements go. */
async function environment(): Promise<string> {
  const python = await findPython()
  if (python === undefined)
    throw new WhosaidError('WRONG_USE', 'the notebooks need Python 3.11 or newer with venv, but got: none')
  const files = ['requirements.txt', 'requirements-lab.txt'].map(name => join(notebooks, name))
  const name = environmentName(python, ...files.map(file => readFileSync(file, 'utf8')))
  const folder = join(root, '.whosaid/python')
  say(`JupyterLab runs on Python ${python.version} in ${join(folder, name)}, made once …`)
  const made = await makeVirtualEnvironment(python, files[1]!, join(folder, name))
  for (const other of readdirSync(folder)) {
    if (!other.startsWith(name)) rmSync(join(folder, other), { recursive: true, force: true })
  }
  // JupyterLab asks Node for its version with a CommonJS script, which would be read as this package's kind.
  writeFileSync(join(folder, name, 'package.json'), '{}')
  return made
}
