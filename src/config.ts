import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { WhosaidError } from './errors.ts'

/** How much is logged: each level includes those before it. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const
export type LogLevel = (typeof logLevels)[number]

/** Who may ask the API, and how much at a time. */
export interface ApiSettings {
  /** The bearer tokens, each as `token` or `name:token`, one of which every request must carry; if empty, anyone may ask. */
  tokens: readonly string[]
  /** The tokens, in the same form, that may stand in the address of a feed or of /stream, and read nothing else. */
  feedTokens: readonly string[]
  /** The file of saved filters that are served as feeds. */
  alerts: string | undefined
  /** The accepted Host headers, besides those of loopback; null accepts any. */
  hosts: readonly string[] | null
  /** The origins whose web pages may send requests (CORS). */
  origins: readonly string[]
  /** Requests a second for each token, or for each address where a request has none; 0 is no limit. */
  rate: number
  /** How many requests are at work at once, of all clients. */
  concurrent: number
  /** How many subscriptions are open at once: of all clients, and for each token or, without one, each address. */
  subscriptions: number
  subscriptionsPerToken: number
  /** Addresses and subnets of the proxies whose X-Forwarded-For is believed. */
  proxies: readonly string[]
  introspection: boolean
  graphiql: boolean
  /** How many milliseconds the database may work on one request. */
  timeout: number
  /** How many milliseconds an export may take in all. */
  exportTimeout: number
  maxBodyBytes: number
  maxAnswerBytes: number
  maxQueryTokens: number
  maxDepth: number
  maxAliases: number
  maxCost: number
}

/** The defaults. */
export const apiDefaults: ApiSettings = {
  tokens: [],
  feedTokens: [],
  alerts: undefined,
  hosts: null,
  origins: [],
  rate: 0,
  concurrent: 500,
  subscriptions: 2000,
  subscriptionsPerToken: 200,
  proxies: [],
  introspection: true,
  graphiql: true,
  timeout: 30_000,
  exportTimeout: 600_000,
  maxBodyBytes: 262_144,
  maxAnswerBytes: 33_554_432,
  maxQueryTokens: 1000,
  maxDepth: 15,
  // A page of an application asks for some dozens of things; what they cost is counted apart.
  maxAliases: 100,
  maxCost: 10_000,
}

/** All settings, read in this one place. `neo4j` is null if `NEO4J_URI` is not set: the local Neo4j is used then. */
export interface Config {
  neo4j: { uri: string; username: string; password: string } | null
  /** The database's name; undefined is the user's home database. */
  database: string | undefined
  /** The local Neo4j's data folder, absolute. */
  dataFolder: string
  /** The local Neo4j's, in sizes as Java writes them; undefined takes the default. */
  memory: { heap: string | undefined; pageCache: string | undefined }
  /** How many changes of documents are kept, and for how many days; undefined takes the default. */
  journal: { changes: number | undefined; days: number | undefined }
  host: string
  port: number
  /** Anyone may ask, on any address and without a token. */
  public: boolean
  api: ApiSettings
  /** Undefined: `error` on a terminal, otherwise `info`. */
  logLevel: LogLevel | undefined
}

/** Whether a server that listens there is reachable only from this machine. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** What a token is made of: RFC 6750. */
const tokenForm = /^([a-z][\w.-]{0,39}:)?[\w.~+/-]{16,}=*$/i
const tokenRule = 'tokens of 16 or more characters a-z A-Z 0-9 . _ ~ + / - =, each alone or as name:token'

/** Whether a text is an IP address, or a subnet such as 10.0.0.0/8. */
function isSubnet(text: string): boolean {
  const [address = '', bits = '0', ...others] = text.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return others.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= longest
}

function refuse(rule: string, got: string): never {
  throw new WhosaidError('WRONG_USE', `${rule}, but got: ${got}`)
}

