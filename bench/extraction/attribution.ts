/** Where something stands in a text: pieces `[start, end)` in Unicode code points. */
export type Pieces = readonly (readonly [start: number, end: number])[]

/** Who says what, and the words that report it. */
export interface Attribution {
  source: Pieces
  cue: Pieces
  content: Pieces
  /** The rule that found it. */
  rule?: string
  /** The rule family that found it. */
  family?: string
}

/** A text with its attributions. */
export interface Annotated {
  id: string
  text: string
  attributions: Attribution[]
}
