import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Annotated, Attribution, Pieces } from './attribution.ts'

/** Reads the GUM corpus, one JSON object a line. */
export function readGum(file: string): Annotated[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Annotated)
}

/** Reads every corpus that a folder holds: `*.jsonl`, and `*.tar.gz` of texts with brat standoff. */
export function readCorpora(folder: string): Map<string, Annotated[]> {
  const corpora = new Map<string, Annotated[]>()
  for (const file of readdirSync(folder).toSorted()) {
    if (file.endsWith('.jsonl')) corpora.set(file, readGum(join(folder, file)))
    if (file.endsWith('.tar.gz')) corpora.set(file, readArchive(join(folder, file)))
  }
  return corpora
}

function readArchive(file: string): Annotated[] {
  const folder = mkdtempSync(join(tmpdir(), 'extraction-'))
  try {
    execFileSync('tar', ['xzf', file, '-C', folder])
    return readStandoff(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Reads texts and the alphabetically first .ann file of each, wherever they lie in the folder. */
export function readStandoff(folder: string): Annotated[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const notes = files.filter(name => name.endsWith('.ann'))
  return files
    .filter(name => name.endsWith('.txt'))
    .map(name => {
      const id = baseName(name)
      const note = notes.find(other => baseName(other).startsWith(id))
      const text = readFileSync(join(folder, name), 'utf8')
      return {
        id,
        text,
        attributions: note === undefined ? [] : parseStandoff(readFileSync(join(folder, note), 'utf8')),
      }
    })
}

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '')

function parseStandoff(text: string): Attribution[] {
  const spans = new Map<string, Pieces>()
  const attributions: Attribution[] = []
  for (const line of text.split('\n')) {
    const [, id, where] = /^(T\d+)\t\S+ ([\d ;]+)/.exec(line) ?? []
    if (id !== undefined && where !== undefined) spans.set(id, where.split(';').map(pieceOf))
  }
  for (const line of text.split('\n')) {
    const [, , event] = /^(E\d+)\t(.*)/.exec(line) ?? []
    if (event === undefined) continue
    const role = (name: string): Pieces =>
      event
        .split(' ')
        .map(part => part.split(':'))
        .filter(([key]) => key?.replace(/\d+$/, '') === name)
        .flatMap(([, id]) => spans.get(id ?? '') ?? [])
    attributions.push({ source: role('Source'), cue: role('Cue'), content: role('Content') })
  }
  return attributions
}

function pieceOf(piece: string): readonly [number, number] {
  const [start = 0, end = 0] = piece.trim().split(' ').map(Number)
  return [start, end]
}
