import type { Factor } from '../../../account/factor.js';
import type { MfaFailure } from '../../../account/failure.js';
import type { ReadyMfaPreference } from '../../mfa-preference.js';
import { type PreferenceField, preferenceFields } from '../../preference.js';
import type { Change, Held } from './service.js';
import { heldAt, readyIn, shownIn, type Tab, type World } from './world.js';

/** Milliseconds for which a state that was read may be planned on, and for what lies between the plan and the request. */
const planningAge = 2_000 + 300;

/** What must hold of a tab whenever nothing is under way. Each tells what is wrong, `null` where nothing is. */
const settledRules = {
  /** Nothing stays on its way. */
  'stuck-saving': (_world, tab, ready) => (ready.isSaving && tab.questions.length === 0 ? 'isSaving' : null),

  'preferred-is-on'(_world, _tab, { view }) {
    const preferred = view.factors.filter((row) => row.isPreferred);
    if (preferred.length > 1)
      return `two are shown as preferred: ${preferred.map((row) => row.factor).join(', ')}`;
    const [row] = preferred;
    return row && row.availability.kind !== 'on' ? `${row.factor} is shown as preferred, and off` : null;
  },

  /** What is shown is what the service holds, or held at the latest read; or the user is told that it is not sure. */
  'shown-is-held'(world, tab, ready) {
    if (tab.isCleared || isUnsure(ready) || shows(ready, world.service.held())) return null;
    const { version, since } = sinceLastRead(world, tab);
    if (!since.includes(tab.name) && shows(ready, heldAt(world, version))) return null;
    return `shown ${text(shownIn(ready))}, held ${text(world.service.held())}, read ${text(heldAt(world, version))}, changed since by ${since.join(', ')}`;
  },

  /** A tab that changes something says so to the other. */
  'tabs-in-step'(world, tab, ready) {
    if (tab.isCleared || tellsOfTrouble(ready) || shows(ready, world.service.held())) return null;
    const { version } = sinceLastRead(world, tab);
    const since = world.service.changes.slice(Math.max(version, tab.enteredAt)).map(({ by }) => by);
    return since.some((author) => author !== 'device' && author !== tab.name)
      ? `shown ${text(shownIn(ready))}, held ${text(world.service.held())}: not read since the other tab has changed it`
      : null;
  },

  /** A doubt ends with a read that follows it. */
  'doubt-ends': (_world, tab, ready) =>
    !tab.isInDoubt && failuresOf(ready).some(isUnknown)
      ? 'the panel says that it does not know, though it has read since'
      : null,

  /** What did not come about is told. */
  'failure-is-told'(_world, tab, ready) {
    const shown = shownIn(ready);
    const missing = [...tab.wishes].filter(
      ([field, value]) => shown[field] !== value && !isToldElsewhere(ready, field),
    );
    return missing.length > 0 && !tellsOfTrouble(ready) && tab.questions.length === 0
      ? `asked for ${missing.map(([field, value]) => `${field} ${String(value)}`).join(', ')}: neither done nor told`
      : null;
  },

  /** What is told as saved is what is shown. */
  'saved-is-shown'(_world, _tab, ready) {
    if (ready.notice?.kind !== 'saved') return null;
    const shown = shownIn(ready);
    const { changes } = ready.notice;
    const isChanged = changedFields(ready);
    const wrong = preferenceFields.filter(
      (field) => field in changes && !isChanged.has(field) && changes[field] !== shown[field],
    );
    return wrong.length > 0 ? `told as saved: ${text(changes)}, shown: ${text(shown)}` : null;
  },
} satisfies Record<string, (world: World, tab: Tab, ready: ReadyMfaPreference) => string | null>;

/** Checks a tab in which nothing is under way. */
export function checkSettled(world: World, tab: Tab): string[] {
  const ready = readyIn(tab);
  const secrets = checkSecrets(world, tab);
  if (!ready) return secrets;
  const broken = Object.entries(settledRules).flatMap(([rule, check]) => {
    const wrong = check(world, tab, ready);
    return wrong === null ? [] : [`${rule}: tab ${tab.name}: ${wrong}`];
  });
  return [...broken, ...secrets];
}

