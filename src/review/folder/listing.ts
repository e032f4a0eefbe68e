import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { maxDocumentBytes } from '../../document/index.ts'
import { isAccepted } from '../actions/decide.ts'
import { Refusal } from '../failure.ts'
import type { Folder, Limits, ListedFile, ListedText } from '../protocol/folder.ts'
import { isDocumentFile, type Paths } from '../files/paths.ts'
import type { ReadFile } from '../files/read.ts'
import type { Store } from '../files/store.ts'
import { removeUnfinished } from '../../whole-file.ts'

export const limits: Limits = { bodyBytes: 8 * 1024 * 1024, fileBytes: maxDocumentBytes, files: 500 }

/** How many problems of a file the list shows. */
const shownProblems = 3

/** Whether a file is a text that can be drafted, by its name. */
export const isText = (path: string): boolean => /\.(?:txt|text|md|markdown|x?html?)$/iu.test(path)

type Listed = Pick<Folder, 'name' | 'files' | 'texts' | 'more'>

/**
 * Lists the document files and texts of the folder; what was read before, or is being read, and did not change is not read
 * again. After `within` milliseconds the list tells what was read by then, and goes on reading.
 */
export type Listing = (within?: number) => Promise<Listed>

export function createListing({ root }: Pick<Paths, 'root'>, store: Pick<Store, 'read'>): Listing {
  const kept = new Map<string, { stamp: string; listed: Promise<ListedFile> }>()
  const fileAt = async (path: string): Promise<ListedFile> => {
    const { size, mtimeMs } = await stat(join(root, path))
    const stamp = `${size} ${mtimeMs}`
    const before = kept.get(path)
    if (before?.stamp === stamp) return before.listed
    const read = async (): Promise<ListedFile> => ({
      ...(await summary(store, path)),
      isRead: true,
      path,
      bytes: size,
      modifiedAt: mtimeMs,
    })
    const listed = read()
    kept.set(path, { stamp, listed })
    // A file that could not be read is read again.
    listed.catch(() => kept.get(path)?.listed === listed && kept.delete(path))
    return listed
  }
  return async within => {
    const { names, more } = await filesBelow(root)
    const paths = names.filter(isDocumentFile)
    const known = new Map<string, ListedFile>()
    const readAll = async (): Promise<void> => {
      for (const path of paths) known.set(path, await fileAt(path))
    }
    const all = readAll()
    if (within === undefined) await all
    else {
      // What fails later fails when the list is asked for again.
      all.catch(() => {})
      await Promise.race([all, pause(within, undefined, { ref: false })])
    }
    const files = paths.map(path => known.get(path) ?? { ...unreadFile, path })
    const texts: ListedText[] = []
    for (const path of names.filter(isText)) {
      const { size, mtimeMs } = await stat(join(root, path))
      const own = basename(path).replace(/\.\w+$/u, '')
      const draft = files.find(file => basename(file.path).replace(/\.\w+$/u, '') === own || file.id === own)
      texts.push({ path, bytes: size, modifiedAt: mtimeMs, draft: draft?.path ?? null })
    }
    return { name: basename(root), files, texts, more }
  }
}

/** The files of a folder and those below it, in order, without links, hidden ones and libraries. */
async function filesBelow(root: string): Promise<{ names: string[]; more: boolean }> {
  const names: string[] = []
  const walk = async (folder: string): Promise<void> => {
    await removeUnfinished(folder)
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || names.length > limits.files) continue
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile() && (isDocumentFile(path) || isText(path)))
        names.push(relative(root, path).replaceAll(sep, '/'))
    }
  }
  await walk(root)
  return { names: names.slice(0, limits.files), more: names.length > limits.files }
}

type Summary = Omit<ListedFile, 'path' | 'bytes' | 'modifiedAt' | 'isRead'>

async function summary(store: Pick<Store, 'read'>, path: string): Promise<Summary> {
  try {
    return summaryOf(await store.read(path))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const problem = { file: path, rule: 'unreadable', message: error.message }
    return { ...unread, problems: [problem], problemCount: 1 }
  }
}

const unread: Omit<Summary, 'problems' | 'problemCount'> = {
  id: null,
  title: null,
  statements: 0,
  undecided: 0,
  accepted: 0,
  rejected: 0,
  identities: 0,
  worst: 0,
  hasText: false,
}

const unreadFile: Omit<ListedFile, 'path'> = {
  ...unread,
  isRead: false,
  bytes: 0,
  modifiedAt: 0,
  problems: [],
  problemCount: 0,
}

function summaryOf({ file, problems }: ReadFile): Summary {
  const listed = { problems: problems.slice(0, shownProblems), problemCount: problems.length }
  if (file === null) return { ...unread, ...listed }
  const { document, statements = [], rejected = [], identities = [] } = file
  const undecided = statements.filter(one => !isAccepted(one))
  return {
    id: document.id,
    title: document.title,
    statements: statements.length,
    undecided: undecided.length,
    accepted: statements.length - undecided.length,
    rejected: rejected.length,
    identities: identities.length,
    worst: Math.max(0, ...undecided.map(({ doubt = 0 }) => doubt)),
    hasText: document.text !== undefined,
    ...listed,
  }
}

/** Where a draft of a text goes: beside the text, under the document's id. */
export const draftPath = (beside: string, id: string): string =>
  join(dirname(beside), `${id.replaceAll(/[^A-Za-z0-9._-]+/gu, '_')}.yaml`).replaceAll(sep, '/')
