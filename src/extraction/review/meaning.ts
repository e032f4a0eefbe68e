import { resolutionRules } from '../draft/attributed/resolution.ts'
import { speechRules } from '../draft/voices/monologue.ts'
import { narratorRules } from '../draft/voices/narrator.ts'
import { withinRule } from '../draft/voices/within.ts'
import { creditRules } from '../frames/credits.ts'
import type { Family } from '../frames/frame.ts'
import { rules } from '../rules/all.ts'
import type { Rule } from '../rules/rule.ts'

const families: Readonly<Record<Family, string>> = {
  clause: 'What is said is a clause beside the word that reports it.',
  quotation: 'What is said is a quotation beside the word that reports it.',
  inversion: 'The speaker stands between the word that reports it and what is said.',
  object: 'What is said is the object of the word that reports it.',
  intent: 'What is said is what somebody means to do or wants done.',
  according: 'Words such as “according to” name who says it.',
  noun: 'A noun, such as “claim” or “warning”, reports it.',
  passive: 'The word that reports it is passive.',
  adjective: 'An adjective, such as “confident”, reports it.',
  seeming: 'The text tells how something seems, and names nobody.',
  colon: 'A colon stands between the speaker and what is said.',
}

/** What a rule of the extraction does, in sentences, with the example that it is tested by; undefined for any other id. */
export const ruleMeaning = (id: string): string | undefined => meanings.get(id)

const quoted = (words: string): string => `“${words.replaceAll(/\s*\n\s*/gu, ' / ')}”`

function ofFrame({ family, example: { text, source, cue, content } }: Rule): string {
  const speaker = source === null ? 'no speaker' : `the speaker ${quoted(source)}`
  return `${families[family]} In ${quoted(text)} it finds ${speaker}, the cue ${quoted(cue)} and what is said, ${quoted(content)}.`
}

const meanings: ReadonlyMap<string, string> = new Map([
  ...rules.map(rule => [rule.id, ofFrame(rule)] as const),
  ...creditRules.map(
    ({ id, example: { text, source, content } }) =>
      [
        id,
        `In ${quoted(text)} it finds the speaker ${quoted(source)} and what is said, ${quoted(content)}.`,
      ] as const,
  ),
  ...[...speechRules, ...narratorRules, ...resolutionRules, withinRule].map(
    ({ id, example: { text, words } }) => [id, `In ${quoted(text)} it finds ${quoted(words)}.`] as const,
  ),
])
