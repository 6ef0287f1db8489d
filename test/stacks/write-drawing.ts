import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDrawing } from './drawing';

const FILE = join(__dirname, '../../stacks/README.md');
writeFileSync(FILE, withDrawing(readFileSync(FILE, 'utf8')));
