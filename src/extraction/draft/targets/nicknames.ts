import type { Token } from '../../text/tokens.ts'

const nicknames = new Set('sleepy crooked comrade crazy lying corrupt weak shifty deranged'.split(' '))

/** Whether a word with a capital stands before a name to mock it, and is no part of it: "Sleepy Joe". */
export const isNickname = (token: Token | undefined): boolean =>
  nicknames.has(token?.lower ?? '') && /^\p{Lu}/u.test(token?.text ?? '')
