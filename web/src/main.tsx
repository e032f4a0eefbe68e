import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { begin } from './routes.ts'
import './styles/app.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html must have the element #root')
// Before anything is drawn.
begin(new URL(location.href))
createRoot(root).render(<App />)
