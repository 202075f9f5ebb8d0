import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { PasskeyListView, type PasskeyListViewProps } from '../list/passkey-list-view.js';

export interface ListStepProps extends Pick<PasskeyListViewProps, 'ready' | 'words'> {
  readonly onCreate: () => void;
  readonly onLeave: () => void;
}

/** The list of passkeys, in the sheet. */
export function ListStep({ ready, words, onCreate, onLeave }: ListStepProps) {
  const { text, flowText } = words;
  return (
    <>
      <SheetBody>
        <PasskeyListView ready={ready} words={words} />
      </SheetBody>
      <SheetActions>
        <Button onClick={onLeave}>{flowText.finish}</Button>
        {canCreateAnother(ready) && (
          <Button variant="primary" onClick={onCreate}>
            {text.create}
          </Button>
        )}
      </SheetActions>
    </>
  );
}
