import { type Found, foundIn, isFound } from './examples.ts'
import { changedRules, ruleTables, rules } from '../../src/extraction/rules/all.ts'
import type { Rule } from '../../src/extraction/rules/rule.ts'

// Mutates each rule in turn: deleted, and with any word for a cue. An example or a counter-example has to notice.
const usual = new Map(rules.flatMap(({ not }) => not).map(text => [text, told(foundIn(text))]))
const survivors: string[] = []
let tried = 0
for (const rule of rules) {
  tryMutant(`${rule.id} deleted`, rule, () => undefined)
  if (choosesItsCue(rule)) tryMutant(`${rule.id} with any cue`, rule, one => ({ ...one, cue: () => true }))
}
console.log(`${tried} mutants of ${rules.length} rules, ${survivors.length} survive`)
for (const survivor of survivors) console.log(`  ${survivor}`)
process.exitCode = survivors.length === 0 ? 0 : 1

// Words of the other tables are chosen before their rules are asked.
function choosesItsCue(rule: Rule): boolean {
  const { verb, passive, noun } = ruleTables
  return rule.cue.length > 0 && [...verb, ...passive, ...noun].includes(rule)
}

function tryMutant(name: string, { id }: Rule, change: (rule: Rule) => Rule | undefined): void {
  tried++
  const tables = changedRules(rule => (rule.id === id ? change(rule) : rule))
  const isKilled = rules.some(
    rule =>
      !isFound(rule, foundIn(rule.example.text, tables)) ||
      rule.not.some(text => told(foundIn(text, tables)) !== usual.get(text)),
  )
  if (!isKilled) survivors.push(name)
}

function told(found: readonly Found[]): string {
  return JSON.stringify(found.map(({ family, source, cue, content }) => [family, source, cue, content]))
}
