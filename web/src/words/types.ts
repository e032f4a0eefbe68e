/** The name of a type of GraphQL in words. */
export const typeName = (name: string): string => name.toLowerCase()
