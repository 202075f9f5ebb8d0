import { useMfaPreference } from 'cognito-account-kit/headless';

/** Collects edits; `save` sends them as one write, and `discard` drops them. */
export function SaveTogether() {
  const preference = useMfaPreference({ apply: 'on-save' });
  if (preference.status !== 'ready') return null;
  const { view, actions, isDirty, isSaving, problems, notice } = preference;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.save();
      }}
    >
      {view.preferred?.options.map(({ factor }) => (
        <label key={factor}>
          <input
            type="radio"
            name="preferred"
            checked={view.preferred?.value === factor}
            onChange={() => actions.prefer(factor)}
          />
          {factor ?? 'Ask me each time'}
        </label>
      ))}
      {notice?.kind === 'changed-elsewhere' && <p>Your settings were changed in another tab meanwhile.</p>}
      <button disabled={!isDirty || isSaving || problems.length > 0}>Save</button>
      <button type="button" onClick={actions.discard}>
        Discard
      </button>
    </form>
  );
}
