/** A statement that was picked, and what the reader noted about it. */
export interface Picked {
  id: string
  note: string
}

/** A list of picked statements, in the reader's order. */
export interface PickedList {
  id: string
  title: string
  statements: readonly Picked[]
}

/** All lists of this browser; statements are picked into `current`. There is always one. */
export interface Lists {
  current: string
  lists: readonly PickedList[]
}
