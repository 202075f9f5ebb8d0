import { DocTable } from './doc-table.js';
import type { FailureDocs } from './failure-docs.js';
import { type StepDocs, sensitiveChanges } from './flow-docs.js';

// The data stand in modules of their own, without markup: Storybook adds what it finds out of components to what a module of
// those exports.

/** A table of failures. */
export function FailureTable({ docs }: { readonly docs: FailureDocs<string> }) {
  return (
    <DocTable
      head={['failure.kind', 'What happened', 'The way on']}
      rows={Object.entries(docs).map(([kind, { what, from = [], wayOn }]) => [
        kind,
        <>
          <Prose>{what}</Prose>
          {from.map((name) => (
            <code key={name} style={{ display: 'block', fontSize: 12, overflowWrap: 'anywhere' }}>
              {name}
            </code>
          ))}
        </>,
        <Prose key="way-on">{wayOn}</Prose>,
      ])}
    />
  );
}

/** A table of steps. */
export function StepTable({ docs }: { readonly docs: StepDocs<string> }) {
  return (
    <DocTable
      head={['step', 'What it means', 'What can be called']}
      rows={Object.entries(docs).map(([step, [means, offers]]) => [
        step,
        <Prose key="means">{means}</Prose>,
        <Prose key="offers">{offers}</Prose>,
      ])}
    />
  );
}

/** A table of what is asked, and when. */
export function SensitiveChangeTable() {
  return (
    <DocTable
      head={['change.kind', 'Asked']}
      rows={Object.entries(sensitiveChanges).map(([kind, asked]) => [
        kind,
        <Prose key="asked">{asked}</Prose>,
      ])}
    />
  );
}

/** Text in which what stands between backticks is code. */
function Prose({ children }: { readonly children: string }) {
  return children.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
