// Prints a software bill of materials (CycloneDX) of what is published: the packages that the program runs on, and those whose
// code the workbench contains. npm lists everything that is installed; the tools of the checkout are left out.
//
//   node scripts/sbom.ts
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { bundled, needed } from './packages.ts'

interface Component {
  'bom-ref': string
  name: string
  version: string
  properties?: { name: string; value: string }[]
}

interface Bom {
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], {
  cwd: fileURLToPath(new URL('../', import.meta.url)),
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 2],
  maxBuffer: 1 << 26,
})
if (npm.status !== 0) throw new Error(`npm sbom must list the packages, but got: exit status ${npm.status}`)
const bom = JSON.parse(npm.stdout) as Bom

const named = (packages: { name: string; version: string }[]) =>
  new Set(packages.map(({ name, version }) => `${name}@${version}`))
const inWorkbench = named(bundled())
const running = named(needed())
const isKept = (ref: string): boolean => running.has(ref) || inWorkbench.has(ref)
const own = bom.metadata.component['bom-ref']

const components = bom.components
  .filter(component => isKept(component['bom-ref']))
  .map(component => {
    const others = (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:development')
    const within = inWorkbench.has(component['bom-ref'])
      ? [{ name: 'whosaid:in-workbench', value: 'true' }]
      : []
    return { ...component, properties: [...others, ...within] }
  })
const dependencies = bom.dependencies
  .filter(({ ref }) => ref === own || isKept(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) }))
const metadata = { ...bom.metadata, component: { ...bom.metadata.component, name: 'whosaid' } }
console.log(JSON.stringify({ ...bom, metadata, components, dependencies }, null, 2))
