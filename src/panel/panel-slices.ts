'use client';
import { type Context, createContext, createElement, type ReactNode, useContext } from 'react';
import type { Factor } from '../account/factor.js';
import type { MfaFailure } from '../account/failure.js';
import type { Risk } from '../preference/consequences.js';
import type { BoundMfaMessages } from '../preference/messages.js';
import type { PlanProblem } from '../preference/plan-change.js';
import type { ApplyMode, MfaPreferenceActions } from '../preference/preference-actions.js';
import type { Confirmation } from '../preference/preference-flow.js';
import type { FactorView, PreferredView } from '../preference/preference-view.js';
import type { SignInPreview } from '../preference/sign-in-preview.js';
import type { PreferenceNotice, ReadyMfaPreference } from '../preference/use-mfa-preference.js';
import type { SetUpHandlers } from '../wizard/set-up-handlers.js';

/**
 * What the parts of a panel render, cut so that each change touches as few parts as possible: a context each. Every value
 * keeps its identity while nothing in it changed.
 */
export interface PanelSlices extends Readonly<Record<Factor, FactorView | null>> {
  /** All of it, for an app's own part. It changes with every change. */
  readonly preference: ReadyMfaPreference;
  readonly messages: BoundMfaMessages;
  readonly actions: MfaPreferenceActions;
  readonly apply: ApplyMode;
  readonly setUp: SetUpHandlers | null;
  /** Replaces, changes or lists what is set up, where the panel has a way to. */
  readonly manage: SetUpHandlers | null;
  /** Leads to the app's sign-in, where it has a way to. */
  readonly signInAgain: (() => void) | null;
  /** The shown factors, joined by spaces: a string, so that it compares by value. */
  readonly shown: string;
  readonly unknownFactors: readonly string[];
  readonly preferred: PreferredView | null;
  readonly signIn: SignInPreview;
  /** The sign-in as saved, where unsaved edits make it another one. */
  readonly savedSignIn: SignInPreview | null;
  readonly risks: readonly Risk[];
  readonly notice: PreferenceNotice | null;
  readonly isSaving: boolean;
  /** How many fields have edits that are not saved. */
  readonly unsavedCount: number;
  readonly problems: readonly PlanProblem[];
  readonly confirmation: Confirmation | null;
  readonly refreshFailure: MfaFailure | null;
  /** The factors that a flow left half done, joined by spaces. */
  readonly unfinished: string;
}

const contexts = new Map<string, Context<unknown>>();

function contextOf(name: string): Context<unknown> {
  const context = contexts.get(name) ?? createContext<unknown>(undefined);
  contexts.set(name, context);
  return context;
}

/**
 * One slice of what the panel shows. The part that calls it renders again when this slice changes, and for nothing else.
 * @throws Error outside of a panel.
 */
export function useSlice<Name extends keyof PanelSlices>(name: Name): PanelSlices[Name] {
  const value = useContext(contextOf(name));
  if (value === undefined) {
    throw new Error(
      'cognito-account-kit: a part of the MFA panel was rendered outside of <MfaPanelRoot>. ' +
        'It shows what the root read and can do nothing alone. Put it inside of the root, at any depth.',
    );
  }
  // What stands under a name is what provideSlices() put there, and that takes PanelSlices alone.
  return value as PanelSlices[Name];
}

/**
 * The preference that the panel around shows, edits that are not saved included: for a part of an app's own in
 * `MfaPanelRoot`.
 * @throws Error outside of a panel.
 */
export function useMfaPanel(): ReadyMfaPreference {
  return useSlice('preference');
}

/** Gives the slices to what is inside. The order of the keys is the order of the nesting, so it must stay the same. */
export function provideSlices(slices: PanelSlices, children: ReactNode): ReactNode {
  return Object.entries(slices).reduce<ReactNode>(
    (inside, [name, value]) => createElement(contextOf(name).Provider, { value }, inside),
    children,
  );
}
