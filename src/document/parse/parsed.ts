import type { Faults } from '../faults.ts'

/** A place in a text: its offset in UTF-16 units, and its line (1-based). */
export interface Position {
  offset: number
  line: number
}

/** What a text holds, or what keeps it from being read. */
export interface Parsed {
  /** Undefined when the text cannot be read. */
  data: unknown
  faults: Faults
  /** Where the things are that pointers name, or what is nearest around them; nothing where that is not known. */
  locate: (pointers: readonly string[]) => ReadonlyMap<string, Position>
}
