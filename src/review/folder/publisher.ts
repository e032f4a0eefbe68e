import type { Folder, PublisherAnswer, PublisherRequest } from '../protocol/folder.ts'
import type { Description } from '../protocol/actions.ts'
import { isEqual } from '../edit/align.ts'
import { Refusal } from '../failure.ts'
import type { Store } from '../files/store.ts'

/** Names the publisher in every file of the folder whose address has a host: a step of each file, with its own undo. */
export async function setPublisher(
  list: () => Promise<Pick<Folder, 'files'>>,
  store: Store,
  { host, publisher, describe, dryRun = false }: PublisherRequest,
): Promise<PublisherAnswer> {
  const files: PublisherAnswer['files'][number][] = []
  // What is described is checked by the file's own rules.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const described = (describe === undefined ? [] : [{ type: 'actor', value: describe }]) as Description[]
  for (const { path } of (await list()).files) {
    const { file, version } = await store.read(path)
    const url = file?.document.url
    if (file === null || url === undefined || URL.parse(url)?.host !== host) continue
    if (isEqual(file.document.publisher, publisher)) continue
    const action = { kind: 'editDocument', set: { publisher }, describe: described } as const
    try {
      const { changed, problems } = await store.act({ path, version, action, dryRun })
      files.push({ path, statements: changed.statements, problems })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'CANNOT_WRITE') throw error
      const problems = error.more.problems ?? [{ file: path, rule: error.code, message: error.message }]
      files.push({ path, statements: 0, problems })
    }
  }
  return { files }
}
