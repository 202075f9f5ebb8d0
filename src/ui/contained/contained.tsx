import { type ReactNode, type SyntheticEvent, useEffect, useState, version } from 'react';
import { createPortal } from 'react-dom';
import { focusedElement } from '../restore-focus.js';

export interface ContainedProps {
  /** Called when the user presses Escape inside. Without it the browser's own action follows. */
  readonly onEscape?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

/**
 * Keeps what happens in its content from the host: no event bubbles out of it, neither in the page nor in
 * React's tree, and no listener of the host gets its Escape key. It makes no box.
 *
 * The content is a portal into the place where it is rendered. There React listens at the place itself, before
 * any listener of the host: otherwise a form of ours inside a host's form would be submitted natively, because
 * browsers hide the inner submit event from the outer form's ancestors. And the content stays inside the host's
 * dialog or popover, which would take it for something outside if it were anywhere else.
 */
export function Contained({ onEscape, children }: ContainedProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const view = place?.ownerDocument.defaultView;
    if (place === null || !view) return;
    const keepEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !isInUse(place)) return;
      stop(event);
      // The dialog may be closed before the key is released.
      view.addEventListener('keyup', stop, { capture: true, once: true });
      onEscape?.(event);
    };
    // On the window: dialogs of hosts listen on the document in the capture phase.
    view.addEventListener('keydown', keepEscape, true);
    return () => view.removeEventListener('keydown', keepEscape, true);
  }, [place, onEscape]);
  useEffect(() => {
    // React stops only what it dispatches: not the focus that leaves a removed button, for example.
    for (const type of nativeTypes) place?.addEventListener(type, stop);
    return () => {
      for (const type of nativeTypes) place?.removeEventListener(type, stop);
    };
  }, [place]);
  const attach = (element: HTMLElement | null) => {
    // A hidden <Activity> detaches refs. The content keeps its state meanwhile.
    if (element) setPlace(element);
  };
  return (
    <div ref={attach} className="cak-contained" {...handlers}>
      {place && createPortal(children, place)}
    </div>
  );
}

/** Whether a key that is pressed now is for this place. */
function isInUse(place: HTMLElement): boolean {
  const focused = focusedElement(place);
  // A click on a text of the dialog leaves the focus nowhere, which is the body.
  const isNowhere = focused === null || focused === place.ownerDocument.body;
  return place.contains(focused) || (isNowhere && place.querySelector('dialog[open]') !== null);
}

const stop = (event: Pick<Event, 'stopPropagation'>) => event.stopPropagation();

/**
 * Stops an event in React's tree alone. Hosts that close on a press outside watch for the native event at the
 * document, and note in React's capture phase that it was inside. Without it the note would stay for the next press.
 */
const stopInReact = (event: SyntheticEvent) => {
  event.isPropagationStopped = () => true;
};

const stopped: readonly string[] = [
  'onSubmit',
  'onReset',
  'onInvalid',
  'onBeforeInput',
  'onInput',
  'onChange',
  'onSelect',
  'onFocus',
  'onBlur',
  'onKeyDown',
  'onKeyUp',
  'onCompositionStart',
  'onCompositionUpdate',
  'onCompositionEnd',
  'onCopy',
  'onCut',
  'onPaste',
  'onClick',
  'onAuxClick',
  'onDoubleClick',
  'onContextMenu',
  'onMouseDown',
  'onMouseMove',
  'onMouseUp',
  'onTouchStart',
  'onTouchMove',
  'onTouchEnd',
  'onTouchCancel',
  'onWheel',
  'onDragStart',
  'onDrag',
  'onDragEnter',
  'onDragOver',
  'onDragLeave',
  'onDragEnd',
  'onDrop',
  'onAnimationStart',
  'onAnimationEnd',
  'onTransitionEnd',
  // Native ones don't bubble; React's do.
  'onCancel',
  'onClose',
  'onToggle',
  // React 18 doesn't know it.
  ...(version.startsWith('18.') ? [] : ['onBeforeToggle']),
];

/** The same in the browser's words. */
const nativeTypes = [
  ...stopped.map((name) => name.slice(2).toLowerCase()),
  'focusin',
  'focusout',
  'dblclick',
];

const stoppedInReact: readonly string[] = [
  'onPointerDown',
  'onPointerMove',
  'onPointerUp',
  'onPointerCancel',
];

const handlers: Readonly<Record<string, (event: SyntheticEvent) => void>> = Object.fromEntries([
  ...stopped.map((name) => [name, stop] as const),
  ...stoppedInReact.map((name) => [name, stopInReact] as const),
]);
