import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first, as .ci/run prints them at its end: begun last, one of them would keep a worker while the other idles. */
const slow = [
  'local-neo4j',
  'compose',
  // These forget the plans of their database, so that they come before others have made them.
  'load',
  'api-plans',
  'fuzz',
  'audit',
  'local-neo4j-heals',
  'interrupted-load',
  'laws',
  'outage',
  'upgrade',
  'notebooks',
  'extraction',
  'full-disk',
  'api-walk',
  'api-guard',
  'api-server',
  'browser',
].map(name => `/test/${name}.test.ts`)

function placeOf({ moduleId }: TestSpecification): number {
  const place = slow.findIndex(end => moduleId.endsWith(end))
  return place === -1 ? slow.length : place
}

/** Begins with what takes longest, and then goes on as vitest does. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is vitest's own method, of this name
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
