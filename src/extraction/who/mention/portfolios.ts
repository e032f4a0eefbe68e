/** What an office or a body is for, after "of" or "for": "Secretary of Health and Human Services". */
export const portfolios: ReadonlySet<string> = new Set(
  `state defense defence war agriculture commerce trade industry education energy labor labour transportation transport
  justice health human services interior treasury homeland security veterans affairs foreign external internal housing
  urban development finance culture economy environment information intelligence national staff operations
  communications police the navy army force air and & schools parliament state-owned public private religious oil mines
  planning tourism sport sports youth women children social welfare migration immigration infrastructure digital
  strategic domestic legislative regulatory climate cyber`.split(/\s+/u),
)

const fields = new Set(
  `control prevention manufacturing science technology budget management research space aeronautics drugs drug food safety
  standards crime enforcement innovation skills rights democracy climate water resources fisheries forests rural regional
  arts humanities heritage works reconstruction integration cooperation equality families exports investment competition
  consumer markets medicine nutrition statistics evaluation oversight reform counterterrorism engineering archives records
  alcohol tobacco firearms explosives livestock irrigation reconciliation`.split(/\s+/u),
)

/** Whether a word names a field that an office or a body is for, and nobody. */
export const isField = (word: string): boolean =>
  fields.has(word) || (portfolios.has(word) && word !== 'the' && word !== 'and' && word !== '&')
