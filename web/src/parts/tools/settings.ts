/** What the server tells of its other pages, in the page's head. */
export interface Settings {
  graphiql?: boolean
  browser?: string
}

const told = document.querySelector<HTMLMetaElement>('meta[name="whosaid-settings"]')?.content
export const settings = JSON.parse(told ?? '{}') as Settings
