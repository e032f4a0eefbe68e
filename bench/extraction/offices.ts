// Apart from the program's own reading of titles, so that the bench does not repeat its mistakes.

/** The last name that a title gives whoever a label of an office means; undefined where it names nobody, or two. */
export function lastNameIn(title: string, label: string): string | undefined {
  const office =
    /^THE (?<office>PRESIDENT|VICE PRESIDENT|FIRST LADY|PRESS SECRETARY|PRIME MINISTER|SECRETARY GENERAL)$/u.exec(
      label,
    )?.groups?.['office']
  if (office === undefined) return undefined
  const named = new RegExp(
    String.raw`(?<!Vice |Former |former |Deputy )\b${office}(?: of the United States)?,? (?<name>(?:\p{Lu}[\p{L}’'-]*\.? )*\p{Lu}[\p{L}’'-]+)`,
    'giu',
  )
  const lasts = new Set(
    [...title.matchAll(named)].flatMap(({ groups }) => {
      const words = (groups?.['name'] ?? '').split(' ')
      const known = words.find(word => presidents.has(word.replace(/['’]s$/u, '')))
      return known === undefined ? [] : [known.replace(/['’]s$/u, '')]
    }),
  )
  const [only] = lasts
  return lasts.size === 1 ? only : undefined
}

// Names of holders as titles of the archive have them.
const presidents = new Set([
  'Biden',
  'Trump',
  'Harris',
  'Vance',
  'Obama',
  'Pence',
  'Psaki',
  'Jean-Pierre',
  'Leavitt',
  'Rutte',
  'Stoltenberg',
])
