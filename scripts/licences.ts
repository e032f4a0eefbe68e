// Lists what the program runs on and what the workbench contains, with licences; fails where one is not permissive.
//
//   node scripts/licences.ts
import { bundled, needed } from './packages.ts'

const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])
const known = new Map([
  // A database that is used unchanged, as NOTICE says.
  ['world-countries', 'ODbL-1.0'],
  // Its package.json says BSD, its LICENSE which.
  ['duck', 'BSD-2-Clause'],
])

/** Of alternatives one is enough. */
const isPermissive = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some(one => one.split(' AND ').every(part => permissive.has(part.trim())))

let refused = 0
for (const [where, packages] of [
  ['runs on', needed()],
  ['in the workbench', bundled()],
] as const) {
  for (const { name, version, licence } of packages) {
    const said = known.get(name) ?? licence
    const isFine = known.has(name) || isPermissive(said)
    if (!isFine) refused++
    console.log([where, name, version, said, ...(isFine ? [] : ['MUST be permissive'])].join('\t'))
  }
}
process.exitCode = refused === 0 ? 0 : 1
