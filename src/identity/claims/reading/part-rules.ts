/** Where a sentence ends for one who only wants its first claim, or begins anew. */
export interface PartRule {
  id: string
  /** What stands between; `rest` begins what follows. */
  at: RegExp
  /** Whether what follows claims something by itself too. */
  isClause: boolean
  /** A sentence, and what is a part of it. */
  example: readonly [string, string]
  /** What is not divided. */
  not: string
}

/** Words that make the neighbouring clause conditional, or limit it to a time: it cannot stand alone. */
export const binding: ReadonlySet<string> = new Set(
  'if unless whether until till when once provided except only without otherwise else before after'.split(
    ' ',
  ),
)

/** Verbs whose clause may go on after the next "and", also without "that": "Norby denied the boats sank, and …". */
export const embedding: ReadonlySet<string> = new Set(
  `deny denies denied doubt doubts doubted claim claims claimed allege alleges alleged believe believes believed hope hopes
   hoped fear fears feared`.split(/\s+/u),
)

/** Words that take back what stands before them: "— a charge that the mayor denied". */
export const rejecting: ReadonlySet<string> = new Set(
  `deny denies denied reject rejects rejected dispute disputes disputed refute refutes refuted false untrue`.split(
    ' ',
  ),
)

const name = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`
/** A verb that has a subject. */
export const finite = String.raw`(?:is|are|was|were|has|have|had|will|would|can|may|must|should|do|does|did|made|took|gave|led|went|came|fell|rose|grew|lost|won|sold|lent|sent|kept|began|brought|held|paid|spent|\p{Ll}{2,}ed)`
/** What a subject begins with that is no pronoun: an article, a number, a capital, or a plural noun ("pilots of", "boats have"). */
const subject = String.raw`(?!(?:I|He|She|It|We|You|They|This|That|These|Those)\b)(?:(?:an?|the|all|some|many|most|several|few|every|each|no|both|half|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions)\b(?! of (?:them|us|it|which|whom|whose)\b)|[\p{Lu}$\p{N}]|\p{Ll}+s (?:of\b(?!.{0,60}\b(?:that|which|who)\b)|${finite}\b))`
/** A subject of its own, and its verb. */
const clause = String.raw`(?=${subject})(?:[\p{L}\p{N}%$’'.-]+ ){1,12}?${finite}\b`
/** What goes on with a verb: the subject stands before. */
const verb = String.raw`(?:(?:also |then |now )?(?:${finite}|(?:help|helps|make|makes|give|gives|keep|keeps|protect|protects|support|supports|provide|provides|ensure|ensures|bring|brings|lower|lowers|reduce|reduces|create|creates|build|builds|strengthen|strengthens|continue|continues)\b))`

/** What begins a clause by how many of a whole do something: "less than half of the pilots have boats". */
const share = String.raw`(?=(?:(?:less|more|fewer) than|nearly|almost|about|over|only) (?:half|\d+%|\d+ percent|an? (?:third|quarter|fifth)) of )`

export const partRules: readonly PartRule[] = [
  {
    id: 'comment',
    at: / ?— ?-? ?| – ?-? ?|– | --? /gu,
    isClause: false,
    example: [
      'The council lent 40 boats to Norby — the most in ten years',
      'The council lent 40 boats to Norby',
    ],
    not: 'The well-known pilots of Norby were lent four ferries in 2010–2020',
  },
  {
    id: 'reason',
    at: /,? because /gu,
    isClause: false,
    example: [
      'The council sold four old ferries because the fishers of Sundvik wanted nets',
      'The council sold four old ferries',
    ],
    not: 'The council did not sell four old ferries because the fishers wanted nets',
  },
  {
    id: 'addition',
    at: /, (?:which|who|whose|whom|where|including|as|so that|despite|even|although|though|whereas|\p{Ll}{2,}ing) /gu,
    isClause: false,
    example: [
      'The council lent 40 boats to Norby, lowering the price of fish for families',
      'The council lent 40 boats to Norby',
    ],
    not: 'The council, which lends boats, sold four old ferries to Norby',
  },
  {
    id: 'record',
    at: /, (?:an?|the) (?:\p{Ll}+(?: \p{Ll}+)? )?(?:\p{Ll}{2,}est|most \p{Ll}+|least \p{Ll}+|record|first|worst) /gu,
    isClause: false,
    example: [
      'The council lent 40 boats to Norby, the largest loan in ten years',
      'The council lent 40 boats to Norby',
    ],
    not: 'The council, the largest in ten years, lent 40 boats to Norby',
  },
  {
    id: 'absolute',
    at: /, (?:(?:all|both|each|few|many|most|none|several|some)(?: of (?:them|which|whom))? (?:with|without)|(?:the )?(?:\p{L}+ )?(?:all|half|majority|many|most|none|some) of (?:which|whom)) /gu,
    isClause: false,
    example: [
      'The council lent 40 boats to Norby, many without a licence',
      'The council lent 40 boats to Norby',
    ],
    not: 'The boats of Norby, many without a licence, are lent to fishers',
  },
  {
    id: 'share',
    at: new RegExp(String.raw`,? and ${share}`, 'gu'),
    isClause: true,
    example: [
      'It takes four years to build a ferry in Norby, and less than half of the pilots ever sail one',
      'It takes four years to build a ferry in Norby',
    ],
    not: 'The council lent boats to Norby, Sundvik, and half of the harbours of Lund',
  },
  {
    id: 'clause',
    at: new RegExp(
      String.raw`(?:, (?:and|but|while|so) |; (?:and |but )?| and that |, (?=(?:the )?${name} ))(?=${clause})`,
      'gu',
    ),
    isClause: true,
    example: [
      'The council lent 40 boats to Norby, and pilots of Sundvik have sunk three old ferries',
      'pilots of Sundvik have sunk three old ferries',
    ],
    not: 'The council lent boats to Norby, Sundvik, and the harbours of Lund',
  },
  {
    id: 'deed',
    at: /,? including (?=\p{Ll}{2,}ing )/gu,
    isClause: true,
    example: [
      'The council has done much for fishers, including lending four large ferries to Sundvik',
      'lending four large ferries to Sundvik',
    ],
    not: 'The council lends boats including four large ferries to Sundvik',
  },
  {
    id: 'deeds',
    at: /(?<=including \p{Ll}{2,}ing [^,;—–]*) and (?=\p{Ll}{2,}ing )/gu,
    isClause: false,
    example: [
      'The council has done much, including lending four large ferries to Sundvik and helping fishers',
      'lending four large ferries to Sundvik',
    ],
    not: 'Norby lends four large ferries and fishing boats to Sundvik',
  },
  {
    id: 'verb',
    at: new RegExp(String.raw`, (?:and|but) (?=${verb})`, 'gu'),
    isClause: false,
    example: [
      'The council lent 40 boats to Norby, and sold the old lighthouse to Sundvik',
      'The council lent 40 boats to Norby',
    ],
    not: 'The council lent boats to Norby, Sundvik, and the harbours of Lund',
  },
]

/** A name, and what it is in between: "Maja Lindqvist, who led the council, resigned". */
export const aside = new RegExp(
  String.raw`^(?<who>(?:${name} ){1,3}${name}) ?[—–,] (?<what>(?:an?|the) [^,—–]+?) ?[—–,] (?=\p{Ll})`,
  'u',
)

const present =
  '(?:takes?|lives?|makes?|gives?|keeps?|goes|comes?|costs?|gets?|pays?|holds?|provides?|allows?|requires?|helps?|remains?|continues?|includes?)'

/** Whether a text has a verb, so that it is no name alone. */
export const hasVerb = new RegExp(String.raw`\b(?:${finite}|${present})\b`, 'u')

const adverbial =
  '(?:in|on|at|by|for|with|under|after|before|since|during|through|from|to|of|among|over|within|without|upon|until|following|thanks|due|pursuant)'
/** What a clause may begin with: "in 2020, …"; and what only leads to a clause that is still to come. */
export const adjuncts = new RegExp(
  String.raw`^(?:therefore, |and )?(?:${adverbial}\s[^,]*(?:, (?:and )?|$))+`,
  'iu',
)
export const subordinate = /^(?:as|if|when|while|because|although|though|despite|given|that|which|who)\s/iu

/** What goes on after an addition, so that the clause was not at its end: "the mayor, who led the council, resigned". */
export const goesOn = new RegExp(String.raw`[,—–] (?:\p{Ll}+ly )?${finite}\b`, 'u')
