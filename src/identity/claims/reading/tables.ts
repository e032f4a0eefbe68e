const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/u))

/** Words that carry no meaning of their own. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the of for to in on at by with from as that this these those it its his her their our your my we he she they you i and or but so
   is are was were be been being am has have had do does did done will would can could shall should may might must there here which who
   whom whose what when where how than then into over out about also just very much more most some any all each every both such
   said says say dollar dollars buck bucks percent now already still currently ought need needs going go goes get gets got
 ca wo ai
   today nearly almost approximately around roughly close least under per well really look know`.split(
    /\s+/u,
  ),
)

/** What is said for its own sake in speech, words that break off ("40- —"), and phrases that deny nothing although they have a negation. */
export const fillers =
  /(?<![\p{L}\d])[\p{L}\d]+-(?=\s+[—–])|\((?:applause|laughter|laughs|inaudible)[^)]*\)|\[[^\]]*\]|\b(?:you know|i mean|by the way|as you know|let me be clear|of course|look)\b,?|\b(?:there is|there['’]s) no (?:question|doubt) (?!(?:of|about)\b)(?:that\b)?|\b(?:no matter|not only|without delay|no doubt|not a joke)\b/giu

/** How a sentence is led in: by whom it was said before, or with what it goes on. */
export const heads =
  /^(?:(?:and|so|but|now|well|again|additionally|importantly|notably|significantly|similarly|in addition|in fact|of course|more specifically|by the way|as part of [^,]{1,60}|as (?:you|we|i|he|she|they|\p{Lu}[\p{L}\p{M}'’. -]{0,60}?)(?: all| have| has| had| been| just)* (?:know|heard|say|said|saying|warned|noted|mentioned|indicated|stated|told)[^,]{0,60}),?\s+){1,3}/iu

/** Who says it, and how: what is claimed is what follows. "Never said that" and "wants that" are other claims. */
export const framings =
  /^(?<lead>[^,—–]{1,60},\s+)?(?:[\p{L}\p{M}.’'-]+\s+){1,6}?(?:(?:has|have|had|do|does|did|also|just|again|always|been|publicly|very|repeatedly|made|make|is|are|was|were|re)\s+)*(?:said|says?|saying|reiterate[sd]?|reaffirm(?:s|ed)?|note[sd]?|stress(?:es|ed)?|emphasi[sz]e[sd]?|underscore[sd]?|mention(?:s|ed)?|point(?:s|ed)? out|announce[sd]?|stated?|states|told (?:us|you|him|her|them|reporters)|clear|concerned|express(?:es|ed)? (?:\p{Ll}+ )?concerns?(?: (?:from|at|in) (?:this|the) \p{L}+)?)(?:\s+(?:again|today|yesterday|many times|\p{L}+ly)){0,4},?\s+that\s+(?=[\p{L}\d])/iu

/** What is put in between: "as she said yesterday,", "he thinks,". */
export const asides =
  /(?<=[,—–]\s*)(?:as (?:you|we|i|he|she|they|\p{Lu}[\p{L}\p{M}'’. -]{0,60}?)(?: all| have| has| had| been| just)* (?:know|heard|say|said|saying|warned|noted|mentioned|indicated|stated|told)[^,—–]{0,30}|(?:[\p{L}\p{M}.’'-]+\s+){1,5}?(?:thinks?|believes?|guess(?:es)?))\s*[,—–]/giu

/** Words of speech that tell little of what is claimed: "I think we see a kind of thing there". */
export const light: ReadonlySet<string> = new Set(
  `know knows knew known think thinks thought guess mean means meant hope hopes hoped believe believes believed expect
   expects expected sure tell tells told ask asks asked see sees saw seen thing things way ways lot kind something anything
   nothing someone anyone somebody anybody everything okay right good let make makes made talk talks talked speak speaks
   spoke spoken have thank thanks first second question questions answer point come comes came put puts take takes took
   taken give gives gave given try tries trying important clear happy like continue continues continued again
   only many time times before broadly specifically obviously certainly absolutely definitely laid goodness because`.split(
    /\s+/u,
  ),
)

/** Words that turn a sentence round. */
export const negations = new Set([
  'not',
  'no',
  'never',
  'nor',
  'none',
  'neither',
  'without',
  'nobody',
  'nothing',
  'cannot',
])

/** Words of a framing, a head or an aside that say the claim is not so: they are part of it. */
export const denials: ReadonlySet<string> = new Set(
  `deny denies denied denying doubt doubts doubted doubting lie lies lied lying pretend pretends pretended
   false falsely wrong wrongly incorrectly mistakenly hardly barely scarcely seldom rarely few nowhere`.split(
    /\s+/u,
  ),
)

/** Words of a framing that say the claim, or its saying, is only supposed. */
export const conditions: ReadonlySet<string> = new Set(
  'if unless whether should would could might'.split(' '),
)

/** Words that begin what a claim depends on: "once the strike ends, he said that". */
export const limits: ReadonlySet<string> = new Set('when once until till while because except'.split(' '))

/** A framing that begins with its verb asks, or supposes: "has he said that". */
export const inverted = /(?:^|,\s*)(?:has|have|had|do|does|did|is|are|was|were|should|would|could|can)\s/iu

/** Words that lead to the next one and mean one thing, a group a line. */
export const leading = lines(`
  toward towards onto
  inside within
  amid during
  across throughout
`)

/** Words that are written with a capital but name nobody. */
export const titles: ReadonlySet<string> = new Set(
  `president vice secretary senator representative congressman congresswoman speaker minister prime chancellor governor mayor
   general admiral mr mrs ms dr miss sir first lady doctor professor king queen prince crown administration government nation
   country federal state states act law bill department ministry agency bipartisan i may march today tomorrow yesterday`.split(
    /\s+/u,
  ),
)

/** Words of one meaning, the first for all of a line. They are compared by their stems. */
export const synonyms = lines(`
  america american united-states
  end ended terminate terminated eliminate eliminated abolish abolished
  increase raise raised rise risen rose grow grew grown growth climb climbed jump jumped surge surged soar soared
  decrease fall fell fallen drop dropped decline declined reduce reduction cut lower slash shrink shrank plunge plunged plummet plummeted
  buy bought purchase purchased
  sell sold
  build built construct constructed
  start started begin began begun launch launched
  kill killed slay slain
  car vehicle automobile auto
  administration government
  show shown showed demonstrate demonstrated
  give gave given provide provided
  help assist assistance aid
  large big
  worker employee
  also too
  ship vessel
  home house
  worth value
  agree agreed
  soldier servicemember serviceman
  suicide suicides
  speak spoke spoken talk talked
  people persons
  want wanted seek sought
  money funding funds
  membership accession
  together joint jointly
  struck hit
  stick stuck
  rate pace
  pay paid
  make made
  lead led
  hold held
  bring brought
  spend spent
  lose lost
  win won
  find found
  keep kept
  send sent
  wear wore worn
  drive drove driven
  break broke broken
  choose chose chosen
  leave left
  teach taught
  fight fought
`)

/** Words that turn a sentence round where one takes the other's place, by what they are about. */
export const opposites: ReadonlyMap<string, readonly string[][]> = new Map([
  [
    'polarity',
    lines(`
      open closed
      support oppose
      increase decrease
      up down
      approve reject
      accept reject
      accept refuse
      confirm deny
      admit deny
      success failure
      succeed fail
      gain lose
      win lose
      legal illegal
      strengthen weaken
      improve worsen
      better worse
      good bad
      safe dangerous
      true false
      allow ban
      allow prohibit
      permit forbid
      start end
      arrive leave
      join leave
      guilty innocent
      friend enemy
      love hate
      agree disagree
      add remove
      high low
      higher lower
      highest lowest
      strong weak
      rich poor
      protect endanger
      guarantee threaten
      create destroy
      include exclude
      pass block
      uphold overturn
      stable unstable
      fair rigged
      secure rigged
      secure open`),
  ],
  [
    'place',
    lines(`
      north south
      north east
      north west
      south east
      south west
      east west
      northern southern
      northern eastern
      northern western
      southern eastern
      southern western
      eastern western
      rural urban
      inside outside
      domestic foreign`),
  ],
  [
    'time',
    lines(`
      before after
      since until
      early late`),
  ],
])
