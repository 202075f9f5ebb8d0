'use client';
import { useState } from 'react';
import { useAccountKit } from '../../account/account-kit-provider.js';
import checkboxStyles from '../../ui/checkbox/checkbox.css?inline';
import { Contained } from '../../ui/contained/contained.js';
import fieldStyles from '../../ui/field/field.css?inline';
import { Skeleton } from '../../ui/skeleton/skeleton.js';
import { OutdatedNotice } from '../../wizard/outdated-notice.js';
import { Surface, type SurfaceOptions } from '../../wizard/surface.js';
import { SurfaceNotReady } from '../../wizard/surface-not-ready.js';
import { type ReadyProfile, type UseProfileOptions, useProfile } from '../use-profile.js';
import profileStyles from './profile.css?inline';
import { ProfileFields } from './profile-fields.js';
import { useProfileMessages } from './use-profile-messages.js';

export interface ProfileFormProps extends UseProfileOptions, SurfaceOptions {
  /**
   * Shows the picture of the attribute `picture`, if it is an https link. The browser then asks that host for it, so your
   * Content-Security-Policy has to allow it in `img-src`.
   * @default false
   */
  readonly showPicture?: boolean | undefined;
}

const styles = [fieldStyles, checkboxStyles, profileStyles];

/**
 * The attributes of the signed-in user that the app names, as a form. It saves together what the user has changed, and only that. It
 * works inside a form of yours, which learns nothing of it. Needs `cognito-account-kit/styles.css`.
 *
 * @throws Error outside of `AccountKitProvider` or of the app's `QueryClientProvider`, and for an attribute that is no part of a
 * profile, such as `email`.
 */
export function ProfileForm({ headingLevel, className, showPicture = false, ...options }: ProfileFormProps) {
  const common = useProfileMessages();
  const { messages, mfaMessages, signInAgain } = common;
  const result = useProfile(options);
  const draftKey = [
    useAccountKit().accountId,
    ...Object.keys(result.status === 'ready' ? result.values : {}),
  ].join(' ');
  return (
    <Surface
      headingLevel={headingLevel}
      className={className}
      heading={messages.heading}
      intro={result.status === 'ready' && result.isFederated ? messages.federated : undefined}
      styles={styles}
      isBusy={result.status === 'loading'}
    >
      {result.status !== 'ready' ? (
        <SurfaceNotReady
          result={result}
          messages={{ ...messages, federatedTitle: mfaMessages.notice.federatedTitle }}
          mfaMessages={mfaMessages}
          signInAgain={signInAgain}
          skeleton={<ProfileSkeleton count={options.attributes.length} />}
        />
      ) : (
        <>
          <OutdatedNotice
            failure={result.refreshFailure}
            mfaMessages={mfaMessages}
            signInAgain={signInAgain}
          />
          {showPicture && <Picture ready={result} alt={messages.picture} />}
          <Contained>
            {/* What one user typed is nothing for the next. */}
            <ProfileFields key={draftKey} ready={result} common={common} />
          </Contained>
        </>
      )}
    </Surface>
  );
}

/** The picture as it is saved. Its host may be anybody's, so it doesn't learn the address of the page. */
function Picture({ ready, alt }: { readonly ready: ReadyProfile; readonly alt: string }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { picture } = ready.values;
  if (picture === undefined || !/^https:/i.test(picture) || picture === broken) return null;
  return (
    <div className="cak-section">
      <img
        className="cak-profile-picture"
        src={picture}
        alt={alt}
        referrerPolicy="no-referrer"
        onError={() => setBroken(picture)}
      />
    </div>
  );
}

/** A placeholder in the size of the fields. */
function ProfileSkeleton({ count }: { readonly count: number }) {
  return (
    <div className="cak-profile" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <div key={index} className="cak-profile-skeleton">
          <Skeleton shape="short-line" />
          <Skeleton shape="line" />
        </div>
      ))}
    </div>
  );
}
