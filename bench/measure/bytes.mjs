import { Buffer } from 'node:buffer';
import { buildPage } from './build.mjs';
import { cut, difference, packageOf, sizeOf, sum } from './sizes.mjs';

const ownName = 'cognito-account-kit';

/**
 * @typedef {object} Bytes
 * @property {Record<string, import('./sizes.mjs').Size>} whole What a browser loads beyond React to open the page, as one file of
 *   script and one of style.
 * @property {import('./sizes.mjs').Size} onDemand The script that the kit's page loads on demand.
 * @property {Record<string, import('./sizes.mjs').Size>} own The kit's own share of the pages that use it.
 * @property {Record<string, import('./sizes.mjs').Size>} parts The script of the kit's page, cut by package.
 * @property {Surface[]} surfaces What each surface of an account page costs by itself.
 * @property {Part[]} modules The kit's own files in it, the largest first.
 */

/** @typedef {{ name: string, raw: number, marginal: number }} Part `marginal`: how many brotli bytes smaller the page is without it. */

/**
 * @typedef {object} Surface
 * @property {string} name
 * @property {import('./sizes.mjs').Size} alone With the provider and the libraries.
 * @property {import('./sizes.mjs').Size} added To a page that has the panel.
 * @property {import('./sizes.mjs').Size} onDemand What it loads when a dialog of its own opens.
 */

/** @returns {Promise<Bytes>} */
export async function measureBytes() {
  const beyondReact = (options) => buildPage({ ...options, isBeyondReact: true });
  const kit = await beyondReact({ entry: 'mount.tsx', page: 'kit' });
  const kitWhole = await beyondReact({ entry: 'mount.tsx', page: 'kit', isWhole: true });
  const native = await beyondReact({ entry: 'mount.tsx', page: 'native' });
  const plain = await beyondReact({ entry: 'mount.tsx', page: 'plain' });
  const headless = await beyondReact({ entry: 'alone/headless.tsx' });
  const scriptOf = async (built) => sizeOf((await built).js);
  const parts = partSizes(kit);
  return {
    onDemand: difference(sizeOf(kitWhole.js), sizeOf(kit.js)),
    whole: {
      kit: sum(sizeOf(kit.js), sizeOf(kit.css)),
      native: sum(sizeOf(native.js), sizeOf(native.css)),
      plain: sum(sizeOf(plain.js), sizeOf(plain.css)),
      headless: sizeOf(headless.js),
      wire: await scriptOf(beyondReact({ entry: 'alone/wire.ts' })),
      awsSdk: await scriptOf(beyondReact({ entry: 'alone/aws-sdk.ts' })),
      amplify: await scriptOf(beyondReact({ entry: 'alone/amplify.ts' })),
    },
    own: {
      script: parts[ownName],
      style: sizeOf(kit.css),
      headless: partSizes(headless)[ownName],
    },
    parts,
    surfaces: await Promise.all(surfaceNames.map(surfaceOf)),
    modules: modulesOf(kit),
  };
}

const surfaceNames = [
  'MfaPanel',
  'PasskeyList',
  'ContactSection',
  'PasswordSection',
  'SessionList',
  'DeviceList',
  'ProfileForm',
  'DeleteAccountSection',
  'SecurityCheckup',
  'AccountSettings',
];

/** Weighs the script of a surface, its styles included: each brings those that the stylesheet does not have. */
async function surfaceOf(name) {
  const weigh = async (names, isWhole = false) => {
    const exports = [...new Set(names)].map((one) => [one, isInMain(one) ? ownName : `${ownName}/settings`]);
    return sizeOf((await buildPage({ exports, isBeyondReact: true, isWhole })).js);
  };
  const frame = 'AccountKitProvider';
  const alone = await weigh([frame, name]);
  return {
    name,
    alone,
    added: difference(await weigh([frame, 'MfaPanel', name]), await weigh([frame, 'MfaPanel'])),
    onDemand: difference(await weigh([frame, name], true), alone),
  };
}

const isInMain = (name) => ['AccountKitProvider', 'MfaPanel', 'PasskeyList'].includes(name);

/** Each part compressed alone. The sum is a little more than the page, because the parts share repetitions. */
function partSizes(built) {
  const family = (source) => {
    const name = packageOf(source);
    if (name === '' || name === 'page')
      return 'the page’s lines, and the bundler’s with its loader of what comes on demand';
    return /^@(tanstack|radix-ui)\//.test(name) ? `${name.split('/')[0]}/*` : name;
  };
  return Object.fromEntries([...cut(built, family)].map(([name, { text }]) => [name, sizeOf(text)]));
}

function modulesOf(built) {
  const whole = sizeOf(built.js).brotli;
  const isOwn = (source) => packageOf(source) === ownName;
  return [...cut(built, (source) => (isOwn(source) ? source.split('dist/')[1] : ''))]
    .filter(([name]) => name !== '')
    .map(([name, { text, rest }]) => ({
      name,
      raw: Buffer.byteLength(text),
      marginal: whole - sizeOf(rest).brotli,
    }))
    .sort((a, b) => b.marginal - a.marginal);
}
