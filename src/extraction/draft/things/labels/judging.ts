import { isNounIn } from '../../../lexicon/lexicon.ts'
import type { Sentence } from '../../../text/sentence/sentence.ts'
import type { Token } from '../../../text/tokens.ts'

/** Words that judge whatever they stand with, or say whose it is: "brutal", "so-called", "Iran-backed". */
export const judging = new Set(
  `abusive amazing antisemitic apartheid authoritarian autocratic  barbaric beloved   bloodthirsty brave brilliant  brutal bully
   careless champion closest colonial communist complicit corrupt courageous coward cowardly crazy criminal crooked cruel cynical
  dangerous  dear decent deranged despicable despotic dictator dictatorial dictatorship  disastrous disgrace disgraced disgraceful dishonest divisive
  enemy evil exceptional extraordinary extreme extremist extremists failed failing failure fake fanatic fanatical far-left far-right fascist  finest fraud friend
  genocidal genius  great greatest gutless hateful heinous heroic hero heroes horrible hostile  illegitimate imperialist incomparable incompetent incredible indispensable
  inept infidel insane ironclad irresponsible joke  killer killers lawless  left legendary liar liars liberal  loser losers loyal lunatic lying maga malicious malign
  menace misguided mortal murderer murderers murderous nazi neo-nazi notorious obstructionist occupier occupiers outlaw outstanding patriot patriots pariah phony  proxy proxies
  puppet puppets racist radical reckless remarkable repressive resistance rogue ruthless sadistic savage savages scam self-proclaimed self-styled shameful sham sick sleepy socialist
  staunch steadfast    stupid  terrible terrific terror terrorist terrorists thug thugs threat  tireless tough traitor traitors treasonous tremendous
  trusted tyrannical tyrant ugly ultra unelected unhinged unlawful unserious unpopular usurper vicious vile villain violent warmonger  wicked wonderful world-class worst zionist adversary
  sleepy weak crooked comrade partner partners sponsor sponsors backer criminals leftist leftists shifty woke fraudster puppet-master adversaries aggressor aggressors ally allies   pillar fearless catastrophe tragedy catastrophic oppressive oppressor invader invaders butcher monster monsters war-criminal`
    .split(/\s+/u)
    .filter(word => word !== ''),
)

/** Words that judge only where they tell what somebody is: "a good man", "a big asset". */
const valuing = new Set(
  `asset backbone bad best better big biggest bold buddy central challenge competitor critical disaster embarrassment essential
   fantastic fine first-rate force friends generous gift good honorable important inspiration key leader longstanding
   lone low-iq mentor nice nobody optimist pal phenomenal powerful proud real reliable rival smart special strong talented trading
   treasure true valued visionary vital voice warrior winner`.split(/\s+/u),
)

/** Whether words judge whomever they stand with. */
export const judges = ({ at }: Sentence, first: number, last: number): boolean => {
  for (let i = first; i < last; i++)
    if (
      (judging.has(at(i).lower) && !(at(i).text === 'Great' && /^\p{Lu}/u.test(at(i + 1).text))) ||
      /-(?:backed|affiliated|aligned|led|sponsored)$/u.test(at(i).lower) ||
      (at(i).lower === 'so' && at(i + 1).lower === '-' && at(i + 2).lower === 'called')
    )
      return true
  return false
}

/** Whether words judge somebody whom they are said to be. */
export const values = (sentence: Sentence, first: number, last: number): boolean =>
  judges(sentence, first, last) ||
  Array.from({ length: Math.max(0, last - first) }, (_, i) => sentence.at(first + i)).some(({ lower }) =>
    valuing.has(lower),
  )

/** Whether a noun is for somebody: "the terrorist group", "a great guy", but not "the courageous action". */
export const isSomebody = (noun: Pick<Token, 'lower' | 'lemma'>): boolean =>
  judging.has(noun.lower) ||
  columns.some(column => isNounIn(column, noun)) ||
  /^(?:buddy|champion|country|gentleman|government|guy|kid|lady|leader|mentor|nation|optimist|outlet|pal|power|regime|son|daughter|state|warrior)$/u.test(
    noun.lower,
  )
const columns = ['body', 'human', 'militia', 'office', 'organization', 'people'] as const
