import { foundIn, isFound } from './examples.ts'
import { changedRules, rules } from '../../src/extraction/rules/all.ts'

// Deletes each rule in turn. Where no example notices, the rule is superfluous or its example is another rule's.
const survivors = rules.filter(({ id }) => {
  const others = changedRules(rule => (rule.id === id ? undefined : rule))
  return rules.every(rule => isFound(rule, foundIn(rule.example.text, others)))
})
console.log(`${rules.length} rules deleted one by one, ${survivors.length} without an example that fails`)
for (const { id, example } of survivors) console.log(`  ${id}: ${example.text}`)
process.exitCode = survivors.length === 0 ? 0 : 1
