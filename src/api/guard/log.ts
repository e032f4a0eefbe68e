import { pino, type Logger } from 'pino'
import type { LogLevel } from '../../config.ts'

/**
 * A log of JSON Lines on standard error. Standard output is the user's: without a level, a terminal gets errors alone,
 * and a file or a collector every request.
 */
export function createLog(level: LogLevel | undefined): Logger {
  const settings = {
    level: level ?? (process.stderr.isTTY ? 'error' : 'info'),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return pino(settings, pino.destination({ dest: 2, sync: true }))
}
