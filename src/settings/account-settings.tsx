'use client';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useAccountKit } from '../account/account-kit-provider.js';
import { useMfaState } from '../account/use-mfa-state.js';
import { isOffered } from '../account/user-pool-policy.js';
import { wordLanguage } from '../account/word-language.js';
import { checkupMessages } from '../checkup/messages.js';
import { SecurityCheckup, type SecurityCheckupProps } from '../checkup/security-checkup.js';
import { ContactSection, type ContactSectionProps } from '../contact/section/contact-section.js';
import { contactSectionMessages } from '../contact/section/messages.js';
import { deletionMessages } from '../deletion/messages.js';
import {
  DeleteAccountSection,
  type DeleteAccountSectionProps,
} from '../deletion/section/delete-account-section.js';
import { DeviceList, type DeviceListProps } from '../devices/list/device-list.js';
import { deviceMessages } from '../devices/messages.js';
import { useMessages } from '../messages/use-messages.js';
import { MfaPanel, type MfaPanelProps } from '../panel/mfa-panel.js';
import { PasskeyList, type PasskeyListProps } from '../passkeys/list/passkey-list.js';
import { passkeyMessages } from '../passkeys/messages.js';
import { passwordMessages } from '../password/messages.js';
import { PasswordSection, type PasswordSectionProps } from '../password/section/password-section.js';
import { mfaMessages } from '../preference/messages.js';
import { ProfileForm, type ProfileFormProps } from '../profile/form/profile-form.js';
import { profileMessages } from '../profile/messages.js';
import { SessionList, type SessionListProps } from '../sessions/list/session-list.js';
import { sessionMessages } from '../sessions/messages.js';
import { adoptStyles } from '../ui/sheet/adopt-styles.js';
import { useThemeAttribute } from '../ui/theme.js';
import type { SurfaceOptions } from '../wizard/surface.js';
import styles from './account-settings.css?inline';
import { settingsMessages } from './messages.js';

/** The sections of the page, in their order. Each is also the fragment of its link. */
export type SettingsSection =
  | 'check-up'
  | 'two-step-verification'
  | 'passkeys'
  | 'profile'
  | 'contact'
  | 'password'
  | 'sessions'
  | 'devices'
  | 'delete-account';

/** The options of a section; `false` leaves it out. */
type SectionOptions<Props> = Omit<Props, keyof SurfaceOptions> | false | undefined;

export interface AccountSettingsProps {
  readonly checkup?: SectionOptions<SecurityCheckupProps>;
  readonly mfa?: Omit<MfaPanelProps, keyof SurfaceOptions> | undefined;
  readonly passkeys?: SectionOptions<PasskeyListProps>;
  /** @default left out: only the app knows the attributes */
  readonly profile?: SectionOptions<ProfileFormProps>;
  readonly contact?: SectionOptions<ContactSectionProps>;
  readonly password?: SectionOptions<PasswordSectionProps>;
  readonly sessions?: SectionOptions<SessionListProps>;
  readonly devices?: SectionOptions<DeviceListProps>;
  /** @default left out: what else the app keeps of the user has to go first (`onBeforeDelete`) */
  readonly deletion?: SectionOptions<DeleteAccountSectionProps>;
  /** The level of the sections' headings in the page's outline. @default 2 */
  readonly headingLevel?: SurfaceOptions['headingLevel'];
  /** Whether there is a table of contents. @default true */
  readonly hasContents?: boolean;
  readonly className?: string | undefined;
}

/**
 * The whole account page: a security check-up, two-step verification, passkeys, profile, phone and email, password, sessions, remembered devices, and deletion.
 * A section that the user pool does not offer to this user is not there. Compose the sections yourself for another order: each is a
 * component of its own. Needs `cognito-account-kit/styles.css`.
 *
 * The fragments of `SettingsSection` lead to the sections, such as `#sessions`.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`.
 */
