import { Panel } from '../panel/panel.tsx'
import type { Review } from '../file/store.ts'
import { Step } from '../whole/step.tsx'
import type { Desk } from './use-desk.ts'

/** "Once, everywhere": the last mend for all that had the same; says how many before it does. */
export function Again({ desk, review }: { desk: Desk; review: Review }) {
  const close = (): void => desk.open(undefined)
  return (
    <Panel label="The last mend everywhere" onEscape={close}>
      {desk.again === undefined ? (
        <p role="status">No other statement has what the one that was mended last had before.</p>
      ) : (
        <Step
          review={review}
          action={desk.again}
          isFirst
          onDo={action => {
            void desk.act(action)
            close()
          }}
        />
      )}
      <button type="button" onClick={close}>
        Close <kbd>Esc</kbd>
      </button>
    </Panel>
  )
}
