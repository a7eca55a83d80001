import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Loaded into a bot's process before its main file: says how much memory it holds when it is asked, and ends with whoever
// started it.

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('message', () => {
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 });
});
process.on('disconnect', () => process.exit(1));
// Whoever listens here does not keep the process from ending.
process.channel?.unref();
