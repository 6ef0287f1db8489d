import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from './contract';

async function write(): Promise<void> {
  for (const [list, lines] of Object.entries(await readContract())) {
    writeFileSync(join(__dirname, `${list}.txt`), `${lines.join('\n')}\n`);
  }
}

write().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
