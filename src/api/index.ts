export { type Api, type ApiOptions, createApi } from './api.ts'
export { apiOptions } from './guard/index.ts'
export { serve, type Served } from './serve.ts'
export { welcomeQuery } from './welcome.ts'
