// npm can write a lockfile without a package's optional platform binaries (it silently omits what the
// registry doesn't have). `npm ci` then refuses the lockfile on every machine, with EUSAGE.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

/** Node's lookup: the nearest node_modules on the way up to the root. */
function isLocked(name, from) {
  for (let folder = from; ; ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up < 0 ? '' : folder.slice(0, up);
  }
}

const missing = Object.entries(packages).flatMap(([folder, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isLocked(name, folder))
    .map((name) => `${name} (wanted by ${folder || 'the project'})`),
);

if (missing.length > 0) {
  console.error(
    `package-lock.json lacks ${missing.length} optional packages, so that "npm ci" would fail:\n  ${missing.join('\n  ')}\n` +
      'Choose versions whose whole set of platform packages is published, then run npm install again.',
  );
  process.exit(1);
}
console.log('package-lock.json is complete.');
