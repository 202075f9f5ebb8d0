import { StrictMode, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../button/button.js';
import { Callout } from '../callout/callout.js';
import sheetStyles from './sheet.css?inline';
import { Sheet, SheetActions, SheetBody } from './sheet.js';

const own = [sheetStyles];
const styles = [sheetStyles, '.cak-sheet { --marker: adopted; }'];

function Page() {
  const [isSuspended, setIsAside] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const [step, setStep] = useState('one');
  const [asked, setAsked] = useState(0);
  return (
    <div data-cak-focus-fallback="" tabIndex={-1}>
      <Button>Neighbour</Button>
      <Button onClick={() => setIsOpen(true)}>Open</Button>
      {isSuspended && <Button onClick={() => setIsAside(false)}>Answer</Button>}
      {isOpen && (
        <Sheet
          title={`Step ${step}, asked ${asked}`}
          step={step}
          closeLabel="Close"
          styles={styles}
          isSuspended={isSuspended}
          onCancel={() => setAsked(asked + 1)}
        >
          <SheetBody>
            <p>Words</p>
          </SheetBody>
          <SheetActions>
            <Button onClick={() => setStep('two')}>Next</Button>
            <Button onClick={() => setIsOpen(false)}>Leave</Button>
            <Button onClick={() => setIsAside(true)}>Step aside</Button>
          </SheetActions>
        </Sheet>
      )}
    </div>
  );
}

async function open() {
  await render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
  await page.getByRole('button', { name: 'Open' }).click();
  return page.getByRole('dialog');
}

describe('a sheet', () => {
  it('has its title as its name, and takes the focus at the start of each step', async () => {
    const sheet = await open();
    await expect.element(sheet).toHaveAccessibleName('Step one, asked 0');
    await expect.element(page.getByRole('dialog', { name: /Step one/ })).toHaveFocus();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.element(page.getByRole('dialog', { name: /Step two/ })).toHaveFocus();
  });

  it('stays open and calls onCancel for every Escape', async () => {
    const sheet = await open();
    for (let times = 1; times <= 4; times += 1) {
      await userEvent.keyboard('{Escape}');
      await expect.element(sheet).toHaveAccessibleName(`Step one, asked ${times}`);
      await expect.element(sheet).toBeVisible();
    }
  });

  it('calls onCancel for its close button', async () => {
    const sheet = await open();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(sheet).toHaveAccessibleName('Step one, asked 1');
  });

  it('closes while suspended without calling onCancel, and keeps its state', async () => {
    const sheet = await open();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Step aside' }).click();
    await expect.element(sheet).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Answer' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Step two, asked 0' })).toHaveFocus();
    await page.getByRole('button', { name: 'Leave' }).click();
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('restores the focus to its opener', async () => {
    const sheet = await open();
    await page.getByRole('button', { name: 'Leave' }).click();
    await expect.element(sheet).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('adopts its styles once for all sheets', async () => {
    const sheet = await open();
    const marker = () => getComputedStyle(sheet.element()).getPropertyValue('--marker');
    expect(marker()).toBe('adopted');
    const count = document.adoptedStyleSheets.length;
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('button', { name: 'Open' }).click();
    expect(document.adoptedStyleSheets).toHaveLength(count);
  });
});

describe('a sheet whose opener is gone when it closes', () => {
  it('focuses the nearest focus fallback', async () => {
    function Row() {
      const [isOpen, setIsOpen] = useState(false);
      const [isOn, setIsOn] = useState(false);
      return (
        <div data-cak-focus-fallback="" tabIndex={-1}>
          {isOn ? (
            <Button key="on">On</Button>
          ) : (
            <Button key="off" onClick={() => setIsOpen(true)}>
              Open
            </Button>
          )}
          {isOpen && (
            <Sheet
              title="Set up"
              step="only"
              closeLabel="Close"
              styles={own}
              onCancel={() => setIsOpen(false)}
            >
              <SheetActions>
                <Button onClick={() => setIsOn(true)}>Turn on</Button>
              </SheetActions>
            </Sheet>
          )}
        </div>
      );
    }
    await render(<Row />);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('button', { name: 'On', exact: true })).toHaveFocus();
  });
});

describe('a sheet with a failure above its buttons', () => {
  const root = document.documentElement;
  const bodyOf = (sheet: Element) => sheet.querySelector('.cak-sheet-body') as HTMLElement;

  async function openFailed(lines: number) {
    await render(
      <Sheet title="Change your phone number" step="only" closeLabel="Close" styles={own} onCancel={() => {}}>
        <SheetBody>
          {Array.from({ length: lines }, (_, index) => (
            <p key={index}>What is said before the number is changed</p>
          ))}
        </SheetBody>
        <Callout tone="danger">No clear answer came. Wait a minute. If none arrives, send a new one.</Callout>
        <SheetActions>
          <Button>Cancel</Button>
          <Button>Send code</Button>
        </SheetActions>
      </Sheet>,
    );
    const sheet = page.getByRole('dialog').element();
    await Promise.all(sheet.getAnimations().map(({ finished }) => finished));
    return sheet;
  }

  afterEach(async () => {
    root.style.fontSize = '';
    await page.viewport(414, 896);
  });

  it('keeps some lines of its text at 400 %, and scrolls to its buttons', async () => {
    await page.viewport(1280, 720);
    root.style.fontSize = '400%';
    const sheet = await openFailed(6);
    const body = bodyOf(sheet);
    expect(body.clientHeight).toBeGreaterThan(4 * Number.parseFloat(getComputedStyle(body).lineHeight));
    const last = page.getByRole('button', { name: 'Send code' }).element();
    last.scrollIntoView({ block: 'end' });
    const { top, bottom } = last.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(720);
  });

  it('docks at the lower edge of a phone, as high as its content', async () => {
    await page.viewport(390, 844);
    const sheet = await openFailed(1);
    const { top, bottom, width } = sheet.getBoundingClientRect();
    expect([bottom, width]).toEqual([844, 390]);
    expect(top).toBeGreaterThan(844 / 2);
    expect(bodyOf(sheet).clientHeight).toBe(bodyOf(sheet).scrollHeight);
  });

  it('scrolls as a whole in a very low window, where a fixed part would cover the rest', async () => {
    await page.viewport(320, 256);
    const sheet = await openFailed(6);
    expect(sheet.getBoundingClientRect().bottom).toBe(256);
    expect(sheet.scrollHeight).toBeGreaterThan(sheet.clientHeight);
    const body = bodyOf(sheet);
    expect(body.clientHeight).toBe(body.scrollHeight);
  });

  it('is otherwise as high as its content, with its buttons in view', async () => {
    await page.viewport(1280, 720);
    const sheet = await openFailed(1);
    const body = bodyOf(sheet);
    expect(body.clientHeight).toBe(body.scrollHeight);
    expect(body.clientHeight).toBeLessThan(100);
    expect(sheet.scrollHeight).toBe(sheet.clientHeight);
  });
});
