import type { Act, ActorKind, Form, Stance, Verb } from '../generated/queries.ts'

/** The API's values in words. */
export const acts: Readonly<Record<Act, string>> = {
  INFORM: 'informs',
  AGREE: 'agrees',
  SUPPORT: 'supports',
  CONCEDE: 'concedes',
  REQUEST: 'requests',
  ACCUSE: 'accuses',
  REJECT: 'rejects',
  THREATEN: 'threatens',
  CLAIM_RESPONSIBILITY: 'claims responsibility',
}

export const forms: Readonly<Record<Form, string>> = {
  DIRECT: 'in the speaker’s words',
  INDIRECT: 'paraphrase',
  MIXED: 'paraphrase with quoted words',
}

export const stances: Readonly<Record<Stance, string>> = {
  FAVOR: 'in favour',
  AGAINST: 'against',
  NEUTRAL: 'neutral',
}

/** With a mark for each, so that no verb is told by its colour alone. */
export const verbs: Readonly<Record<Verb, { word: string; mark: string }>> = {
  ASSERTS: { word: 'asserts', mark: '=' },
  DENIES: { word: 'denies', mark: '≠' },
  LEAVES_OPEN: { word: 'leaves open', mark: '≈' },
  ASKS: { word: 'asks whether', mark: '?' },
}

export const kinds: Readonly<Record<ActorKind, string>> = {
  PERSON: 'person',
  STATE: 'state',
  MILITIA: 'militia',
  ORGANIZATION: 'organization',
  GROUP: 'group',
}

/** `PART_OF` as `part of`. */
export const plain = (value: string): string => value.toLowerCase().replaceAll('_', ' ')

/** The name of a language, such as `Persian` for `fa`; the code itself where it is unknown. */
export function language(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}
