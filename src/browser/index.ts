// The files of examples/browser for Neo4j Browser, and the settings that make it load them.

export { answerBrowser, packQueries } from './files.ts'
export { serveBrowser } from './serve.ts'
export { browserSettings } from './settings.ts'
