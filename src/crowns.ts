/** Titles of those who reign, and of their families: they go by a first name, as "King Charles" does. */
export const crowns: readonly string[] = [
  'king',
  'queen',
  'emperor',
  'empress',
  'pope',
  'prince',
  'princess',
  'emir',
  'sultan',
]
