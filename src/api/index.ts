export { type Api, createApi } from './api.ts'
export { type ApiOptions, apiOptions } from './options.ts'
export { serve, type Served } from './serve.ts'
export { welcomeQuery } from './welcome.ts'
