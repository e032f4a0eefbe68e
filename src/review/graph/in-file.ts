import type { DocumentFile } from '../../document/index.ts'
import { eachReference } from '../../document/rules/references.ts'
import { foldName } from '../../fold.ts'
import type { Item } from '../../document/shape.ts'
import { asList, localId } from '../actions/parts/step.ts'
import { listOf } from '../actions/things.ts'
import type { DescribedType } from '../protocol/actions.ts'
import type { Found } from '../protocol/find.ts'

/** What the file describes whose name, id or another name has the words: what is used beside a statement first, then what is used most. */
export function inFile(
  file: DocumentFile,
  types: readonly DescribedType[],
  q: string,
  near?: string,
): Found[] {
  const words = foldName(q).split(/\s+/u).filter(Boolean)
  const uses = usesIn(file)
  const usesBeside = usesIn({ document: file.document, statements: beside(file, near) })
  const found = types.flatMap(type =>
    ((file[listOf[type]] ?? []) as Thing[]).flatMap(record => {
      const name = record.name ?? record.title ?? record.text ?? record.id
      const folded = foldName([name, record.id.replaceAll('-', ' '), ...(record.aliases ?? [])].join(' '))
      if (!words.every(word => isIn(folded, word))) return []
      return [
        {
          starts: foldName(name).startsWith(words.join(' ')),
          uses: uses.get(record.id) ?? 0,
          usesBeside: usesBeside.get(record.id) ?? 0,
          one: foundIn(file, type, record, name),
        },
      ]
    }),
  )
  return found
    .toSorted((a, b) => Number(b.starts) - Number(a.starts) || b.usesBeside - a.usesBeside || b.uses - a.uses)
    .map(({ one }) => one)
}

function usesIn(file: DocumentFile): Map<string, number> {
  const uses = new Map<string, number>()
  eachReference(file, (id, _expects, holder) => {
    // The publisher stands beside no statement.
    if (holder !== file.document) uses.set(id, (uses.get(id) ?? 0) + 1)
  })
  return uses
}

/** How many statements before and after one count as beside it. */
const neighbours = 2

function beside({ statements = [] }: DocumentFile, near: string | undefined): Item<'statements'>[] {
  const at = near === undefined ? -1 : statements.findIndex(({ id }) => localId(id) === near)
  if (at === -1) return []
  return [
    ...statements.slice(Math.max(0, at - neighbours), at),
    ...statements.slice(at + 1, at + 1 + neighbours),
  ]
}

const isIn = (folded: string, word: string): boolean => folded.startsWith(word) || folded.includes(` ${word}`)

interface Thing {
  id: string
  name?: string
  title?: string
  text?: string
  kind?: string
  type?: string
  description?: string
  aliases?: string[]
}

function foundIn(file: DocumentFile, type: DescribedType, record: Thing, name: string): Found {
  const { id, kind, type: eventType, description } = record
  const statements = (file.statements ?? []).filter(({ speaker, about = [], claims = [] }) =>
    type === 'claim'
      ? claims.some(one => one.id === id)
      : [...asList(speaker), ...about.map(one => one.id)].includes(id),
  )
  const titles = new Map((file.positions ?? []).map(position => [position.id, position.title]))
  const names = new Map((file.actors ?? []).map(actor => [actor.id, actor.name]))
  const saidWith = (verb: string): string[] => [
    ...new Set(
      statements
        .filter(({ claims = [] }) => claims.some(one => one.id === id && one.verb === verb))
        .flatMap(({ speaker }) => asList(speaker).map(one => names.get(one) ?? one)),
    ),
  ]
  return {
    type,
    id,
    name,
    kind: kind ?? eventType ?? null,
    inFile: true,
    inGraph: false,
    description: description ?? null,
    offices: (file.tenures ?? [])
      .filter(one => one.holder === id)
      .map(one => titles.get(one.position) ?? one.position)
      .slice(0, 3),
    statements: statements
      .slice(-3)
      .map(({ text, saidAt }) => ({ text, saidAt: saidAt ?? null, document: null })),
    assertedBy: type === 'claim' ? saidWith('ASSERTS').slice(0, 5) : [],
    deniedBy: type === 'claim' ? saidWith('DENIES').slice(0, 5) : [],
    describe: null,
  }
}
