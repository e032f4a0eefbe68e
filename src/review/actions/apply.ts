import type { DocumentFile } from '../../document/index.ts'
import type { Action } from '../protocol/actions.ts'
import { accept, acceptUpTo, dropSpeaker, reject, restore, undecide } from './decide.ts'
import { add, addSpan, type CueFinder, edit, editMany, removeSpan } from './statements.ts'
import { take } from './take.ts'
import { describe, described, editDescription, editDocument, judge, prune } from './things.ts'
import { replaceActor, splitEvent } from './whole.ts'
import { wrong, type Around, type Step } from './parts/step.ts'

/** What some steps need from elsewhere. */
export interface Elsewhere {
  /** Another file of the folder. */
  other: (path: string) => Promise<DocumentFile>
  /** A new draft of the file's own text merged into it. */
  redraft: (file: DocumentFile, rangesOf: Around['rangesOf']) => Promise<Step>
}

/** Finds the words by which something is said, in the languages that can be read. */
async function cueOf({ document }: DocumentFile): Promise<CueFinder> {
  if (!/^en\b/iu.test(document.language ?? 'en')) return () => undefined
  // Reading English takes a model, which nothing but a new statement needs.
  const { cueIn } = await import('../../texts/cue.ts')
  return cueIn
}

/** What an action makes of a file. Throws `WRONG_USE` where it does not fit the file. */
export async function apply(
  file: DocumentFile,
  action: Action,
  around: Around,
  elsewhere: Elsewhere,
): Promise<Step> {
  switch (action.kind) {
    case 'accept':
      return accept(file, action.statements, around)
    case 'acceptUpTo':
      return acceptUpTo(file, action.doubt, action.statements, around)
    case 'undecide':
      return undecide(file, action.statements)
    case 'reject':
      return reject(file, action.statements, action.reason, around)
    case 'restore':
      return restore(file, action.index, around)
    case 'edit':
      return edit(
        described(file, action.describe),
        action.statement,
        action.set,
        action.accept === true,
        around,
      )
    case 'editMany':
      return editMany(file, action.statements, action.set)
    case 'new':
      return add(described(file, action.describe), action.spans, action.set ?? {}, around, await cueOf(file))
    case 'addSpan':
      return addSpan(file, action.statement, action.span, around)
    case 'removeSpan':
      return removeSpan(file, action.statement, action.at)
    case 'describe':
      return describe(file, action.describe)
    case 'editDescription':
      return editDescription(file, action)
    case 'prune':
      return prune(file)
    case 'editDocument':
      return editDocument(described(file, action.describe), action.set)
    case 'replaceActor':
      return replaceActor(file, action)
    case 'splitEvent':
      return splitEvent(file, action)
    case 'dropSpeaker':
      return dropSpeaker(file, action.speaker, action.reason, around)
    case 'identity':
      return judge(file, action)
    case 'take':
      return take(file, await elsewhere.other(action.from), action.statement, action.replaces, around)
    case 'redraft':
      return elsewhere.redraft(file, around.rangesOf)
    default:
      throw wrong(
        'an action must be one of those that the server knows',
        JSON.stringify(action satisfies never),
      )
  }
}
