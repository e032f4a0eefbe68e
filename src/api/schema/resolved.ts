import { defaultFieldResolver, getNamedType, type GraphQLSchema, isLeafType, isObjectType } from 'graphql'

/** Throws if a field that leads from a node to other things has no resolver: a node holds properties only. */
export function refuseUnresolved(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    if (!type.getInterfaces().some(({ name }) => name === 'Node')) continue
    for (const { name, type: gives, resolve = defaultFieldResolver } of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(gives)) || resolve !== defaultFieldResolver) continue
      throw new TypeError(`${type.name}.${name} must have a resolver, since a node holds properties only`)
    }
  }
}
