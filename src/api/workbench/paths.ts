/** Pages that are addresses by themselves. */
const lists =
  'search|disputes|compare|who-about-whom|actors|events|topics|positions|claims|documents|statements|lists|list|new'
/** Pages of one thing: its id is percent-encoded whole, so it is one segment. */
const things = 'actors|events|topics|positions|claims|documents|statements|lists'

const pages = new RegExp(`^/(?:(?:${lists})/?|(?:${things})/[^/]+)?$`)

/** Whether an address is a page of the workbench: all of them are the one HTML file. */
export const isPage = (path: string): boolean => pages.test(path)

/** Whether an address is one of the workbench's files, which reveal nothing of the graph. */
export const isWorkbench = (path: string): boolean => isPage(path) || path.startsWith('/assets/')
