import type { Samples } from './questions.ts'

type Cypher = <Row>(text: string) => Promise<Row[]>

const deepest = 20_000

/** Finds whom and what to ask about in whatever is loaded. */
export async function readSamples(cypher: Cypher): Promise<Samples> {
  const first = async (text: string): Promise<string> => {
    const [row] = await cypher<{ id: string }>(text)
    if (row === undefined) throw new Error(`the graph has what is asked about, but got: nothing for ${text}`)
    return row.id
  }
  const busiest = await first(
    'MATCH ()-[said:SAID]->() RETURN said.speakerId AS id, count(*) AS times ORDER BY times DESC, id LIMIT 1',
  )
  const targets = await cypher<{ id: string; times: number }>(
    `MATCH (:Statement)-[about:ABOUT]->(:Actor) WHERE about.aboutId <> '${busiest}'
     RETURN about.aboutId AS id, count(*) AS times ORDER BY times DESC, id LIMIT 100`,
  )
  const { id: target, times } = targets[0]!
  const rows = Math.min(deepest, times >> 1)
  const statement = await first(
    `MATCH (statement:Statement)-[:ABOUT]->() MATCH (statement)-[:ASSERTS]->() MATCH (statement)-[:ADDRESSED_TO]->()
     RETURN statement.id AS id ORDER BY id LIMIT 1`,
  )
  const [deep] = await cypher<{ key: string }>(
    `MATCH (:Statement)-[about:ABOUT]->() WHERE about.aboutId = '${target}' AND about.key < '~'
     RETURN about.key AS key ORDER BY about.aboutId DESC, about.key DESC SKIP ${rows - 1} LIMIT 1`,
  )
  const rareTarget = await first(
    `MATCH (:Statement)-[about:ABOUT]->(actor:Actor) WHERE about.speakerId = '${busiest}'
     WITH actor, count(*) AS times WHERE times < 3 AND COUNT { (actor)<-[:ABOUT]-() } < 100
     RETURN actor.id AS id ORDER BY id LIMIT 1`,
  )
  const rareSpeaker = await first(
    `MATCH (:Statement)-[about:ABOUT]->() WHERE about.aboutId = '${target}'
     WITH about.speakerId AS id, count(*) AS times WHERE times < 3
     MATCH (speaker:Actor {id: id}) WHERE COUNT { (speaker)-[:SAID]->() } < 20
     RETURN id ORDER BY id LIMIT 1`,
  )
  return {
    busiest,
    target,
    rareTarget,
    rareSpeaker,
    middling: targets.at(-1)!.id,
    statement,
    deep: { key: deep!.key, rows },
  }
}
