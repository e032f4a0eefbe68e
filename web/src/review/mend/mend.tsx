import { useState } from 'react'
import type { Action, Description, StatementFields } from '../../../../src/review/protocol.ts'
import { acts, forms } from '../../words/terms.ts'
import { Choice } from '../panel/choice.tsx'
import { acceptKeys, actKeys, entriesOf, formKeys, mendFields, type MendField, voiceKeys } from './fields.ts'
import { AboutField } from './about-field.tsx'
import { ActorsField } from './actors-field.tsx'
import { ClaimsField } from './claims-field.tsx'
import type { Mending } from './mending.ts'
import { Panel } from '../panel/panel.tsx'
import { SpansField } from './spans-field.tsx'
import { withForm, withSpeaker, withVoice } from './set.ts'
import { TextField } from '../panel/text-field.tsx'
import { ThingField } from '../find/thing-field.tsx'
import { valueOf } from './value.ts'

interface MendProps {
  mending: Omit<Mending, 'describe' | 'done' | 'onNot'>
  /** Whether mending accepts the statement too. */
  accept: boolean
  /** The field that is open at first. */
  first?: MendField['name'] | undefined
  /** That field has a proposal, which Enter confirms. */
  proposed?: boolean
  /** What the form goes on with; a decision of its own where it is absent. */
  decision?: string | undefined
  onAct: (action: Action, decision: string) => void
  onClose: () => void
}

/** The form of one statement: a letter opens a field, Enter or a letter keeps it; a capital one comes back to the form. */
export function Mend(props: MendProps) {
  const { mending: given, accept, first, proposed = false, onClose } = props
  const [decision] = useState(() => props.decision ?? crypto.randomUUID())
  const [field, setField] = useState(() => mendFields.find(({ name }) => name === first))
  const [comesBack, setComesBack] = useState(false)
  const { view, names } = given
  const onAct = (action: Action): void => props.onAct(action, decision)
  const back = (): void => {
    setField(undefined)
    setComesBack(false)
  }
  const leave = comesBack ? back : onClose
  const mending: Mending = {
    ...given,
    describe(action, stays) {
      onAct(action)
      if (!stays) mending.done()
    },
    done() {
      if (accept && !comesBack) onAct({ kind: 'accept', statements: [view.id] })
      leave()
    },
    onNot: id =>
      id === undefined
        ? undefined
        : found => {
            const ids = [names.graphId(id), names.graphId(found.id)]
            const basis = `${names.of(id)} here is not ${found.name}, decided by hand`
            onAct({ kind: 'identity', verdict: 'different', ids, basis })
          },
  }
  const set = (fields: StatementFields, describe: readonly Description[] = [], stays = false): void => {
    onAct({
      kind: 'edit',
      statement: view.id,
      set: fields,
      // A list or form that stays open is accepted with its last change.
      ...(accept && !stays && !comesBack && { accept }),
      ...(describe.length > 0 && { describe }),
    })
    if (!stays) leave()
  }
  const keys = mendFields.flatMap(one =>
    [false, true].map(isCapital => ({
      key: isCapital ? one.key.toUpperCase() : one.key,
      does: one.label,
      run: () => {
        setField(one)
        setComesBack(isCapital)
      },
    })),
  )
  return (
    <Panel
      open={field?.key}
      label={accept ? 'Mend and accept' : 'Mend'}
      keys={field === undefined ? keys : []}
      onEscape={() => (field === undefined ? onClose() : back())}
      onDigit={digit => {
        const [, act] = acceptKeys.find(([one]) => one === digit) ?? []
        if (act === undefined) return
        onAct({ kind: 'edit', statement: view.id, set: { act }, accept: true })
        onClose()
      }}
    >
      {field === undefined ? (
        <>
          <ul className="fields">
            {mendFields.map(one => (
              <li key={one.key}>
                <button type="button" onClick={() => setField(one)}>
                  <kbd>{one.key}</kbd> {one.label}: {valueOf(one.name, view, names)}
                  {view.doubtful.includes(one.name) && <strong> uncertain</strong>}
                </button>
              </li>
            ))}
          </ul>
          <p className="note">A capital letter comes back here.</p>
        </>
      ) : (
        <Editor
          key={field.key}
          field={field}
          mending={mending}
          isProposed={proposed && field.name === first}
          set={set}
          onAct={onAct}
          onClose={leave}
        />
      )}
      <button type="button" onClick={() => (field === undefined ? onClose() : back())}>
        {field === undefined ? 'Close' : 'Back'} <kbd>Esc</kbd>
      </button>
    </Panel>
  )
}

