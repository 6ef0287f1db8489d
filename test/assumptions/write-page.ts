import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { page } from './page';
import { register } from './register';

writeFileSync(join(__dirname, '../../docs/assumptions.md'), page(register));
