/** The parameters of a query and one of its rows. Only the compiler uses them: at run time the object is empty. */
export interface Query<Parameters extends object, Row extends object> {
  readonly takes?: Parameters
  readonly gives?: Row
}

/** The properties of a node or a relationship, by name. */
export type Properties = Record<string, unknown>

/** An entry of the list: a query with these parameters and rows. */
export const query = <Parameters extends object, Row extends object>(): Query<Parameters, Row> => ({})

/** The parameters, or a row, of a query that has none. */
export type Nothing = Record<string, never>

export interface Ids {
  ids: readonly string[]
}

export interface DocumentIds {
  documentIds: readonly string[]
}

/** A page of a sorted list: the first `first` entries strictly between two keys, or the last ones if `descending`. */
export interface Range {
  lower: string
  upper: string
  descending: boolean
  first: number
}

/** Which items of a list: the first `first` of those whose keys come after `after`, superseded documents counted or not. */
export interface Bounds {
  first: number
  after: string
  superseded: boolean
}

/** The items of a list that were asked for, null if it does not hold `after`, and how many the whole list has. */
export interface Part<Item> {
  items: Item[] | null
  total: number
}

/** The answer for one id. */
export interface Answer<Value> {
  id: string
  value: Value
}

/** A query that returns at most one row for each of `$ids`. */
export const byIds = <Value, Further extends object = object>(): Query<Ids & Further, Answer<Value>> => ({})
