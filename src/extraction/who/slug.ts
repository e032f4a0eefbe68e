/** Letters and digits of a name in ASCII, joined by hyphens, fit for an id. */
export function slug(text: string, longest = 60): string {
  const plain = text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’‘`]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
  return plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/u, '')
}

/** A name as it is compared: case, accents, apostrophes, hyphens and a leading article do not count. */
export const folded = (name: string): string => slug(name, 200).replace(/^the-/u, '')
