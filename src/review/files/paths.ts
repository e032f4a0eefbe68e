import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { Refusal } from '../failure.ts'

/** The endings of document files that a reviewer's steps can be written to: each holds one document. */
export const isDocumentFile = (path: string): boolean => /\.(?:ya?ml|json)$/iu.test(path)

/** Finds files of one folder, wherever links lead: nothing outside it is ever read or written. */
export interface Paths {
  /** The folder's real path. */
  root: string
  /** The real path of a document file that is there. */
  document: (path: string) => Promise<string>
  /** The real path of any file that is there, such as a text. */
  file: (path: string) => Promise<string>
  /** The real path of a document file that is to be made. */
  fresh: (path: string) => Promise<string>
}

/** Opens a folder by its real path. */
export async function pathsIn(folder: string): Promise<Paths> {
  const root = await realpath(folder)
  const inside = (path: string): void => {
    const away = relative(root, path)
    if (away === '' || away === '..' || away.startsWith(`..${sep}`) || isAbsolute(away)) throw outside(path)
  }
  const named = (path: string): string => {
    const isPlain = path !== '' && !isAbsolute(path) && !/[\0\\]/u.test(path)
    if (!isPlain || path.split('/').some(part => part === '' || part === '.' || part === '..'))
      throw outside(path)
    return join(root, path)
  }
  const there = async (path: string): Promise<string> => {
    const real = await realpath(named(path)).catch((error: unknown) => {
      throw notThere(path, error)
    })
    inside(real)
    if (!(await stat(real)).isFile()) throw notThere(path)
    return real
  }
  return {
    root,
    file: there,
    async document(path) {
      if (!isDocumentFile(path)) throw otherEnding(path)
      const real = await there(path)
      if (!isDocumentFile(real)) throw otherEnding(real)
      return real
    },
    async fresh(path) {
      if (!isDocumentFile(path)) throw otherEnding(path)
      const wanted = named(path)
      const parent = await realpath(dirname(wanted)).catch((error: unknown) => {
        throw notThere(path, error)
      })
      const real = join(parent, basename(wanted))
      inside(real)
      return real
    },
  }
}

const outside = (path: string): Refusal =>
  new Refusal('FORBIDDEN', `a path must lead to a file below the folder, but got: ${JSON.stringify(path)}`)

const otherEnding = (path: string): Refusal =>
  new Refusal(
    'FORBIDDEN',
    `the name of a document file that is reviewed must end with .yaml, .yml or .json, but got: ${JSON.stringify(path)}`,
  )

const notThere = (path: string, cause?: unknown): Refusal =>
  new Refusal('NOT_FOUND', `a file must be in the folder, but got: ${JSON.stringify(path)}`, {}, { cause })
