// What others wrote and this program runs on: the packages that it needs at run time, and those whose code the workbench's
// files contain.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export interface Package {
  /** Its folder, such as node_modules/graphql. */
  path: string
  name: string
  version: string
  licence: string
}

interface Locked {
  version: string
  license?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const root = fileURLToPath(new URL('../', import.meta.url))
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Locked>
}

/** The packages that run the program, also through others. */
export const needed = (): Package[] => closure(Object.keys(lock.packages['']?.dependencies ?? {}))

/** The packages whose code stands in the workbench's files: what web/ imports, also through others. */
export function bundled(): Package[] {
  const folder = join(root, 'web/src')
  const names = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue
    const { module } = parseSync(file, readFileSync(join(folder, file), 'utf8'))
    for (const { moduleRequest, entries } of module.staticImports) {
      const isType = entries.length > 0 && entries.every(entry => entry.isType)
      const [, name] = /^((?:@[\w.-]+\/)?[\w-][\w.-]*)/.exec(moduleRequest.value) ?? []
      if (name !== undefined && !isType) names.add(name)
    }
  }
  return closure([...names])
}

/** These packages and what they need, as npm has laid them out, by name and version. */
function closure(names: readonly string[]): Package[] {
  const found = new Map<string, Package>()
  const follow = (name: string, from: string, isOptional: boolean): void => {
    const path = placeOf(name, from)
    if (path === undefined) {
      if (isOptional) return
      throw new Error(`package-lock.json must have ${name}, which ${from || 'the program'} needs`)
    }
    if (found.has(path)) return
    const { version, license, dependencies = {}, optionalDependencies = {} } = lock.packages[path]!
    found.set(path, { path, name, version, licence: license ?? licenceIn(path) })
    for (const one of Object.keys(dependencies)) follow(one, path, one in optionalDependencies)
    for (const one of Object.keys(optionalDependencies)) follow(one, path, true)
  }
  for (const name of names) follow(name, '', false)
  return [...found.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** Where Node finds a package from the folder of another. */
function placeOf(name: string, from: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const path = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (path in lock.packages) return path
    if (at === '') return undefined
  }
}

/** The licence that a package's own file names, where the lock file has none. */
function licenceIn(path: string): string {
  const { license, licenses } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as {
    license?: string | { type: string }
    licenses?: { type: string }[]
  }
  const said = typeof license === 'object' ? license.type : (license ?? licenses?.[0]?.type)
  return said ?? 'none'
}

/** The licences of packages, with their texts: what a bundle of their code must come with. */
export function noticeOf(packages: readonly Package[]): string {
  const texts = packages.map(({ path, name, version, licence }) => {
    const file = readdirSync(join(root, path)).find(one => /^licen[cs]e(\.\w+)?$/i.test(one))
    const text = file === undefined ? '' : `\n${readFileSync(join(root, path, file), 'utf8').trim()}\n`
    return `${name} ${version}: ${licence}\n${text}`
  })
  return `The workbench's files contain code of these packages.\n\n${texts.join('\n----\n\n')}`
}
