import { DocTable } from './doc-table.js';
import type { FailureDocs } from './failure-docs.js';
import { type StepDocs, sensitiveChanges } from './flow-docs.js';

// The data are in separate modules without markup: Storybook adds component docs to the exports of a module
// with components.

/** A table of failures. */
export function FailureTable({ docs }: { readonly docs: FailureDocs<string> }) {
  return (
    <DocTable
      head={['failure.kind', 'What happened', 'Next step']}
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
      head={['step', 'Meaning', 'Actions']}
      rows={Object.entries(docs).map(([step, [means, offers]]) => [
        step,
        <Prose key="means">{means}</Prose>,
        <Prose key="offers">{offers}</Prose>,
      ])}
    />
  );
}

/** A table of the sensitive changes, and when the kit asks. */
export function SensitiveChangeTable() {
  return (
    <DocTable
      head={['change.kind', 'When the kit asks']}
      rows={Object.entries(sensitiveChanges).map(([kind, asked]) => [
        kind,
        <Prose key="asked">{asked}</Prose>,
      ])}
    />
  );
}

/** Renders text with backticks as code. */
function Prose({ children }: { readonly children: string }) {
  return children.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
