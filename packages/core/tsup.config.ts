import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    calendar: 'src/calendar.ts',
    'app/index': 'src/app/index.ts',
    'phrases/index': 'src/phrases/index.ts',
    'chat/index': 'src/chat/index.ts',
    'store/index': 'src/store/index.ts',
    'documents/index': 'src/documents/index.ts',
    'web/index': 'src/web/index.ts',
    'operator/index': 'src/operator/index.ts',
    'testing/index': 'src/testing/index.ts',
  },
  format: 'esm',
  target: 'node20',
  tsconfig: '../../tsconfig.json',
  dts: true,
  clean: true,
  removeNodeProtocol: false,
});