export function AccountSettings(props: AccountSettingsProps) {
  const { hasContents = true, className } = props;
  const kit = useAccountKit();
  const messages = useMessages(settingsMessages, kit.messageOverrides?.settings, kit.locale);
  const root = useRef<HTMLDivElement>(null);
  const theme = useThemeAttribute();
  const sections = useSections(props, (id) => focusSection(root.current, id));
  useLayoutEffect(() => {
    if (root.current) adoptStyles(root.current, styles);
  }, []);
  useEffect(() => {
    // The browser looked for the section before it was there.
    focusSection(root.current, location.hash.slice(1));
  }, []);
  return (
    <div
      ref={root}
      className={['cak-root cak-settings', className].filter(Boolean).join(' ')}
      {...wordLanguage(kit)}
      data-cak-theme={theme}
    >
      <div className="cak-settings-layout">
        {hasContents && (
          <nav className="cak-settings-nav" aria-label={messages.contents}>
            <ul className="cak-settings-contents" role="list">
              {sections.map(({ id, title }) => (
                <li key={id} className="cak-settings-item">
                  <a className="cak-settings-link" href={`#${id}`}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="cak-settings-sections">
          {sections.map(({ id, content }) => (
            <div key={id} id={id} className="cak-settings-section" tabIndex={-1}>
              {content}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

interface Section {
  readonly id: SettingsSection;
  readonly title: string;
  readonly content: ReactNode;
}

/** The sections that this user has, in their order. */
function useSections(
  {
    checkup,
    mfa,
    passkeys,
    profile = false,
    contact,
    password,
    sessions,
    devices,
    deletion = false,
    headingLevel,
  }: AccountSettingsProps,
  goTo: (id: SettingsSection) => void,
): readonly Section[] {
  const { userPool, messageOverrides: own, locale } = useAccountKit();
  const { state } = useMfaState();
  const titles = {
    checkup: useMessages(checkupMessages, own?.checkup, locale).heading,
    mfa: useMessages(mfaMessages, own?.mfa, locale).heading,
    passkeys: useMessages(passkeyMessages, own?.passkeys, locale).heading,
    profile: useMessages(profileMessages, own?.profile, locale).heading,
    contact: useMessages(contactSectionMessages, own?.contact?.section, locale).heading,
    password: useMessages(passwordMessages, own?.password, locale).heading,
    sessions: useMessages(sessionMessages, own?.sessions, locale).heading,
    devices: useMessages(deviceMessages, own?.devices, locale).heading,
    deletion: useMessages(deletionMessages, own?.deletion, locale).heading,
  };
  // The provider of a federated user keeps their password and passkeys. Until the user is known, the page shows what most have.
  const isFederated = state?.isFederated ?? false;
  const level = { headingLevel };
  const hasSessions = sessions !== false;
  const all: readonly (Section | false)[] = [
    checkup !== false &&
      !isFederated && {
        id: 'check-up',
        title: titles.checkup,
        content: (
          <SecurityCheckup
            ways={{ preference: '#two-step-verification', ...(hasSessions && { sessions: '#sessions' }) }}
            authenticator={mfa?.authenticator}
            phone={mfa?.phone}
            passkeys={mfa?.passkeys}
            {...checkup}
            {...level}
          />
        ),
      },
    { id: 'two-step-verification', title: titles.mfa, content: <MfaPanel {...mfa} {...level} /> },
    passkeys !== false &&
      !isFederated &&
      isOffered(userPool, 'passkey') && {
        id: 'passkeys',
        title: titles.passkeys,
        content: <PasskeyList {...passkeys} {...level} />,
      },
    profile !== false && {
      id: 'profile',
      title: titles.profile,
      content: <ProfileForm {...profile} {...level} />,
    },
    contact !== false && {
      id: 'contact',
      title: titles.contact,
      content: <ContactSection {...contact} {...level} />,
    },
    password !== false &&
      !isFederated && {
        id: 'password',
        title: titles.password,
        content: (
          <PasswordSection
            onSignOutOthers={hasSessions ? () => goTo('sessions') : undefined}
            {...password}
            {...level}
          />
        ),
      },
    hasSessions && {
      id: 'sessions',
      title: titles.sessions,
      content: <SessionList {...sessions} {...level} />,
    },
    devices !== false &&
      userPool.rememberedDevices !== undefined &&
      !isFederated && {
        id: 'devices',
        title: titles.devices,
        content: <DeviceList {...devices} {...level} />,
      },
    deletion !== false && {
      id: 'delete-account',
      title: titles.deletion,
      content: <DeleteAccountSection {...deletion} {...level} />,
    },
  ];
  return all.filter((section) => section !== false);
}

/** Scrolls to a section and moves the focus to it, as the browser does for a link. */
function focusSection(root: HTMLElement | null, id: string): void {
  const section = [...(root?.querySelectorAll<HTMLElement>('.cak-settings-section') ?? [])].find(
    (candidate) => candidate.id === id,
  );
  section?.focus();
  section?.scrollIntoView();
}
