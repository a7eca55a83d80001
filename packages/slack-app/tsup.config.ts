import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', main: 'src/main.ts', 'loopback/index': 'loopback/index.ts' },
  format: 'esm',
  target: 'node20',
  tsconfig: '../../tsconfig.json',
  dts: true,
  clean: true,
  removeNodeProtocol: false,
});
