/** Whether a word is for a thought, and nobody's name: "Tradition says". */
export const isAbstract = (lower: string): boolean =>
  /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|hood|ology|ics|ure)$/u.test(lower) ||
  [
    'common',
    'history',
    'law',
    'legend',
    'logic',
    'math',
    'reason',
    'rumor',
    'sense',
    'truth',
    'word',
  ].includes(lower)
