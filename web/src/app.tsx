import { Suspense } from 'react'
import { Frame } from './frame/frame.tsx'
import { Empty, Loading } from './parts/states.tsx'
import { idIn } from './router/addresses.ts'
import { Link } from './router/link.tsx'
import { useAddress } from './router/location.ts'
import { pages, thingPages } from './routes.ts'

export function App() {
  const { pathname } = useAddress()
  return (
    <Frame>
      <Suspense fallback={<Loading lines={12} />}>
        <PageAt key={pathname} path={pathname} />
      </Suspense>
    </Frame>
  )
}

function PageAt({ path }: { path: string }) {
  const [, place = '', segment = ''] = path.split('/')
  const Page = segment === '' ? pages[place] : thingPages[place as keyof typeof thingPages]
  const id = idIn(segment)
  if (Page === undefined || id === undefined) {
    return (
      <Empty>
        There is no such page. Search above, or go to the <Link to="/">overview</Link>.
      </Empty>
    )
  }
  return <Page id={id} />
}
