export { presses as benches } from './presses.ts';
