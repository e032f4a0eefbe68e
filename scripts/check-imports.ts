// Draws which room of src imports which, and fails on a circle of files and on an import against the order of the rooms,
// which it reads from the table in docs/architecture.md. Types count: what a file has to be read with is what it imports.
//
//   node scripts/check-imports.ts [FOLDER [DOCUMENT]]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

const [folder = 'src', document = 'docs/architecture.md'] = process.argv.slice(2)

/** Rooms whose inside is being rebuilt: imports within them are printed, not judged. */
const exempt = ['extraction/']

/**
 * A room is a file, a folder with all below it, or `*.ts`, the files of `src` itself; what is a room of its own is not part of
 * another. `level` counts from the top of the table.
 */
interface Room {
  path: string
  level: number
}

const faults: string[] = []
const rooms = readRooms(readFileSync(document, 'utf8'))
const imports = readImports(folder)

for (const { path } of rooms) {
  if (![...imports.keys()].some(file => roomOf(file)?.path === path))
    faults.push(`${document}: every room must be in ${folder}, but ${path} is not there`)
}
const arrows = new Map<string, Set<string>>(rooms.map(({ path }) => [path, new Set()]))
for (const [file, imported] of imports) {
  const from = roomOf(file)
  if (from === undefined) faults.push(`${folder}/${file} must be in a room of ${document}, but is in none`)
  for (const target of imported) {
    const to = roomOf(target)
    if (from === undefined || to === undefined || from === to) continue
    arrows.get(from.path)?.add(to.path)
    if (to.level <= from.level)
      faults.push(
        `${folder}/${file}: ${from.path} must import only rooms below it in ${document}, but imports ${target}`,
      )
  }
}
for (const circle of circles()) {
  if (circle.every(file => exempt.some(room => file.startsWith(room))))
    console.error(`exempt until it is rebuilt: ${circle.join(' → ')}`)
  else faults.push(`${folder}: imports must form no circle, but these do: ${circle.join(' → ')}`)
}

const width = Math.max(...rooms.map(({ path }) => path.length))
for (const { path } of rooms)
  console.log(`${path.padEnd(width)} → ${[...(arrows.get(path) ?? [])].join(', ')}`)
for (const fault of faults) console.error(fault)
console.error(`${imports.size} files in ${rooms.length} rooms, ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

/** The first column of the table between the markers: one level a row, its rooms in backquotes. */
function readRooms(text: string): Room[] {
  const [, table] = /<!-- rooms -->([\s\S]*?)<!-- \/rooms -->/.exec(text) ?? []
  if (table === undefined)
    throw new Error(`${document} must have a table between <!-- rooms --> and <!-- /rooms -->`)
  const rows = table.split('\n').filter(line => line.startsWith('| `'))
  const found = rows.flatMap((row, level) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => ({ path, level })),
  )
  if (found.length === 0) throw new Error(`the table of rooms in ${document} must have rows, but has none`)
  return found
}

function roomOf(file: string): Room | undefined {
  return rooms
    .filter(({ path }) => {
      if (path === '*.ts') return !file.includes('/')
      return path.endsWith('/') ? file.startsWith(path) : file === path
    })
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}

/** The files of the folder that each one imports, by its path in the folder. */
function readImports(root: string): Map<string, string[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .toSorted()
  return new Map(
    files.map(file => {
      const targets = specifiersOf(join(root, file))
        .filter(specifier => /^\.{1,2}\//.test(specifier) && specifier.endsWith('.ts'))
        .map(specifier => relative(resolve(root), resolve(root, file, '..', specifier)).replaceAll('\\', '/'))
      for (const target of targets) {
        if (!existsSync(join(root, target)))
          faults.push(`${root}/${file}: an import must name a file, but got: ${target}`)
      }
      return [file, [...new Set(targets)].filter(target => !target.startsWith('../'))]
    }),
  )
}

/** All that a file imports: values, types, `import()` of either kind, and files that a thread is started on by `new URL`. */
function specifiersOf(path: string): string[] {
  const { program, module, errors } = parseSync(path, readFileSync(path, 'utf8'))
  if (errors.length > 0) throw new Error(`${path} must be TypeScript: ${errors[0]?.message}`)
  const found = [
    ...module.staticImports.map(one => one.moduleRequest.value),
    ...module.staticExports.flatMap(one => one.entries.flatMap(entry => entry.moduleRequest?.value ?? [])),
  ]
  const take = (node: { type: string; value?: unknown } | undefined): void => {
    if (node?.type !== 'Literal' || typeof node.value !== 'string') return
    found.push(/^[./]/.test(node.value) ? node.value : `./${node.value}`)
  }
  new Visitor({
    ImportExpression: node => take(node.source),
    TSImportType: node => take(node.source),
    NewExpression: node => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL') take(node.arguments[0])
    },
  }).visit(program)
  return found
}

/** A circle for each file that reaches itself and stands in none yet, each by the shortest way. */
function circles(): string[][] {
  const found: string[][] = []
  for (const start of imports.keys()) {
    if (found.some(circle => circle.includes(start))) continue
    const cameFrom = new Map<string, string>()
    const queue = [start]
    for (let file = queue.shift(); file !== undefined && !cameFrom.has(start); file = queue.shift()) {
      for (const next of imports.get(file) ?? []) {
        if (cameFrom.has(next)) continue
        cameFrom.set(next, file)
        queue.push(next)
      }
    }
    if (!cameFrom.has(start)) continue
    const circle = [start]
    for (let at = cameFrom.get(start); at !== undefined && at !== start; at = cameFrom.get(at))
      circle.unshift(at)
    found.push([start, ...circle])
  }
  return found
}
