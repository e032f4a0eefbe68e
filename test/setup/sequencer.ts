import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, the longest first: begun last, one of them would keep a worker while the other idles. */
const slow = [
  'audit',
  'interrupted-load',
  'local-neo4j',
  'laws',
  'browser',
  'notebooks',
  'compose',
  'load',
].map(name => `/test/${name}.test.ts`)

/** Begins with what takes longest, and then goes on as vitest does. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = slow.findIndex(end => moduleId.endsWith(end))
      return found === -1 ? slow.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}
