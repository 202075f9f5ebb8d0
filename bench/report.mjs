import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { sum } from './measure/sizes.mjs';
import { median, quantile } from './measure/statistics.mjs';

const readme = new URL('README.md', import.meta.url);
const START = '<!-- results: written by npm run bench -->';
const END = '<!-- end of results -->';

/**
 * @param {object} measured
 * @param {import('./measure/bytes.mjs').Bytes} measured.bytes
 * @param {import('./measure/changes.mjs').Change[]} measured.changes
 * @param {Record<string, import('./measure/time.mjs').Times>[]} measured.rounds
 * @param {string} measured.browser The browser's own words for its version.
 * @param {number} measured.load The machine's load average of the last minute when the measurement began.
 * @returns {string} Markdown.
 */
export function reportOf({ bytes, changes, rounds, browser, load }) {
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} CPUs, ` +
      `load ${load.toFixed(1)} at the start, Chromium ${browser}, ${rounds.length} rounds. 1 kB = 1000 bytes.`,
    '### Against the aims',
    aimsTable({ bytes, changes, rounds }),
    '### Bytes',
    bytesTable(bytes),
    '### Bytes of each surface',
    'Beyond React: the script with its styles, without `styles.css`, which is the same for all.',
    surfacesTable(bytes),
    '### Where the bytes of the kit’s page are',
    'Script by package, each part compressed by itself; together a little more than the whole, which compresses what they share once.',
    partsTable(bytes),
    'The largest of the kit’s own files; the last column is what the page would have less without the file.',
    modulesTable(bytes),
    '### Requests and commits',
    changesTable(changes),
    '### Time',
    timeTable(rounds),
  ].join('\n\n');
}

/** Puts a report between the two markers of `bench/README.md`. */
export function writeReport(report) {
  const text = readFileSync(readme, 'utf8');
  const [before, after] = [text.split(START)[0], text.split(END)[1]];
  if (after === undefined || before.length === text.length) {
    throw new Error(
      `bench/README.md has lost its markers: "${START}" and "${END}". Put them back, each on a line.`,
    );
  }
  writeFileSync(readme, `${before}${START}\n\n${report}\n\n${END}${after}`);
}

function aimsTable({ bytes, changes, rounds }) {
  const { own, whole } = bytes;
  const atMost = (what, value, aim, show) => [what, show(value), `≤ ${show(aim)}`, value <= aim];
  const exactly = (what, value, aim) => [what, value, aim, value === aim];
  const opens = changes.filter(({ what }) => what.startsWith('open'));
  const steps = changes.filter(({ what }) => !what.startsWith('open'));
  const ratioToNative = (key) => ratio(rounds, 'kit', key, 'native');
  const each = (list, value) => [...new Set(list.map(value))].join('; ');
  const rows = [
    atMost('Own script and style, without the libraries', sum(own.script, own.style).brotli, 15_000, kB),
    atMost('Wire client alone', whole.wire.brotli, 2_500, kB),
    atMost('Everything beyond React', whole.kit.brotli, 31_000, kB),
    atMost('Headless alone, with its libraries', whole.headless.brotli, 18_000, kB),
    ...opens.map(({ what, requests, expected }) =>
      exactly(`Requests, ${what}`, requests.join(', '), expected.join(', ')),
    ),
    exactly(
      'Requests of a change',
      each(steps, ({ requests }) => requests.join(', ')),
      'SetUserMFAPreference, GetUser',
    ),
    exactly(
      'Commits of a change, at the click + at the answer',
      each(steps, ({ atClick, atAnswer }) => `${atClick.length} + ${atAnswer.length}`),
      '1 + 1',
    ),
    exactly('Rows rendered that do not change', strayRows(steps).join(', ') || 'none', 'none'),
    atMost(
      'Components rendered by turning a switch, at the click and at the answer',
      Math.max(...steps.filter(({ isToggle }) => isToggle).map(componentsIn)),
      12,
      String,
    ),
    atMost('Script start to an interactive panel, to native', ratioToNative('interactive'), 1.35, times),
    atMost('Scripting until the page rests, to native', ratioToNative('scripting'), 1.45, times),
    atMost('First click to paint, to native', ratioToNative('paint'), 1.25, times),
    atMost('Work of the first click, to native', ratioToNative('work'), 1.3, times),
    atMost('Work of each later click, to bare', ratio(rounds, 'kit', 'laterWork', 'bare'), 1.6, times),
  ];
  return table(
    ['', 'measured', 'aim', 'met'],
    rows.map(([what, value, aim, isMet]) => [what, value, aim, isMet ? 'yes' : '**no**']),
  );
}

const componentsIn = ({ atClick, atAnswer }) => [...atClick, ...atAnswer].flat().length;

function strayRows(steps) {
  return steps.flatMap(({ what, rows, atClick, atAnswer }) =>
    [...atClick, ...atAnswer]
      .flat()
      .filter((name) => name.startsWith('MfaFactorRow') && !rows.includes(factorIn(name)))
      .map((name) => `${factorIn(name)} (${what})`),
  );
}

const factorIn = (name) => name.replace(/^.*\((.*)\)$/, '$1');

function bytesTable({ own, whole, onDemand }) {
  const line = (what, size) => [
    what,
    kB(size.raw),
    kB(size.gzip),
    kB(size.brotli),
    times(size.brotli / whole.kit.brotli),
  ];
  return table(
    ['beyond React', 'minified', 'gzip', 'brotli', 'to the kit’s page'],
    [
      line('**Page with the kit’s panel**, script and style', whole.kit),
      line('— the kit’s own script', own.script),
      line('— the kit’s own style', own.style),
      line('— own script and style together', sum(own.script, own.style)),
      line('— not counted above: what it loads on demand, such as a set-up', onDemand),
      line('Page with the same libraries used plainly', whole.plain),
      line('Page written natively, no library', whole.native),
      line('Headless alone, with its libraries', whole.headless),
      line('— the kit’s own script', own.headless),
      line('Wire client alone', whole.wire),
      line('AWS SDK: client and three commands alone', whole.awsSdk),
      line('`aws-amplify/auth`: two functions and their configuration alone', whole.amplify),
    ],
  );
}

function surfacesTable({ surfaces }) {
  return table(
    [
      'brotli',
      'alone, with provider and libraries',
      'added to a page with the panel',
      'loaded when its dialogs open',
    ],
    surfaces.map(({ name, alone, added, onDemand }) => [
      `\`${name}\``,
      kB(alone.brotli),
      kB(added.brotli),
      onDemand.brotli > 0 ? kB(onDemand.brotli) : 'none',
    ]),
  );
}

