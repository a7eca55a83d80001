import { spawn } from 'node:child_process';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** Shows an address in the browser of this computer; where there is none, nothing happens. */
export const openBrowser = (address: string): void => {
  const [command, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  spawn(command, [...words, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};
