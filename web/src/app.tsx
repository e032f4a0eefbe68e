import { Suspense, useEffect } from 'react'
import { Frame } from './frame/frame.tsx'
import { Empty, Loading } from './parts/states.tsx'
import { Link } from './router/link.tsx'
import { useAddress } from './router/location.ts'
import { begin, routeAt } from './routes.ts'

export function App() {
  const address = useAddress()
  const { pathname } = address
  useEffect(() => begin(address), [pathname])
  return (
    <Frame>
      <Suspense fallback={<Loading lines={12} />}>
        <PageAt key={pathname} path={pathname} />
      </Suspense>
    </Frame>
  )
}

function PageAt({ path }: { path: string }) {
  const found = routeAt(path)
  if (found === undefined) {
    return (
      <Empty>
        There is no such page. Search above, or go to the <Link to="/">overview</Link>.
      </Empty>
    )
  }
  const { Page } = found.route
  return <Page id={found.id} />
}
