import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

// Writes a made-up list in FollowTheMoney, for `whosaid import --from ftm`: persons, companies, bodies, offices and
// designations, as many as said.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, entities: { type: 'string', default: '15000' } },
})
const [file] = positionals
if (file === undefined) {
  console.error('usage: node bench/import/ftm.ts FILE [--entities N] [--seed N]')
  process.exit(2)
}

let state = Number(values.seed) >>> 0 || 1
/** A number from 0 to below `n` (mulberry32). */
function below(n: number): number {
  state = (state + 0x6d2b79f5) >>> 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) % n
}
const syllables = 'ka ro mi tel san vor du lin esh bar no zi'.split(' ')
const word = (): string => {
  const made = Array.from({ length: 2 + below(2) }, () => syllables[below(syllables.length)]).join('')
  return made[0]!.toUpperCase() + made.slice(1)
}
const day = (): string => `${1990 + below(35)}-0${1 + below(9)}-${10 + below(18)}`
const countries = ['ir', 'ru', 'sy', 'kp', 'by', 'cu']
const country = (): string => countries[below(countries.length)]!

const actors: string[] = []
const lines: string[] = []
const add = (id: string, schema: string, properties: object): void => {
  lines.push(JSON.stringify({ id, caption: id, schema, properties, datasets: ['made_up'] }))
}
while (lines.length < Number(values.entities)) {
  const n = lines.length
  const target = actors[below(Math.max(1, actors.length))]
  const sort = below(10)
  if (target === undefined || sort < 3) {
    add(`p-${n}`, 'Person', {
      name: [`${word()} ${word()}`, `${word()} ${word()}`],
      alias: [word()],
      birthDate: [day()],
      nationality: [country()],
      passportNumber: [String(below(1e9))],
    })
    actors.push(`p-${n}`)
  } else if (sort < 5) {
    add(`c-${n}`, sort === 3 ? 'Company' : 'PublicBody', {
      name: [`${word()} ${word()}`],
      country: [country()],
    })
    actors.push(`c-${n}`)
  } else if (sort < 9) {
    add(`s-${n}`, 'Sanction', {
      entity: [target],
      authority: [`Office ${below(8)}`],
      listingDate: [day()],
      program: [`PROGRAM-${below(40)}`],
      reason: [`${word()} ${word()} ${word()}`],
    })
  } else add(`v-${n}`, 'Vessel', { name: [word()] })
}
writeFileSync(file, `${lines.join('\n')}\n`)
console.log(`${lines.length} entities`)
