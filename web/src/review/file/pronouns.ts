const are: Readonly<Record<string, string>> = { am: 'is', are: 'is', were: 'was', have: 'has', do: 'does' }

/** A claim that reads without its text: names in the place of "I", "me", "my", and of "you", "your". */
export function withNames(claim: string, speaker: string | undefined, addressee: string | undefined): string {
  return replaced(
    replaced(claim, speaker, /\b(?:I|me)\b(?!['’])(?: (am|were|have|do)\b)?/gu, /\bmy\b/giu),
    addressee,
    /\b[Yy]ou\b(?!['’])(?: (are|were|have|do)\b)?/gu,
    /\byour\b/giu,
  )
}

const replaced = (claim: string, name: string | undefined, who: RegExp, whose: RegExp): string =>
  name === undefined
    ? claim
    : claim
        .replaceAll(who, (_, verb?: string) => (verb === undefined ? name : `${name} ${are[verb] ?? verb}`))
        .replaceAll(whose, `${name}’s`)
