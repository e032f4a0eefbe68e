import type { StatementView } from '../../../../src/review/protocol.ts'
import type { Names } from '../file/names.ts'
import { acts, forms, stances, verbs } from '../../words/terms.ts'
import type { MendField } from './fields.ts'

/** What stands in a field now, in words; "–" where nothing does. */
export function valueOf(name: MendField['name'], { given, speakers }: StatementView, names: Names): string {
  const list = (ids: readonly string[] = []): string => ids.map(names.of).join(', ')
  const values: Readonly<Record<MendField['name'], string | undefined>> = {
    speaker: list(speakers),
    spokenAs: given.spokenAs && names.of(given.spokenAs),
    speakerMention: given.speakerMention,
    cue: given.cue,
    form: given.form && forms[given.form],
    voice: given.voice === 'NARRATOR' ? 'the document’s own' : 'attributed',
    act: given.act && acts[given.act],
    saidAt: given.saidAt,
    addressees: list(given.addressees),
    about: (given.about ?? [])
      .map(({ id, stance }) => [names.of(id), stance && stances[stance]].filter(Boolean).join(' '))
      .join(', '),
    claims: (given.claims ?? []).map(({ id, verb }) => `${verbs[verb].word}: ${names.of(id)}`).join('; '),
    text: given.text,
    quote: given.quote,
    via: list(given.via),
    madeAt: given.madeAt && names.of(given.madeAt),
    spans: String(given.spans?.length ?? 0),
  }
  const value = values[name]
  return value === undefined || value === '' ? '–' : value
}
