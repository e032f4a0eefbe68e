import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './styles/app.css'

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html must have the element #root')
createRoot(root).render(<App />)