function partsTable({ parts }) {
  return table(
    ['part', 'minified', 'gzip', 'brotli'],
    Object.entries(parts)
      .sort(([, a], [, b]) => b.brotli - a.brotli)
      .map(([name, { raw, gzip, brotli }]) => [name, kB(raw), kB(gzip), kB(brotli)]),
  );
}

function modulesTable({ modules }) {
  return table(
    ['file', 'minified', 'brotli less without it'],
    modules.slice(0, 15).map(({ name, raw, marginal }) => [`\`${name}\``, kB(raw), kB(marginal)]),
  );
}

function changesTable(changes) {
  const partsIn = (commits) =>
    commits
      .map((rendered) =>
        rendered.filter((name) => /^Mfa(?!Panel|RowLayout)/.test(name)).map((name) => name.slice(3)),
      )
      .map((names) => (names.length > 0 ? names.join(', ') : '(no part of the panel)'))
      .join(' **then** ');
  return table(
    ['', 'requests', 'commits', 'components', 'parts rendered before the answer', 'and after it'],
    changes.map(({ what, requests, atClick, atAnswer }) => [
      what,
      requests.join(', '),
      `${atClick.length} + ${atAnswer.length}`,
      `${atClick.flat().length} + ${atAnswer.flat().length}`,
      partsIn(atClick),
      partsIn(atAnswer),
    ]),
  );
}

function timeTable(rounds) {
  const names = { kit: 'kit', plain: 'same libraries, plainly', native: 'native', bare: 'bare' };
  const measures = {
    interactive: 'script start to an interactive panel',
    scripting: 'scripting until the page rests (processor time)',
    paint: 'first click to paint',
    work: 'work from the press to that paint (processor time)',
    laterPaint: 'each later click to paint',
    laterWork: 'work from that press to that paint (processor time)',
    laterScripting: 'scripting from that press until the answer is shown (processor time)',
  };
  return table(
    ['4x CPU slow-down', 'page', 'median', 'middle half', 'to native', 'to bare'],
    Object.entries(measures).flatMap(([key, what]) =>
      Object.entries(names).map(([page, name]) => {
        const values = rounds.map((round) => round[page][key]);
        return [
          what,
          name,
          `${median(values).toFixed(0)} ms`,
          `${quantile(values, 0.25).toFixed(0)}–${quantile(values, 0.75).toFixed(0)} ms`,
          times(ratio(rounds, page, key, 'native')),
          times(ratio(rounds, page, key, 'bare')),
        ];
      }),
    ),
  );
}

/** The median of the ratios within each round: a slow moment of the machine affects both pages of a round. */
function ratio(rounds, page, key, base) {
  return median(rounds.map((round) => round[page][key] / round[base][key]));
}

const kB = (bytes) => `${(bytes / 1000).toFixed(bytes < 1000 ? 2 : 1)} kB`;
const times = (value) => `${value.toFixed(2)}x`;

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
