export { type Api, type ApiOptions, createApi } from './api.ts'
export { serve, type Served } from './serve.ts'
export { welcomeQuery } from './welcome.ts'
