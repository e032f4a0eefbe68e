import type { YogaLogger } from 'graphql-yoga'
import { pino, type Logger } from 'pino'
import { type ApiSettings, type Config, isLoopback, type LogLevel } from '../config.ts'
import { WhosaidError } from '../errors.ts'
import type { Downloads, Files } from './downloads/route.ts'
import type { Workbench } from './workbench/files.ts'

/** Who may ask, and how much. By default everyone may, within the limits of `apiDefaults`. */
export interface ApiOptions extends Partial<ApiSettings> {
  /** Gets a line for each answer and each masked error. By default only the latter, on the console. */
  logger?: YogaLogger
  /** What is served at /; without it, / redirects to GraphiQL. */
  workbench?: Workbench | undefined
  /** What is sent as files, such as /export. */
  downloads?: Downloads | undefined
  /** What is sent as it is, such as /context.jsonld. */
  files?: Files | undefined
}

/** Makes the API's options from the settings. Throws `WRONG_USE` if anyone on the network could ask without a token. */
export function apiOptions({ api, host, logLevel, public: everybody }: Config): ApiOptions {
  if (!isLoopback(host) && !everybody && api.tokens.length === 0) {
    throw new WhosaidError(
      'WRONG_USE',
      `HOST=${host} exposes the server to other machines: set API_TOKENS, or API_PUBLIC=true to allow anyone`,
    )
  }
  return { ...api, logger: createLog(logLevel) }
}

/** The API's options where one program asks it within this process: nobody needs a token. */
export function ownOptions({ api, logLevel }: Config): ApiOptions {
  return { ...api, tokens: [], hosts: null, rate: 0, logger: createLog(logLevel ?? 'error') }
}

/**
 * A JSON Lines log on standard error; standard output is left to the user. Without a level, a terminal gets errors only,
 * and a file or a log collector gets every request.
 */
function createLog(level: LogLevel | undefined): Logger {
  const settings = {
    level: level ?? (process.stderr.isTTY ? 'error' : 'info'),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(settings, pino.destination({ dest: 2, sync: true }))
}
