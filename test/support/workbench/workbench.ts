import { readWorkbench, type Workbench, type WorkbenchSettings } from '../../../src/api/index.ts'
import { buildWorkbench } from '../../../src/commands/workbench.ts'

/** The workbench as `serve` builds it. */
export async function openWorkbench(settings: Partial<WorkbenchSettings> = {}): Promise<Workbench> {
  const folder = await buildWorkbench()
  if (folder === undefined) throw new Error('the workbench must be built')
  return readWorkbench(folder, { graphiql: true, ...settings })
}
