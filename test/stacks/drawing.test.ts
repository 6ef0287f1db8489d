import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawing } from './drawing';

const README = readFileSync(join(__dirname, '../../stacks/README.md'), 'utf8');

test('the README of the stacks draws prod as it is: npm run drawing writes it', () => {
  expect(README).toContain(drawing());
});

test('the drawing has each stack, and the file of each construct', () => {
  expect(drawing()).toMatch(/^├─ Key-commerce +stacks\/applications\/domains\.ts$/m);
  expect(drawing()).toMatch(/^├─ payments\/acquirer +stacks\/applications\/payments\.ts$/m);
  expect(drawing()).toMatch(/^prod-workload-orders\n├─ AwsAccount +stacks\/environments\/prod\.ts$/m);
  expect(drawing()).toMatch(/^├─ orders-worker +stacks\/applications\/orders\.ts$/m);
});
