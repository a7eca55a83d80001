import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { openPlayground } from '../playground.ts';

/** Where pictures are kept: under the name of what they show. */
const PICTURES = join(import.meta.dirname, '../../../.pictures');

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The system's own Chromium, by `CHROMIUM` or on the path. */
const chromiumPath = (): string => {
  const given = process.env.CHROMIUM;
  const all = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = given ?? all.find(isRunnable);
  if (found === undefined) throw new Error('There is no Chromium here. Install it, or name it in CHROMIUM.');
  return found;
};

/** How the page is looked at. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colours?: 'light' | 'dark';
  /** The language of the browser. */
  readonly locale?: string;
}

export const WIDE: Look = { width: 1440, height: 900 };
export const NARROW: Look = { width: 390, height: 844 };

/** A playground of its own, and a browser beside it. */
export interface Visit {
  readonly address: string;
  /** A page that stands; what it says in the browser's console is an error of the test. */
  readonly page: (look: Look) => Promise<Page>;
  /** Closes its pages; the playground stays as it is. Throws where one said anything. */
  readonly leave: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const visit = async (): Promise<Visit> => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-playground-'));
  const playground = await openPlayground({ folder, port: 0 });
  // Whoever is root has no sandbox, and nothing but our own page is opened.
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const said: string[] = [];
  mkdirSync(PICTURES, { recursive: true });
  return {
    address: playground.address,
    page: async ({ width, height, colours = 'light', locale = 'en-GB' }) => {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: colours, locale });
      page.setDefaultTimeout(20_000);
      page.on('console', (message) => said.push(message.text()));
      page.on('response', async (response) => {
        if (response.status() >= 400) said.push(await response.text().catch(() => 'an answer that nobody waited for'));
      });
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(playground.address)) said.push(`asked elsewhere: ${request.url()}`);
      });
      await page.goto(playground.address);
      await page.locator('[data-room]').first().waitFor();
      return page;
    },
    leave: async () => {
      for (const context of browser.contexts()) await context.close();
      if (said.length > 0) throw new Error(`the page said: ${said.splice(0).join('\n')}`);
    },
    close: async () => {
      await browser.close();
      await playground.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** What somebody does on the page, chat by chat. */
export const handsOn = (page: Page) => {
  const chat = (title: string): Locator => page.locator(`[data-room]:has(h2:text-is("${title}"))`);
  const message = (title: string, says: string | RegExp): Locator =>
    chat(title).getByRole('article').filter({ hasText: says }).last();
  return {
    chat,
    /** Waits until it stands there. */
    sees: (title: string, says: string | RegExp) => message(title, says).waitFor(),
    /** Taps a button on the newest message that has it, once it is there. */
    taps: (title: string, label: string | RegExp) =>
      chat(title)
        .getByRole('button', { name: label, exact: typeof label === 'string' })
        .last()
        .click(),
    says: async (title: string, text: string) => {
      const field = chat(title).getByRole('textbox');
      await field.fill(text);
      await field.press('Enter');
    },
    /** Acts as somebody in a group's chat. */
    isIn: (title: string, name: string) => chat(title).getByRole('combobox').selectOption({ label: name }),
    /** Opens a chat from the list, if it is not open. */
    opens: async (title: string) => {
      if (!(await chat(title).isVisible()))
        await page
          .getByRole('button', { name: new RegExp(`^${title}`) })
          .first()
          .click();
      await chat(title).waitFor();
    },
    /** Whether nothing of the page lies beyond its right edge. */
    fits: () => page.evaluate<boolean>('document.documentElement.scrollWidth <= window.innerWidth'),
    picture: (name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) }),
  };
};
