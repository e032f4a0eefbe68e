import type { DocumentFile } from '../../../../src/document/shape.ts'
import type { StatementFields, StatementItem } from '../../../../src/review/protocol.ts'

/** The words of the piece in quotation marks; undefined where there is none. */
function quotedIn(words: string): string | undefined {
  const pieces = [...words.matchAll(/[“"«„]([^“”"«»„]+)[”"»“]/g)].map(([, inside = '']) => inside.trim())
  return pieces.length === 0 ? undefined : pieces.join(' […] ')
}

/** A form with what the rules ask of it: a quotation for the speaker's words, none for a paraphrase. */
export function withForm(
  form: 'DIRECT' | 'INDIRECT' | 'MIXED',
  given: StatementItem,
  words: string,
): StatementFields {
  const attributed = given.voice === 'NARRATOR' ? { voice: null } : {}
  if (form === 'INDIRECT') return { ...attributed, form, ...(given.quote !== undefined && { quote: null }) }
  return { ...attributed, form, quote: given.quote ?? quotedIn(words) ?? words }
}

/** A voice with what the rules ask of it. */
export function withVoice(voice: 'ATTRIBUTED' | 'NARRATOR', given: StatementItem): StatementFields {
  if (voice === 'ATTRIBUTED') return { voice: null, form: given.form ?? 'INDIRECT' }
  // What the document says itself, it says when it is published.
  const fields = ['form', 'quote', 'speaker', 'speakerMention', 'spokenAs', 'cue', 'saidAt'] as const
  const gone = fields.filter(field => given[field] !== undefined)
  return { voice, ...Object.fromEntries(gone.map(field => [field, null])) }
}

/** A speaker, with the office that the file knows; whatever has a speaker of its own is no longer told by the document. */
export function withSpeaker(
  speaker: string | readonly string[],
  given: StatementItem,
  data: DocumentFile,
): StatementFields {
  const office = typeof speaker === 'string' ? officeOf(speaker, data) : undefined
  return {
    speaker: typeof speaker === 'string' ? speaker : [...speaker],
    ...(office !== undefined && office !== given.spokenAs && { spokenAs: office }),
    ...(given.voice === 'NARRATOR' && { voice: null, form: given.form ?? 'INDIRECT' }),
  }
}

/** The office in which somebody speaks elsewhere in the file, or the only one that it gives them. */
function officeOf(speaker: string, { statements = [], tenures = [] }: DocumentFile): string | undefined {
  const said = statements.findLast(one => one.speaker === speaker && one.spokenAs !== undefined)
  const held = tenures.filter(({ holder }) => holder === speaker)
  return said?.spokenAs ?? (held.length === 1 ? held[0]?.position : undefined)
}
