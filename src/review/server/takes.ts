import { Type, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import type { ActRequest, StepRequest } from '../protocol/actions.ts'
import type { CandidatesRequest, VerdictRequest } from '../protocol/candidates.ts'
import type { CompareRequest } from '../protocol/compare.ts'
import type { FindRequest } from '../protocol/find.ts'
import type { DraftRequest, PublisherRequest } from '../protocol/folder.ts'
import { bad } from './body.ts'

// The shapes of what requests bring, as protocol.ts has them; what is put into a file is checked by the file's own rules.
const text = Type.String({ maxLength: 100_000 })
const path = Type.String({ maxLength: 4096 })
const ids = Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 100_000 })
const opt = Type.Optional
const range = Type.Object({ start: Type.Integer(), end: Type.Integer() })
const set = Type.Record(Type.String(), Type.Unknown())
const type = Type.Enum(['actor', 'event', 'topic', 'position', 'claim'])
const value = Type.Object({ id: text }, { additionalProperties: true })
const describe = Type.Array(Type.Object({ type, value }), { maxItems: 100 })

const action = (kind: string, fields: Record<string, TSchema> = {}) =>
  Type.Object({ kind: Type.Literal(kind), ...fields }, { additionalProperties: false })

const actions: Record<string, TSchema> = Object.fromEntries(
  Object.entries({
    accept: { statements: ids },
    acceptUpTo: { doubt: Type.Number(), statements: opt(ids) },
    undecide: { statements: ids },
    reject: { statements: ids, reason: opt(text) },
    restore: { index: Type.Integer() },
    edit: { statement: text, set, accept: opt(Type.Boolean()), describe: opt(describe) },
    editMany: { statements: ids, set },
    new: { spans: Type.Array(range, { maxItems: 100 }), set: opt(set), describe: opt(describe) },
    addSpan: { statement: text, span: range },
    removeSpan: { statement: text, at: Type.Integer() },
    describe: { describe },
    editDescription: { type, id: text, also: opt(ids), set },
    prune: {},
    editDocument: { set, describe: opt(describe) },
    replaceActor: {
      from: text,
      to: text,
      where: Type.Enum(['speaker', 'everywhere']),
      mention: opt(text),
      describe: opt(describe),
    },
    splitEvent: { event: text, second: value, statements: ids },
    dropSpeaker: { speaker: text, reason: opt(text) },
    identity: { verdict: Type.Enum(['same', 'different', 'unsure']), ids, basis: text },
    take: { from: path, statement: text, replaces: opt(text) },
    redraft: {},
  } satisfies Record<string, Record<string, TSchema>>).map(([kind, fields]) => [kind, action(kind, fields)]),
)

const kinded = Type.Object({ kind: text }, { additionalProperties: true })

const shapes = {
  session: Type.Object({ token: text }),
  path: Type.Object({ path }),
  act: Type.Object({
    path,
    version: text,
    action: kinded,
    decision: opt(Type.String({ maxLength: 100 })),
    dryRun: opt(Type.Boolean()),
  }),
  step: Type.Object({ path, version: text }),
  draft: Type.Object({
    from: Type.Union([
      Type.Object({ path }),
      Type.Object({ text: Type.String(), name: Type.String({ maxLength: 200 }) }),
    ]),
    id: opt(text),
  }),
  publisher: Type.Object({
    host: text,
    publisher: text,
    describe: opt(Type.Object({ id: text, kind: text, name: text, sector: opt(text) })),
    dryRun: opt(Type.Boolean()),
  }),
  compare: Type.Object({ left: path, right: path }),
  find: Type.Object({
    type: Type.Enum(['actor', 'event', 'topic', 'position', 'claim', 'subject']),
    q: Type.String({ maxLength: 1000 }),
    path,
    near: opt(text),
    first: opt(Type.String()),
  }),
  candidates: Type.Object({
    type: opt(Type.Enum(['actor', 'event', 'claim', 'topic', 'position', 'utterance'])),
    file: opt(path),
  }),
  verdict: Type.Object({
    key: text,
    verdict: Type.Enum(['same', 'different', 'unsure']),
    basis: opt(text),
  }),
} satisfies Record<keyof Takes, TSchema>

/** What requests bring, by the names of their shapes. */
interface Takes {
  session: { token: string }
  path: { path: string }
  act: ActRequest
  step: StepRequest
  draft: DraftRequest
  publisher: PublisherRequest
  compare: CompareRequest
  /** Numbers in a query are text. */
  find: Omit<FindRequest, 'first'> & { first?: string }
  candidates: CandidatesRequest
  verdict: VerdictRequest
}

/** What a request brings, if it has the shape of it. */
export function taken<Shape extends keyof Takes>(shape: Shape, data: Record<string, unknown>): Takes[Shape] {
  check(shapes[shape], data, '')
  if (shape === 'act') {
    const given = data['action'] as { kind: string }
    const known = Object.hasOwn(actions, given.kind) ? actions[given.kind] : undefined
    if (known === undefined)
      throw bad(`an action must be one of ${Object.keys(actions).join(', ')}`, JSON.stringify(given.kind))
    check(known, given, '/action')
  }
  // It was just checked; protocol.ts says the same in types.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return data as unknown as Takes[Shape]
}

function check(shape: TSchema, data: unknown, at: string): void {
  if (Value.Check(shape, data)) return
  const [first] = Value.Errors(shape, data)
  throw bad(
    'a request must have the shape of the protocol',
    `${at}${first?.instancePath ?? ''} ${first?.message ?? ''}`,
  )
}
