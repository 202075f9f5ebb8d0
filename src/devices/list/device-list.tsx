'use client';
import { useAccountKit } from '../../account/account-kit-provider.js';
import { isPermanent } from '../../account/failure.js';
import { formatAgo } from '../../core/text.js';
import { useMessages } from '../../messages/use-messages.js';
import { Badge } from '../../ui/badge/badge.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { Fact, Facts } from '../../ui/facts/facts.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import { Row } from '../../ui/row/row.js';
import { useWizardMessages, type WizardMessages } from '../../wizard/hooks.js';
import { ListSkeleton } from '../../wizard/list-skeleton.js';
import { OutdatedNotice } from '../../wizard/outdated-notice.js';
import { Surface, type SurfaceOptions } from '../../wizard/surface.js';
import { SurfaceNotReady } from '../../wizard/surface-not-ready.js';
import { WizardFailure, withOwnMessage } from '../../wizard/wizard-failure.js';
import type { Device } from '../device.js';
import { type BoundDeviceMessages, deviceMessages } from '../messages.js';
import { type ReadyDevices, type UseDevicesOptions, useDevices } from '../use-devices.js';
import styles from './device-list.css?inline';

export interface DeviceListProps extends UseDevicesOptions, SurfaceOptions {}

const sheets = [styles];

/** The words of the list. */
interface AllDeviceMessages extends WizardMessages {
  readonly messages: BoundDeviceMessages;
  readonly locale: string;
}

/**
 * Shows the devices that aren't asked for a second step, and forgets them. Needs `userPool.rememberedDevices` and
 * `cognito-account-kit/styles.css`.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function DeviceList({ headingLevel, className, ...options }: DeviceListProps) {
  const { messageOverrides, locale } = useAccountKit();
  const messages = useMessages(deviceMessages, messageOverrides?.devices, locale);
  const common = { ...useWizardMessages(), messages, locale };
  const result = useDevices(options);
  return (
    <Surface
      headingLevel={headingLevel}
      className={className}
      heading={messages.heading}
      intro={
        result.status === 'ready' && result.devices.length === 0 && result.flow.step.name !== 'ended'
          ? undefined
          : messages.intro
      }
      styles={sheets}
      isBusy={result.status === 'loading'}
    >
      {result.status === 'ready' ? (
        <Devices ready={result} common={common} />
      ) : (
        <SurfaceNotReady
          {...common}
          result={result}
          messages={{
            ...messages,
            federatedTitle: messages.unavailableTitle,
            federated: messages.unavailable,
          }}
          skeleton={<ListSkeleton />}
        />
      )}
    </Surface>
  );
}

interface DevicesProps {
  readonly ready: ReadyDevices;
  readonly common: AllDeviceMessages;
}

function Devices({ ready, common }: DevicesProps) {
  const { devices, flow, refreshFailure, actions } = ready;
  const { messages, mfaMessages, signInAgain } = common;
  const { step } = flow;
  return (
    <>
      <OutdatedNotice failure={refreshFailure} mfaMessages={mfaMessages} signInAgain={signInAgain} />
      {devices.length === 0 ? (
        <div className="cak-section cak-message">
          <p className="cak-row-name cak-devices-empty">{messages.emptyTitle}</p>
          <p className="cak-row-detail">{messages.empty}</p>
        </div>
      ) : (
        // Without the role, Safari does not announce a list without markers.
        <ul className="cak-list cak-devices" role="list">
          {devices.map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              devices={devices}
              common={common}
              onForget={() => actions.askToForget(device.id)}
            />
          ))}
        </ul>
      )}
      <p role="status" className="cak-devices-status">
        {step.name === 'ended' ? messages.done[step.end]({ name: nameOf(common, step.device) }) : null}
      </p>
      <Question {...ready} common={common} />
    </>
  );
}

interface DeviceRowProps {
  readonly device: Device;
  readonly devices: readonly Device[];
  readonly common: AllDeviceMessages;
  readonly onForget: () => void;
}

function DeviceRow({ device, devices, common, onForget }: DeviceRowProps) {
  const { messages } = common;
  const name = nameOf(common, device);
  const signIn = signInText(common, device);
  const hasNamesake = devices.some((other) => other.id !== device.id && nameOf(common, other) === name);
  const fullName = hasNamesake ? [name, device.address, signIn].filter(Boolean).join(', ') : name;
  const isPhone = /^(iOS|Android)$/.test(device.label?.system ?? device.label?.name ?? '');
  return (
    <Row
      icon={isPhone ? 'app' : 'monitor'}
      title={
        <>
          <bdi className="cak-row-name">{name}</bdi>
          {device.isCurrent && <Badge>{messages.current}</Badge>}
        </>
      }
      detail={
        <Facts>
          {device.address !== null && <Fact>{device.address}</Fact>}
          {signIn !== null && <Fact>{signIn}</Fact>}
        </Facts>
      }
      control={
        <div className="cak-device-control" ref={restoreFocus}>
          <Button variant="quiet" label={messages.forgetLabel({ name: fullName })} onClick={onForget}>
            {messages.forget}
          </Button>
        </div>
      }
    />
  );
}

function Question({ flow, actions, common }: ReadyDevices & Pick<DevicesProps, 'common'>) {
  const { messages, flowMessages, mfaMessages, signInAgain } = common;
  const { step, pending, failure } = flow;
  if (step.name !== 'question') return null;
  const { device } = step;
  const { question } = messages;
  const isPending = pending !== null;
  return (
    <Dialog
      title={device.isCurrent ? question.titleCurrent : question.title({ name: nameOf(common, device) })}
      onCancel={() => actions.dismiss()}
      actions={
        failure !== null && isPermanent(failure) ? (
          <Button onClick={() => actions.dismiss()}>{flowMessages.understood}</Button>
        ) : (
          <>
            <Button isInert={isPending} onClick={() => actions.dismiss()}>
              {flowMessages.cancel}
            </Button>
            {device.isCurrent && (
              <Button
                isInert={isPending}
                isPending={pending === 'ask-for-code'}
                onClick={() => void actions.confirm('ask-for-code')}
              >
                {question.askForCode}
              </Button>
            )}
            <Button
              variant="danger"
              isInert={isPending}
              isPending={pending === 'forget'}
              onClick={() => void actions.confirm('forget')}
            >
              {question.forget}
            </Button>
          </>
        )
      }
    >
      <p className="cak-paragraph">{device.isCurrent ? question.aboutCurrent : question.about}</p>
      {failure && (
        <div className="cak-device-failure">
          <WizardFailure
            mfaMessages={mfaMessages}
            signInAgain={signInAgain}
            failure={withOwnMessage(messages.failure, failure)}
          />
        </div>
      )}
      <p role="status" className="cak-visually-hidden">
        {isPending && messages.ending}
      </p>
    </Dialog>
  );
}

function nameOf({ messages }: AllDeviceMessages, { label }: Device): string {
  if (label === null) return messages.unknownDevice;
  const { name, system } = label;
  return system === null ? name : messages.device({ name, system });
}

function signInText({ messages, locale }: AllDeviceMessages, { lastSignInAt }: Device): string | null {
  return lastSignInAt === null ? null : messages.lastSignIn({ ago: formatAgo(locale, lastSignInAt) });
}
