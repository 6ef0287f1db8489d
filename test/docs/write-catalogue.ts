import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../helpers/guardrails/catalogue';

writeFileSync(join(__dirname, '../../docs/guardrails-catalogue.md'), catalogue());
