/** Installs the lockfile's packages if any are missing or different. Rejects with a sentence for the user. */
export function installWhatIsMissing(): Promise<void>;
/** Throws if the version is older than the project supports. */
export function assertNodeVersion(version: string): void;
/** Compares a lockfile with the installed packages; returns a clause that names the first difference. */
export function differenceOf(
  wanted: Readonly<Record<string, LockedPackage>>,
  installed: Readonly<Record<string, LockedPackage>>,
): string | undefined;

interface LockedPackage {
  version?: string;
  integrity?: string;
  optional?: boolean;
  link?: boolean;
}