/** Reads the settings from an environment; throws `WRONG_USE`, naming the setting, if one is invalid. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const setting = (name: string): string | undefined => (env[name] === '' ? undefined : env[name])
  /** A setting that may also lie in the file that `<name>_FILE` names, as container platforms hand over secrets. */
  const secret = (name: string): string | undefined => {
    const file = setting(`${name}_FILE`)
    if (file === undefined) return setting(name)
    if (setting(name) !== undefined) refuse(`only one of ${name} and ${name}_FILE must be set`, 'both')
    try {
      return readFileSync(file, 'utf8').trim()
    } catch (error) {
      return refuse(`${name}_FILE must name a readable file`, error instanceof Error ? error.message : file)
    }
  }
  const size = (name: string): string | undefined => {
    const text = setting(name)
    return text === undefined || /^[1-9]\d{0,5}[mg]$/i.test(text)
      ? text
      : refuse(`${name} must be a size in megabytes or gigabytes, such as 512m or 4g`, text)
  }
  const whole = (name: string, least: number, most: number, byDefault: number): number => {
    const text = setting(name) ?? String(byDefault)
    const fits = /^\d{1,10}$/.test(text) && Number(text) >= least && Number(text) <= most
    return fits ? Number(text) : refuse(`${name} must be a whole number from ${least} to ${most}`, text)
  }
  const optional = (name: string, most: number): number | undefined =>
    setting(name) === undefined ? undefined : whole(name, 1, most, 1)
  const flag = (name: string, byDefault: boolean): boolean => {
    const text = setting(name) ?? String(byDefault)
    return text === 'true' || text === 'false'
      ? text === 'true'
      : refuse(`${name} must be true or false`, text)
  }
  const list = (name: string, rule: string, fits: Pick<RegExp, 'test'>, secretly = false): string[] => {
    const text = secretly ? secret(name) : setting(name)
    const items = (text ?? '').split(secretly ? /[,\n]/ : ',').map(item => item.trim())
    const given = items.filter(item => item !== '')
    const wrong = given.find(item => !fits.test(item))
    if (wrong === undefined) return given
    return refuse(
      `${name} must be a comma-separated list of ${rule}`,
      secretly ? `${wrong.length} characters` : wrong,
    )
  }

  const host = setting('HOST') ?? '127.0.0.1'
  const uri = setting('NEO4J_URI')
  if (uri !== undefined && !/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/]+/.test(uri)) {
    refuse('NEO4J_URI must begin with neo4j:// or bolt:// (or +s, +ssc) and name a host', uri)
  }
  const level = setting('LOG_LEVEL')
  const logLevel = logLevels.find(one => one === level)
  if (level !== undefined && logLevel === undefined)
    refuse(`LOG_LEVEL must be one of ${logLevels.join(', ')}`, level)
  const hosts = list('API_HOSTS', 'names or addresses without a port', /^(\[[\da-f:.]+\]|[\w.-]+)$/i)
  return {
    neo4j:
      uri === undefined
        ? null
        : { uri, username: setting('NEO4J_USERNAME') ?? 'neo4j', password: secret('NEO4J_PASSWORD') ?? '' },
    database: setting('NEO4J_DATABASE'),
    dataFolder: resolve(setting('WHOSAID_DATA') ?? '.whosaid'),
    journal: {
      changes: optional('JOURNAL_CHANGES', 1_000_000_000),
      days: optional('JOURNAL_DAYS', 100_000),
    },
    memory: { heap: size('WHOSAID_HEAP'), pageCache: size('WHOSAID_PAGE_CACHE') },
    host,
    port: whole('PORT', 0, 65_535, 4000),
    public: flag('API_PUBLIC', false),
    api: {
      tokens: list('API_TOKENS', tokenRule, tokenForm, true),
      feedTokens: list('API_FEED_TOKENS', tokenRule, tokenForm, true),
      alerts: setting('API_ALERTS'),
      hosts: hosts.length > 0 || isLoopback(host) ? [...hosts, host] : null,
      origins: list('API_ORIGINS', 'origins such as https://example.org', /^https?:\/\/[^/\s*]+$/),
      rate: whole('API_RATE', 0, 1_000_000, isLoopback(host) ? 0 : 50),
      concurrent: whole('API_CONCURRENT', 1, 100_000, apiDefaults.concurrent),
      subscriptions: whole('API_SUBSCRIPTIONS', 0, 100_000, apiDefaults.subscriptions),
      subscriptionsPerToken: whole(
        'API_SUBSCRIPTIONS_PER_TOKEN',
        0,
        100_000,
        apiDefaults.subscriptionsPerToken,
      ),
      proxies: list('API_PROXIES', 'addresses or subnets such as 10.0.0.0/8', { test: isSubnet }),
      introspection: flag('API_INTROSPECTION', apiDefaults.introspection),
      graphiql: flag('API_GRAPHIQL', apiDefaults.graphiql),
      timeout: whole('API_TIMEOUT_MS', 1, 3_600_000, apiDefaults.timeout),
      exportTimeout: whole('API_EXPORT_TIMEOUT_MS', 1, 86_400_000, apiDefaults.exportTimeout),
      maxBodyBytes: whole('API_MAX_BODY_BYTES', 100, 100_000_000, apiDefaults.maxBodyBytes),
      maxAnswerBytes: whole('API_MAX_ANSWER_BYTES', 1000, 500_000_000, apiDefaults.maxAnswerBytes),
      maxQueryTokens: whole('API_MAX_QUERY_TOKENS', 1, 10_000, apiDefaults.maxQueryTokens),
      maxDepth: whole('API_MAX_DEPTH', 1, 100, apiDefaults.maxDepth),
      maxAliases: whole('API_MAX_ALIASES', 0, 10_000, apiDefaults.maxAliases),
      maxCost: whole('API_MAX_COST', 1, 1_000_000_000, apiDefaults.maxCost),
    },
    logLevel,
  }
}
