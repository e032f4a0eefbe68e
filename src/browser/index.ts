// What Neo4j Browser is given: the files of examples/browser, and the settings by which it takes them.

export { answerBrowser, packQueries } from './files.ts'
export { serveBrowser } from './serve.ts'
export { browserSettings } from './settings.ts'
