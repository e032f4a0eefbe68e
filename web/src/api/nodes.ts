/** What `nodes` gives for an id of a type that was not asked for. */
type Other = Record<PropertyKey, never>

/** Whether a node is of the type that was asked for; null stands for an id that is unknown. */
export const isWanted = <T extends { id: string }>(node: T | Other | null | undefined): node is T =>
  typeof node?.id === 'string'
