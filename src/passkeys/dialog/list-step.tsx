import { Button } from '../../ui/button/button.js';
import { SheetActions, SheetBody } from '../../ui/sheet/sheet.js';
import { canCreateAnother } from '../list/creation.js';
import { PasskeyListView, type PasskeyListViewProps } from '../list/passkey-list-view.js';

export interface ListStepProps extends Pick<PasskeyListViewProps, 'ready' | 'common'> {
  readonly onCreate: () => void;
  readonly onLeave: () => void;
}

/** The list of passkeys, in the sheet. */
export function ListStep({ ready, common, onCreate, onLeave }: ListStepProps) {
  const { messages, flowMessages } = common;
  const canCreate = canCreateAnother(ready);
  return (
    <>
      <SheetBody>
        <PasskeyListView ready={ready} common={common} />
      </SheetBody>
      <SheetActions>
        <Button variant={canCreate ? 'secondary' : 'primary'} onClick={onLeave}>
          {flowMessages.finish}
        </Button>
        {canCreate && (
          <Button variant="primary" onClick={onCreate}>
            {messages.create}
          </Button>
        )}
      </SheetActions>
    </>
  );
}
