import { readFile } from 'node:fs/promises'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { parse } from 'yaml'
import { WhosaidError } from '../errors.ts'
import { actorKinds } from '../document/shape/words.ts'

const text = Type.String({ pattern: '\\S' })

const shape = Type.Object(
  {
    columns: Type.Optional(Type.Record(Type.String(), text)),
    separator: Type.Optional(text),
    dates: Type.Optional(Type.Enum(['day first', 'month first'])),
    kinds: Type.Optional(Type.Record(Type.String(), Type.Enum([...actorKinds, 'topic', 'event']))),
    annotator: Type.Optional(text),
    document: Type.Optional(
      Type.Object(
        {
          id: Type.Optional(text),
          title: Type.Optional(text),
          publisher: Type.Optional(text),
          url: Type.Optional(text),
          publishedAt: Type.Optional(text),
          language: Type.Optional(text),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)

/** What a mapping file says of the files that are imported. */
export type Mapping = Static<typeof shape>

/** Reads a mapping file; throws `WRONG_USE` for one that cannot be read or has another shape. */
export async function readMapping(file: string | undefined): Promise<Mapping> {
  if (file === undefined) return {}
  let data: unknown
  try {
    // Dates and years are texts.
    data = parse(await readFile(file, 'utf8'), { schema: 'failsafe', maxAliasCount: 0 }) ?? {}
  } catch (error) {
    throw new WhosaidError('WRONG_USE', `Cannot read ${file}: ${(error as Error).message}`)
  }
  if (Value.Check(shape, data)) return data
  const [fault] = Value.Errors(shape, data)
  const at = fault?.instancePath || '(whole file)'
  throw new WhosaidError('WRONG_USE', `${file} ${at}: a mapping ${fault?.message ?? 'must have its shape'}`)
}
