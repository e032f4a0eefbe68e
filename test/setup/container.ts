import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { Neo4jContainer } from '@testcontainers/neo4j'
import { type ContainerRuntimeClient, getContainerRuntimeClient, ImageName } from 'testcontainers'
import { testSettings } from './settings.ts'
import type { TestNeo4j } from './types.ts'

/** The container's owner as `<pid>@<host>`: by it the next run finds what a killed one has left. */
const OWNER_LABEL = 'org.whosaid.test.owner'
const REGISTRY_TIMEOUT_MS = 8_000
const START_TIMEOUT_MS = 180_000

/**
 * Starts Neo4j in a container of its own. Gives one sentence instead, within seconds, where there is no Docker engine, or
 * one that neither has the image nor can get it. The image is `NEO4J_IMAGE`, by default Neo4j's official Community one.
 */
export async function startContainer(): Promise<TestNeo4j | string> {
  const engine = await getContainerRuntimeClient().catch(() => undefined)
  if (engine === undefined) return 'no Docker engine answers'
  await removeLeftOvers(engine)
  // Testcontainers' own cleaner would be one more image to pull; the owner's label does its work.
  process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true'

  const image = ImageName.fromString(process.env['NEO4J_IMAGE'] || officialImage())
  if (!(await engine.image.exists(image))) {
    const refusal = await pull(engine, image)
    if (refusal !== undefined)
      return `the Docker engine has no image ${image.string} and cannot get it: ${refusal}`
  }
  try {
    const container = await new Neo4jContainer(image.string)
      .withPassword(randomBytes(12).toString('hex'))
      .withLabels({ [OWNER_LABEL]: `${process.pid}@${hostname()}` })
      .withEnvironment(SETTINGS)
      .withStartupTimeout(START_TIMEOUT_MS)
      .start()
    return {
      uri: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
      async stop() {
        await container.stop()
      },
    }
  } catch (error) {
    return `Neo4j did not start in a container of ${image.string}: ${firstLine(error)}`
  }
}

/** Small and silent. The collector with which two cores do most; the image's own flags ask for another one. */
const SETTINGS = {
  ...Object.fromEntries(Object.entries(testSettings).map(([name, value]) => [variableOf(name), value])),
  NEO4J_server_memory_heap_max__size: '1g',
  NEO4J_server_memory_pagecache_size: '64m',
  NEO4J_server_jvm_additional: '-XX:-UseG1GC -XX:+UseParallelGC',
  NEO4J_dbms_usage__report_enabled: 'false',
  NEO4J_client_allow__telemetry: 'false',
  NEO4J_dbms_fleet__manager_enabled: 'false',
  NEO4J_server_fleet__discovery_enabled: 'false',
}

/** As the official image's entry-point reads a setting: dots are one underscore, underscores two. */
function variableOf(setting: string): string {
  return `NEO4J_${setting.replaceAll('_', '__').replaceAll('.', '_')}`
}

/** Of the version that the local Neo4j has too: its pom.xml is the one place that names it. */
export function officialImage(): string {
  const pom = readFileSync(new URL('../../src/graph/local/pom.xml', import.meta.url), 'utf8')
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(pom)?.[1]
  if (version === undefined) throw new Error('pom.xml names the version as <neo4j.version>, but got none')
  return `neo4j:${version}-community`
}

/** Why the image cannot be had, or undefined once it is here. Asking for its digest first tells in seconds. */
async function pull(engine: ContainerRuntimeClient, image: ImageName): Promise<string | undefined> {
  try {
    await engine.container.dockerode
      .getImage(image.string)
      .distribution({ abortSignal: AbortSignal.timeout(REGISTRY_TIMEOUT_MS) })
    await engine.image.pull(image)
    return undefined
  } catch (error) {
    return firstLine(error)
  }
}

/** Removes the containers whose owner was a process of this host that is gone. */
async function removeLeftOvers(engine: ContainerRuntimeClient): Promise<void> {
  const { dockerode } = engine.container
  const containers = await dockerode.listContainers({ all: true, filters: { label: [OWNER_LABEL] } })
  const leftOvers = containers.filter(({ Labels }) => {
    const [pid, host] = (Labels[OWNER_LABEL] ?? '').split('@')
    return host === hostname() && !isAlive(Number(pid))
  })
  // Another run may be removing the same ones.
  await Promise.allSettled(
    leftOvers.map(({ Id }) => dockerode.getContainer(Id).remove({ force: true, v: true })),
  )
}

/** Whether a process of this host lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // it lives, and is another user's
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
}
