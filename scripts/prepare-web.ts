// Builds the workbench where the server will look for it, as the Dockerfile needs it: `serve` in its image has no Vite.
import { buildWorkbench } from '../src/commands/workbench.ts'

process.exitCode = (await buildWorkbench()) === undefined ? 1 : 0
