/** Installs the packages of the lockfile where they are missing or others. Rejects with a sentence for the user. */
export function installWhatIsMissing(): Promise<void>;
/** Throws where the version is older than the project bears. */
export function assertNodeVersion(version: string): void;
/** What a lockfile asks for that is not installed: a clause that names the first difference. */
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
