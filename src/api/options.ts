import { type Config, isLoopback } from '../config.ts'
import { WhosaidError } from '../errors.ts'
import type { ApiOptions } from './api.ts'
import { createLog } from './guard/log.ts'

/** What the settings make of the API; throws `WRONG_USE` when other machines could ask and nobody said that they may. */
export function apiOptions({ api, host, logLevel, public: everybody }: Config): ApiOptions {
  if (!isLoopback(host) && !everybody && api.tokens.length === 0) {
    const rule =
      'other machines reach a HOST that is not loopback, so API_TOKENS lists who may ask, or API_PUBLIC=true lets everybody'
    throw new WhosaidError('WRONG_USE', `${rule}, but got: HOST=${host} and neither`)
  }
  return { ...api, logger: createLog(logLevel) }
}
