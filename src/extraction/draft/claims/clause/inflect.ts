const irregular = new Map(
  `be was, have had, do did, go went, say said, make made, take took, get got, give gave, come came, see saw, know knew,
  think thought, tell told, become became, leave left, feel felt, bring brought, begin began, keep kept, hold held,
  write wrote, stand stood, hear heard, mean meant, meet met, run ran, pay paid, sit sat, speak spoke, lie lied, lead led,
  grow grew, lose lost, fall fell, send sent, build built, understand understood, draw drew, break broke, spend spent,
  rise rose, drive drove, buy bought, wear wore, choose chose, seek sought, throw threw, catch caught, deal dealt,
  win won, forget forgot, lay laid, sell sold, fight fought, teach taught, eat ate, sing sang, strike struck,
  shoot shot, fly flew, hide hid, steal stole, swear swore, blow blew, flee fled, bind bound, overthrow overthrew,
  undertake undertook, withdraw withdrew, mislead misled, sink sank, freeze froze, feed fed, find found, bear bore,
  shake shook, undergo underwent, undermine undermined, foresee foresaw, forgive forgave, arise arose, bleed bled`
    .split(',')
    .map(pair => pair.trim().split(/\s+/u) as [string, string]),
)
const alike = new Set(
  'put cut hit hurt let set shut cost spread split quit bet cast shed burst rid broadcast beat upset'.split(
    ' ',
  ),
)

/** The past tense of a verb: "fire" gives "fired". */
export function past(lemma: string): string {
  if (alike.has(lemma)) return lemma
  const known = irregular.get(lemma)
  if (known !== undefined) return known
  if (lemma.endsWith('e')) return `${lemma}d`
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return /^(?:[^aeiou]*[aeiou][bdgklmnprt]|admit|commit|permit|prefer|refer|occur|control|compel|deter|transfer)$/u.test(
    lemma,
  )
    ? `${lemma}${lemma.slice(-1)}ed`
    : `${lemma}ed`
}

/** The form of a verb after "he": "seek" gives "seeks". */
export function third(lemma: string): string {
  if (lemma === 'be') return 'is'
  if (lemma === 'have') return 'has'
  if (/(?:s|x|z|ch|sh|o)$/u.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}
