/** Part `keystroke`: letters typed into the search page in Chromium, from the key to the painted results. */
import { chromium, type CDPSession, type JSHandle, type Page } from '@playwright/test';
import { paths } from '../../src/paths.ts';
import { browserArguments, findBrowser, howToGetBrowser } from '../browser.mjs';
import { serve } from '../serve.ts';
import { median, percentile, written } from './figures.ts';
import type { Measure, Row } from './measure.ts';
import { builtSampleOf, TODAY } from './samples.ts';

const PHRASES = ['coffee morning belper', 'lonely on friday', 'chair exerise near derby'];
/** How many times slower than this machine the browser computes, and the milliseconds for 95 letters in 100. */
const SPEEDS: readonly { slower: number; goal?: number }[] = [
  { slower: 1 },
  { slower: 4, goal: 50 },
];
/** The page is at rest when its results have not changed for so many milliseconds, many more than a letter may take. */
const REST = 600;

/** How soon results follow the letters. */
export const keystrokeMeasure: Measure = {
  name: 'keystroke',
  does: `from a key to the painted results on /search/ in Chromium, ${PHRASES.length} phrases letter by letter`,
  run: async ({ sizes }) => {
    const [count = 0] = sizes;
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error(howToGetBrowser);
    const { site } = await builtSampleOf(count);
    const served = await serve(site, { port: 0 });
    const browser = await chromium.launch({ executablePath, args: browserArguments });
    try {
      const rows: Row[] = [];
      for (const { slower, goal } of SPEEDS) {
        const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
        await context.addInitScript({ content: dateScript(`${TODAY}T10:00:00Z`) });
        const page = await context.newPage();
        const times: Painted[] = [];
        for (const phrase of PHRASES) {
          await page.goto(new URL(paths.search(), served.url).href, { waitUntil: 'networkidle' });
          times.push(...(await typePhrase(page, phrase, slower)));
        }
        await context.close();
        rows.push(...rowsOf(count, slower, goal, times));
      }
      return rows;
    } finally {
      await browser.close();
      await served.close();
    }
  },
};

/**
 * Milliseconds from a letter's key to the paint that has it in the field, to the first that answers it, and to the last:
 * the rest of the cards waits for a pause. The search itself runs in a worker, which Chromium does not slow down.
 */
interface Painted {
  letter: number;
  first: number;
  last: number;
}

/** All three for each letter that changed the results. */
async function typePhrase(page: Page, phrase: string, slower: number): Promise<Painted[]> {
  const watch = await watchResults(page);
  const protocol = await page.context().newCDPSession(page);
  await slowDown(protocol, slower);
  await page.getByLabel('What are you looking for?').focus();
  for (const letter of phrase) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await watch.evaluate((watching, rest) => watching.untilAtRest(rest), REST);
  }
  const times = await watch.evaluate(({ painted }) => painted());
  await slowDown(protocol, 1);
  await protocol.detach();
  return times;
}

interface Watch {
  untilAtRest: (rest: number) => Promise<void>;
  painted: () => Painted[];
}

/** In the page: notes when each key went down, and when what it changed was painted. */
async function watchResults(page: Page): Promise<JSHandle<Watch>> {
  const results = page.locator('.search-results');
  await results.locator('.search-count').waitFor();
  return results.evaluateHandle((section) => {
    const keys: { down: number; letter: number; first: number; last: number }[] = [];
    let lastChange = performance.now();
    let unpainted = 0;
    section.ownerDocument.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        lastChange = performance.now();
        keys.push({ down: timeStamp, letter: 0, first: 0, last: 0 });
      },
      true,
    );
    // A message sent from within a frame is heard as soon as that frame has been painted.
    const afterPaint = (call: (moment: number) => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          call(performance.now());
          port1.close();
        };
        port2.postMessage(null);
      });
    section.ownerDocument.addEventListener(
      'input',
      () => {
        const key = keys.at(-1);
        if (key) afterPaint((moment) => (key.letter ||= moment));
      },
      true,
    );
    // The count for screen readers is spoken later, on purpose.
    const isSpoken = ({ target }: MutationRecord) =>
      (target.parentElement?.closest('[role=status]') ?? null) !== null ||
      (target instanceof Element && target.role === 'status');
    new MutationObserver((changes) => {
      const key = keys.at(-1);
      if (!key || changes.every(isSpoken)) return;
      lastChange = performance.now();
      unpainted += 1;
      afterPaint((moment) => {
        key.last = moment;
        key.first ||= moment;
        unpainted -= 1;
      });
    }).observe(section, { subtree: true, childList: true, characterData: true, attributes: true });
    return {
      untilAtRest: async (rest: number) => {
        while (unpainted > 0 || performance.now() - lastChange < rest)
          await new Promise((resolve) => setTimeout(resolve, rest / 4));
      },
      painted: () =>
        keys
          .filter((key) => key.first > 0)
          .map(({ down, letter, first, last }) => ({
            letter: letter - down,
            first: first - down,
            last: last - down,
          })),
    };
  });
}

async function slowDown(protocol: CDPSession, rate: number): Promise<void> {
  await protocol.send('Emulation.setCPUThrottlingRate', { rate });
}

// Playwright's own clock would set the timers and the frames as well, which are what is measured.
function dateScript(moment: string): string {
  return `{
    const shift = new Date('${moment}').getTime() - Date.now();
    globalThis.Date = class extends Date {
      constructor(...parts) {
        if (parts.length > 0) super(...parts);
        else super(Date.now());
      }
      static now() {
        return super.now() + shift;
      }
    };
  }`;
}

function rowsOf(
  count: number,
  slower: number,
  goal: number | undefined,
  times: readonly Painted[],
): Row[] {
  if (times.length === 0) throw new Error('No letter changed the results.');
  const speed = slower === 1 ? 'at full speed' : `${slower} times slower`;
  const title = `${written(count)} listings, ${speed}, ${times.length} letters`;
  const first = times.map((time) => time.first);
  const last = times.map((time) => time.last);
  return [
    {
      what: `${title}: 95 in 100 letters in the field within`,
      value: percentile(
        times.map(({ letter }) => letter),
        0.95,
      ),
      unit: 'ms',
    },
    { what: `${title}: half answered within`, value: median(first), unit: 'ms' },
    {
      what: `${title}: 95 in 100 answered within`,
      value: percentile(first, 0.95),
      unit: 'ms',
      ...(goal === undefined ? {} : { goal }),
      also: [{ name: 'slowest', value: Math.max(...first) }],
    },
    {
      what: `${title}: 95 in 100 with every card within, a pause included`,
      value: percentile(last, 0.95),
      unit: 'ms',
    },
  ];
}