/** Checks what a write of the kit has done. */
export function checkWrite(world: World, tab: Tab, change: Change): string[] {
  const { before, after } = change;
  if (isRace(world, tab, change)) return [];
  const turnedOn = after.on.filter((factor) => !before.on.includes(factor));
  const turnedOff = before.on.filter((factor) => !after.on.includes(factor));
  const hasOther = (held: Held) => held.on.some((factor) => factor !== 'passkey');
  const wrong: string[] = [];
  if (world.setup.mfa === 'required' && hasOther(before) && !hasOther(after)) {
    wrong.push('zero-factors: the last factor of a required pool was turned off');
  }
  for (const factor of turnedOn) {
    if (!tab.asked.has(`${factor} true`))
      wrong.push(`unasked-on: ${factor} was turned on, and nobody asked for it`);
    if ((factor === 'sms' || factor === 'email') && !after.verified.includes(factor)) {
      wrong.push(`unverified-on: ${factor} was turned on for an unverified destination`);
    }
  }
  for (const factor of turnedOff) {
    const goesWithLast = factor === 'passkey' && !hasOther(after);
    if (!tab.asked.has(`${factor} false`) && !goesWithLast) {
      wrong.push(`unasked-off: ${factor} was turned off, and nobody asked for it`);
    }
  }
  if (before.preferred !== after.preferred && !tab.asked.has(`preferred ${String(after.preferred)}`)) {
    const isCleared = after.preferred === null && before.preferred && turnedOff.includes(before.preferred);
    if (!isCleared) {
      wrong.push(
        `unasked-preference: moved from ${String(before.preferred)} to ${String(after.preferred)}, and nobody asked for it`,
      );
    }
  }
  return wrong.map(
    (what) =>
      `${what} (tab ${tab.name}: ${text(before)} -> ${text(after)}; sent ${tab.write?.body.replace(/,?"AccessToken":"[^"]*"/, '') ?? ''})`,
  );
}

/**
 * Whether another tab or device was faster by so little that nobody could have seen it: it changed something after the read that the
 * write was planned on, and that read was fresh.
 */
function isRace({ service }: World, tab: Tab, change: Change): boolean {
  if (!tab.write?.basis) return false;
  const { basis, sentAt } = tab.write;
  const own = service.changes.indexOf(change);
  const since = service.changes.slice(basis.version, own < 0 ? undefined : own);
  return sentAt - basis.at <= planningAge && since.some(({ by }) => by !== tab.name);
}

/** No token, code, password, number or address where an app, a log or another script could find it. */
function checkSecrets({ service, violations }: World, { page, name }: Tab): string[] {
  const places = {
    cache: page.queryClient
      .getQueryCache()
      .getAll()
      .map(({ queryKey, state }) => [queryKey, state.data, errorText(state.error)]),
    mutations: page.queryClient
      .getMutationCache()
      .getAll()
      .map(({ state }) => [state.variables, state.data, errorText(state.error)]),
    preference: page.preference(),
    errors: page.errors.map(errorText),
    console: violations,
  };
  return Object.entries(places).flatMap(([place, content]) => {
    const written = JSON.stringify(content);
    return service.secrets.some((secret) => written.includes(secret))
      ? [`secret: in ${place} of tab ${name}`]
      : [];
  });
}

function errorText(error: Error | null): unknown {
  return error && [error.message, error.stack, Object.entries(error)];
}

/** Whether anything on the panel says that something did not work, or waits for the user. */
export function tellsOfTrouble(ready: ReadyMfaPreference): boolean {
  return (
    failuresOf(ready).length > 0 ||
    ready.refreshFailure !== null ||
    ready.confirmation !== null ||
    ready.problems.length > 0 ||
    ready.notice?.kind === 'changed-elsewhere'
  );
}

/**
 * Whether the notice of what was saved says that another device has changed a field. It then answers an edit that was taken
 * back before the save.
 */
export function isToldElsewhere({ notice }: ReadyMfaPreference, field: PreferenceField): boolean {
  return notice?.kind === 'saved' && field in notice.elsewhere;
}

function shows(ready: ReadyMfaPreference, held: Held): boolean {
  const shown = shownIn(ready);
  const isChanged = changedFields(ready);
  return preferenceFields.every((field) => isChanged.has(field) || shown[field] === valueOf(held, field));
}

function sinceLastRead({ service }: World, { lastRead }: Tab) {
  const version = lastRead?.version ?? 0;
  return { version, since: service.changes.slice(version).map(({ by }) => by) };
}

function failuresOf({ view }: ReadyMfaPreference): MfaFailure[] {
  return [...view.factors, view.preferred].flatMap((field) => field?.failure ?? []);
}

function isUnsure(ready: ReadyMfaPreference): boolean {
  return ready.refreshFailure !== null || failuresOf(ready).some(isUnknown);
}

function isUnknown(failure: MfaFailure): boolean {
  return failure.kind === 'unreachable' && failure.outcome === 'unknown';
}

function changedFields({ view, isDirty }: ReadyMfaPreference): Set<PreferenceField> {
  return new Set([
    ...view.factors.filter((row) => row.isChanged).map((row) => row.factor),
    ...((view.preferred?.isChanged ?? isDirty) ? (['preferred'] as const) : []),
  ]);
}

function valueOf(held: Held, field: PreferenceField): unknown {
  return field === 'preferred' ? held.preferred : held.on.includes(field satisfies Factor);
}

function text(state: Partial<Held> | object): string {
  return JSON.stringify(state);
}
