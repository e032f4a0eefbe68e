import type { Driver, ProfiledPlan } from 'neo4j-driver'
import type { QueryName } from '../../src/graph/queries.ts'
import { sentQuery } from '../../src/graph/transactions/sent.ts'

/** What one or several queries did in the database. */
export interface Profile {
  hits: number
  /** Index seeks that read anything, with the index's properties. */
  seeks: string[]
  /** Scans of all nodes or all of one label or type. */
  scans: string[]
}

/** Runs a query of the program as it sends it, adds what it did to `found`, and gives its rows. */
export async function profileInto(
  found: Profile,
  driver: Driver,
  name: QueryName,
  parameters: object,
): Promise<{ id: string; value: unknown }[]> {
  const sent = sentQuery(name, parameters)
  const { summary, records } = await driver.executeQuery(
    sent.text.replace(/^CYPHER 25/, 'CYPHER 25 PROFILE').replace(/ PROFILE .*/, ' PROFILE'),
    sent.parameters,
  )
  visit(summary.profile as ProfiledPlan, found)
  return records.map(record => record.toObject() as { id: string; value: unknown })
}

function visit(plan: ProfiledPlan, found: Profile): void {
  found.hits += plan.dbHits
  if (plan.dbHits > 0) {
    const details = String(plan.arguments['Details'])
    if (/IndexSeek/.test(plan.operatorType)) found.seeks.push(details)
    if (/Scan/.test(plan.operatorType)) found.scans.push(`${plan.operatorType} ${details}`)
  }
  for (const child of plan.children) visit(child, found)
}