interface EditorProps {
  field: MendField
  mending: Mending
  isProposed: boolean
  set: (fields: StatementFields, describe?: readonly Description[], stays?: boolean) => void
  onAct: (action: Action) => void
  onClose: () => void
}

function Editor({ field: { name, label, editor }, mending, isProposed, set, onAct, onClose }: EditorProps) {
  const { view, path, data, words } = mending
  const { given } = view
  switch (editor.kind) {
    case 'about':
      return <AboutField mending={mending} set={set} />
    case 'claims':
      return <ClaimsField mending={mending} set={set} />
    case 'spans':
      return <SpansField mending={mending} onAct={onAct} onClose={onClose} />
    case 'form':
      return (
        <Choice
          label={label}
          current={given.form && forms[given.form]}
          keys={entriesOf(formKeys).map(([form, key]) => ({
            key,
            does: forms[form],
            run: () => set(withForm(form, given, words)),
          }))}
        />
      )
    case 'voice':
      return (
        <Choice
          label={label}
          keys={entriesOf(voiceKeys).map(([voice, key]) => ({
            key,
            does: voice === 'NARRATOR' ? 'the document’s own voice' : 'attributed to a speaker',
            run: () => set(withVoice(voice, given)),
          }))}
        />
      )
    case 'act':
      return (
        <Choice
          label={label}
          current={given.act && acts[given.act]}
          keys={[
            ...entriesOf(actKeys).map(([act, key]) => ({ key, does: acts[act], run: () => set({ act }) })),
            { key: '0', does: 'none', run: () => set({ act: null }) },
          ]}
        />
      )
    case 'actors': {
      const ids =
        name === 'speaker' ? view.speakers : name === 'via' ? (given.via ?? []) : (given.addressees ?? [])
      return (
        <ActorsField
          mending={mending}
          label={label}
          ids={ids}
          onIds={(next, describe) => {
            if (name === 'speaker')
              set(withSpeaker(next.length === 1 ? next[0]! : next, given, data), describe)
            else set({ [name]: next.length === 0 ? null : [...next] }, describe)
          }}
        />
      )
    }
    case 'thing': {
      const current =
        name === 'speaker' ? view.speakers[0] : name === 'spokenAs' ? given.spokenAs : given.madeAt
      return (
        <ThingField
          label={label}
          path={path}
          type={editor.type}
          near={view.id}
          data={data}
          proposal={
            isProposed
              ? {
                  name: view.speakers.map(mending.names.of).join(' and '),
                  // Without a speaker of its own the document speaks.
                  keep: act => {
                    const named = given.speaker === undefined ? {} : withSpeaker(given.speaker, given, data)
                    if (given.speaker === undefined && act === undefined) mending.done()
                    else set({ ...named, ...(act !== undefined && { act }) })
                  },
                }
              : undefined
          }
          onNot={mending.onNot(current)}
          none={name === 'speaker' ? 'The document’s own voice' : 'None'}
          onNone={
            name === 'speaker'
              ? () => set(withVoice('NARRATOR', given))
              : current === undefined
                ? undefined
                : () => set({ [name]: null })
          }
          onDone={(id, describe) =>
            set(name === 'speaker' ? withSpeaker(id, given, data) : { [name]: id }, describe)
          }
        />
      )
    }
    case 'text':
      return (
        <TextField
          label={label}
          value={given[name as 'cue'] ?? ''}
          long={editor.long ?? false}
          optional={editor.optional ?? true}
          {...(name === 'saidAt' && { proposal: mending.date() })}
          {...(editor.hint !== undefined && { hint: editor.hint })}
          onDone={value => set({ [name]: value })}
        />
      )
  }
}
