export type { McpServerFactory } from '@modelcontextprotocol/server'
export { createTools, type Tool } from './tools.ts'
export { type Answer, type Ask, createMcp } from './server.ts'
export { serveInput } from './stdio.ts'
