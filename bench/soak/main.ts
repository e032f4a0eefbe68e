import { soak } from './soak.ts'

/** `npm run bench:soak -- MINUTES SEED`: five minutes of seed 1 by default, on a Neo4j of its own; status 1 for a finding. */
const [minutes = 5, seed = 1] = process.argv.slice(2).map(Number)
const { findings, ...report } = await soak(minutes, seed, phase => console.error(phase))
for (const finding of findings) console.log(finding)
console.log(JSON.stringify({ minutes, seed, ...report, findings: findings.length }))
process.exit(findings.length > 0 ? 1 : 0)
