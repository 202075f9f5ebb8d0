/* global document, window, MutationObserver, MessageChannel, requestAnimationFrame */
import { documentOf, origin } from './browser.mjs';
import { ada, answerInPage } from './canned-service.mjs';
import { median } from './statistics.mjs';

const SLOW_DOWN = 4;
const LATER_CLICKS = 6;

/**
 * @typedef {object} Times Milliseconds under a 4x slow-down of the CPU.
 * @property {number} interactive From the start of the script, parsing included, to a switch that can be used.
 * @property {number} scripting Processor time of all script until the page is idle, deferred work included.
 * @property {number} paint From the first click on a switch to the paint that shows it.
 * @property {number} work Processor time of all that the page's thread did from the press to that paint.
 * @property {number} laterPaint As `paint`, the median of the clicks after the first, each made when the one before had been saved.
 * @property {number} laterWork As `work`, of those clicks.
 * @property {number} laterScripting Processor time of all script from such a press until the page is idle after the answer.
 */

/**
 * Opens every page once a round, each in a browser context (and so a process) of its own, and begins each round with
 * another page, so that other work of the machine slows all of them down alike. Drops the first round.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {Record<string, import('./build.mjs').Built>} pages
 * @param {number} rounds
 * @returns {Promise<Record<string, Times>[]>} The times of each page, a round each.
 */
export async function timePages(browser, pages, rounds) {
  const names = Object.keys(pages);
  const results = [];
  for (let round = 0; round <= rounds; round++) {
    const times = {};
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      times[name] = await timePage(browser, pages[name]);
    }
    if (round > 0) results.push(times);
  }
  return results;
}

async function timePage(browser, built) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const failures = [];
    page.on('pageerror', (error) => failures.push(error));
    await page.route(`${origin}/`, (route) =>
      route.fulfill({ contentType: 'text/html', body: documentOf(built) }),
    );
    await page.addInitScript(answerInPage, ada);
    await page.goto(`${origin}/`);
    const cdp = await context.newCDPSession(page);
    // The processor time of the page's thread, which other programs on the machine cannot stretch.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const started = await processorTime(cdp);
    const interactive = await page.evaluate(startPage);
    await page.evaluate(untilRest);
    const rested = await processorTime(cdp);

    const target = page.getByRole('switch', { name: 'Email' });
    await target.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await target.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    const first = await timeChange(page, cdp, target);
    const later = [];
    for (let click = 0; click < LATER_CLICKS; click++) later.push(await timeChange(page, cdp, target));
    if (failures.length > 0) throw failures[0];
    const medianOf = (measure) => median(later.map((change) => change[measure]));
    return {
      interactive,
      scripting: rested.script - started.script,
      paint: first.paint,
      work: first.work,
      laterPaint: medianOf('paint'),
      laterWork: medianOf('work'),
      laterScripting: medianOf('scripting'),
    };
  } finally {
    await context.close();
  }
}

/** Clicks on the switch on which the pointer rests, and lets the write be answered once the click has been painted. */
async function timeChange(page, cdp, target) {
  await page.evaluate(untilStill);
  await target.evaluate(watchClick);
  // Asked before the press, so that the asking is no part of the work.
  const painted = page.evaluate(() => window.benchPaint);
  const pressed = await processorTime(cdp);
  await page.mouse.down();
  await page.mouse.up();
  const paint = await painted;
  const shown = await processorTime(cdp);
  await page.evaluate(() => window.benchAnswerWrite());
  await page.evaluate(untilRest);
  const rested = await processorTime(cdp);
  return { paint, work: shown.all - pressed.all, scripting: rested.script - pressed.script };
}

async function processorTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const milliseconds = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
  return { script: milliseconds('ScriptDuration'), all: milliseconds('TaskDuration') };
}

/** Runs in the page: runs its script, and resolves when a switch can be used. */
function startPage() {
  return new Promise((resolve) => {
    const operable = '[role="switch"]:not([aria-disabled]):not(:disabled)';
    const script = document.createElement('script');
    script.textContent = document.getElementById('script').textContent;
    const observer = new MutationObserver(() => {
      if (document.querySelector(operable) === null) return;
      const now = performance.now();
      observer.disconnect();
      resolve(now - start);
    });
    observer.observe(document.getElementById('root'), { childList: true, subtree: true, attributes: true });
    const start = performance.now();
    document.head.append(script);
  });
}

/** Runs in the page: resolves after two idle frames. */
function untilRest() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

/** Runs in the page: resolves when the hover animations have ended. A user's pointer rests on a switch before the click. */
async function untilStill() {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const motions = document
    .getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
  await Promise.allSettled(motions.map(({ finished }) => finished));
}

/**
 * Runs in the page, on a switch: leaves in `benchPaint` the time from the next click, by its own time stamp, to the paint that
 * shows the switch in its other state.
 */
function watchClick(target) {
  const isOn = () => target.checked ?? target.getAttribute('aria-checked') === 'true';
  const wasOn = isOn();
  window.benchPaint = new Promise((resolve, reject) => {
    setTimeout(
      () => reject(new Error('No frame showed the switch turned within ten seconds of the click.')),
      10_000,
    );
    const onClick = ({ timeStamp }) => {
      // A message that is sent while a frame is prepared arrives when it has been painted.
      const afterPaint = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (isOn() !== wasOn) resolve(performance.now() - timeStamp);
          else requestAnimationFrame(afterPaint);
        };
        port2.postMessage(null);
      };
      requestAnimationFrame(afterPaint);
    };
    window.addEventListener('click', onClick, { capture: true, once: true });
  });
}
