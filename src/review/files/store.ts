import { hash } from 'node:crypto'
import { lstat } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { WhosaidError } from '../../errors.ts'
import { apply, type Elsewhere } from '../actions/apply.ts'
import type { Around, Step } from '../actions/parts/step.ts'
import { isEqual } from '../edit/align.ts'
import { rewrite } from '../edit/rewrite.ts'
import { between } from '../edit/splices.ts'
import { Refusal } from '../failure.ts'
import type { Acted, ActRequest, Changed, StepRequest } from '../protocol/actions.ts'
import type { Opened } from '../protocol/file.ts'
import { bytesAt, bytesOf, conflict, invalid, textOf } from './bytes.ts'
import { changedStatements } from './changed.ts'
import { labelsOf, noHistory, redone, undone, withStep, type History, type Turned } from './history.ts'
import type { Paths } from './paths.ts'
import { readReviewed, versionOf, type ReadFile } from './read.ts'
import { openedOf, stateOf } from './view.ts'
import { createTurns, writeReal } from './write.ts'

/** Reads and writes the document files of one folder; each write is whole, checked, and of the version that it was made from. */
export interface Store {
  read: (path: string) => Promise<ReadFile>
  open: (path: string) => Promise<Opened>
  act: (request: ActRequest) => Promise<Acted>
  undo: (request: StepRequest) => Promise<Acted>
  redo: (request: StepRequest) => Promise<Acted>
  /** Writes a new file; refuses one whose name is taken. */
  create: (path: string, text: string) => Promise<ReadFile>
}

/** What the store needs from elsewhere. */
export interface StoreOptions {
  paths: Paths
  reviewer: string
  redraft: Elsewhere['redraft']
  /** Where processes that write in the folder wait for each other; in the system's folder for temporary files by default. */
  lockFile?: string
}

export function createStore({ paths, reviewer, redraft, lockFile }: StoreOptions): Store {
  const turn = createTurns(lockFile ?? lockFileOf(paths.root))
  const histories = new Map<string, History>()
  const last = new Map<string, ReadFile>()

  const read = async (path: string): Promise<ReadFile> => {
    const bytes = await bytesAt(await paths.document(path))
    const known = last.get(path)
    if (known?.version === versionOf(bytes)) return known
    return readReviewed(path, bytes)
  }
  const keep = (one: ReadFile): ReadFile => {
    last.set(one.path, one)
    return one
  }
  const labels = ({ path, version }: ReadFile) => labelsOf(histories.get(path) ?? noHistory, version)

  const write = async (before: ReadFile, bytes: Uint8Array): Promise<ReadFile> => {
    const real = await paths.document(before.path)
    await writeReal(real, bytes, async () => {
      const now = await bytesAt(real)
      if (versionOf(now) !== before.version) throw conflict(before, before.version, now)
    })
    return keep(readReviewed(before.path, bytes))
  }

  /** The file as the page saw it, or a conflict. */
  const expected = async (path: string, version: string): Promise<ReadFile> => {
    const known = last.get(path)
    const now = await read(path)
    if (now.version !== version) throw conflict(known, version, now.bytes)
    return keep(now)
  }

  const other = async (name: string) => {
    const one = await read(name)
    if (one.file === null) throw invalid('the other file must keep every rule', one.problems)
    return one.file
  }

  const act = async ({ path, version, action, decision, dryRun = false }: ActRequest): Promise<Acted> => {
    const before = await expected(path, version)
    const { file } = before
    if (file === null) throw invalid('a file must keep every rule to be mended here', before.problems)
    const around: Around = { reviewer, text: before.text, rangesOf: before.rangesOf }
    const step = await apply(file, action, around, { other, redraft }).catch(asRefusal)
    const changed = changedOf(before, step)
    if (isEqual(file, step.file)) return { state: stateOf(before, labels(before)), changed, problems: [] }
    const bytes = bytesOf(before, rewrite(textOf(before), file, step.file, before.json))
    const after = readReviewed(path, bytes)
    if (dryRun) return { state: stateOf(before, labels(before)), changed, problems: after.problems }
    if (after.file === null) throw invalid('a file must keep every rule', after.problems)
    const written = await write(before, bytes)
    const [from, to] = [textOf(before), textOf(written)]
    const done = {
      label: step.label,
      from: before.version,
      to: written.version,
      back: between(to, from),
      forth: between(from, to),
      ...(decision !== undefined && { decision }),
    }
    histories.set(path, withStep(historyAt(histories.get(path), before.version), done, from))
    return { state: stateOf(written, labels(written)), changed, problems: [] }
  }

  const turned = async (
    { path, version }: StepRequest,
    way: (text: string, history: History) => Turned | undefined,
    word: string,
  ): Promise<Acted> => {
    const before = await expected(path, version)
    const found = way(textOf(before), historyAt(histories.get(path), before.version))
    if (found === undefined)
      throw new Refusal('BAD_REQUEST', `there must be a step to ${word}, but got: none`)
    const bytes = bytesOf(before, found.text)
    if (versionOf(bytes) !== found.version) throw new Error('a step back must give the bytes that were there')
    const after = await write(before, bytes)
    histories.set(path, found.history)
    const changed = {
      label: `${word} ${found.step.label}`,
      ...(before.file !== null && after.file !== null
        ? changedStatements(before.file, after.file)
        : { statements: 0, ids: [] }),
      notes: [],
    }
    return { state: stateOf(after, labels(after)), changed, problems: [] }
  }

  return {
    read,
    open: async path => {
      const one = keep(await read(path))
      return openedOf(one, labels(one))
    },
    act: request => turn(() => act(request)),
    undo: request => turn(() => turned(request, undone, 'undo')),
    redo: request => turn(() => turned(request, redone, 'redo')),
    create: (path, text) =>
      turn(async () => {
        const bytes = new TextEncoder().encode(text)
        const made = readReviewed(path, bytes)
        if (made.file === null) throw invalid('a new file must keep every rule', made.problems)
        const real = await paths.fresh(path)
        const free = async (): Promise<void> => {
          if ((await lstat(real).catch(() => undefined)) !== undefined)
            throw new Refusal('CONFLICT', `a new file must have a name that is free, but got: ${path}`)
        }
        await free()
        await writeReal(real, bytes, free)
        return keep(made)
      }),
  }
}

/** Without a step that leads to the version at hand, nothing can be taken back: somebody else wrote the file. */
const historyAt = (history: History = noHistory, version: string): History => {
  const { undo, redo } = labelsOf(history, version)
  return undo === null && redo === null ? noHistory : history
}

function changedOf({ file }: ReadFile, { file: after, label, notes = [] }: Step): Changed {
  return { label, ...changedStatements(file!, after), notes }
}

function asRefusal(error: unknown): never {
  if (error instanceof WhosaidError && error.code === 'WRONG_USE')
    throw new Refusal('BAD_REQUEST', error.message, {}, { cause: error })
  throw error
}

const lockFileOf = (root: string): string =>
  join(tmpdir(), `whosaid-review-${userInfo().uid}-${hash('sha256', root).slice(0, 32)}.lock`)
