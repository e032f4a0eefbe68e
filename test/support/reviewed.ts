import { stringify } from 'yaml'
import type { DocumentFile } from '../../src/document/index.ts'

export const text =
  'Anna Berg said the bridge was closed. “We will open it in May,” she told reporters. Carl Dahl denied that the bridge was closed.'

/** A small document as a draft leaves it: three statements with doubt, of two speakers. */
export const draft: DocumentFile = {
  document: { id: 'one', title: 'The bridge', publisher: 'paper', annotator: 'whosaid extract 0.1.0', text },
  actors: [
    { id: 'paper', kind: 'organization', name: 'The Paper' },
    { id: '#anna', kind: 'person', name: 'Anna Berg' },
    { id: '#carl', kind: 'person', name: 'Carl Dahl' },
    { id: '#unused', kind: 'person', name: 'Nobody' },
  ],
  positions: [{ id: '#mayor', title: 'Mayor' }],
  tenures: [{ holder: '#anna', position: '#mayor', asOf: '2025', statements: ['s1'] }],
  events: [{ id: '#closing', name: 'The bridge is closed' }],
  claims: [{ id: '#closed', text: 'The bridge is closed.', about: ['#closing'] }],
  statements: [
    {
      id: 's1',
      speaker: '#anna',
      cue: 'said',
      form: 'INDIRECT',
      text: 'The bridge was closed.',
      doubt: 0.05,
      rule: 'subject-verb',
      about: [{ id: '#closing' }],
      claims: [{ id: '#closed', verb: 'ASSERTS' }],
      spans: [{ exact: 'Anna Berg said the bridge was closed.' }],
    },
    {
      id: 's2',
      speaker: '#anna',
      form: 'DIRECT',
      text: 'We will open it in May.',
      quote: 'We will open it in May,',
      doubt: 0.4,
      doubtful: ['speaker'],
      repliesTo: 's1',
      spans: [{ exact: '“We will open it in May,” she told reporters.' }],
    },
    {
      id: 's3',
      speaker: '#carl',
      form: 'INDIRECT',
      text: 'The bridge was not closed.',
      doubt: 0.1,
      claims: [{ id: '#closed', verb: 'DENIES' }],
      spans: [{ exact: 'Carl Dahl denied that the bridge was closed.' }],
    },
  ],
}

/** It as a file that somebody has written comments into. */
export const reviewed = (file: DocumentFile = draft): string =>
  `# Written by hand.\n${stringify(file, { aliasDuplicateObjects: false }).replace('statements:\n', 'statements: # three\n')}`
