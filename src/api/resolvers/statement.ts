import type { NodeRecord } from '../context.ts'
import { type Fields, many, one, type Resolver } from './resolver.ts'

const speakers: Resolver = many('read/statement/speakers')

export const Statement: Fields = {
  speaker: async (parent, args, context) => ((await speakers(parent, args, context)) as NodeRecord[])[0],
  speakers,
  about: many('read/statement/about'),
  document: one('read/statement/document'),
}
