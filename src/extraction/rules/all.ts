import type { Rule } from './rule.ts'
import { besideRules } from './tables/beside.ts'
import { bareRules, laterRules, nextRules } from './tables/clauses.ts'
import { deniedRules } from './tables/denied.ts'
import { hearerRules, toldClauseRules, toldToRules } from './tables/hearers.ts'
import { nounRules } from './tables/nouns.ts'
import { judgedQuoteRules, laterToRules, ledToRules, objectRules, relativeRules } from './tables/objects.ts'
import {
  accordingRules,
  adjectiveRules,
  colonRules,
  hearsayRules,
  ledRules,
  seemingRules,
} from './tables/others.ts'
import { relayRules, relayedRules } from './tables/relays.ts'
import { askedRules, objectFirstRules, passiveRules } from './tables/passives.ts'

/**
 * The rules by the word that they look at, each list in the order in which its rules are tried: the first one that
 * holds makes the frame.
 */
export const ruleTables = {
  asked: askedRules,
  passive: [...relayedRules, ...passiveRules],
  verb: [
    ...relayRules,
    ...relativeRules,
    ...deniedRules,
    ...besideRules,
    ...judgedQuoteRules,
    ...nextRules,
    ...ledToRules,
    ...hearerRules,
    ...toldToRules,
    ...laterToRules,
    ...toldClauseRules,
    ...bareRules,
    ...laterRules,
    ...objectRules,
    ...objectFirstRules,
  ],
  seeming: seemingRules,
  noun: nounRules,
  adjective: adjectiveRules,
  adverb: hearsayRules,
  according: accordingRules,
  colon: colonRules,
  led: ledRules,
} satisfies Record<string, readonly Rule[]>
export type RuleTables = Readonly<Record<keyof typeof ruleTables, readonly Rule[]>>

/** All rules. */
export const rules: readonly Rule[] = Object.values(ruleTables).flat()

/** The tables with some rules changed, or left out where `change` gives nothing. */
export const changedRules = (change: (rule: Rule) => Rule | undefined): RuleTables =>
  Object.fromEntries(
    Object.entries<readonly Rule[]>(ruleTables).map(([word, table]) => [
      word,
      table.flatMap(rule => change(rule) ?? []),
    ]),
  ) as unknown as RuleTables
