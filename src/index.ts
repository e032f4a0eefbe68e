// What the package offers to programs.

export { type Api, type ApiOptions, createApi, serve, type Served } from './api/index.ts'
export { type DocumentFile, documentSchema, type Refused, type ResolvedDocument } from './document/index.ts'
export { type ErrorCode, type Problem, WhosaidError } from './errors.ts'
export {
  type Draft,
  draftDocument as extract,
  type Known,
  knownFrom,
  readSource,
  type Source,
} from './extraction/index.ts'
export { type Graph, openGraph } from './graph/graph.ts'
export { type LoadOptions, type LoadReport, loadDocuments as load } from './loader/load.ts'
