import { writeFileSync } from 'node:fs';
import { ENTRIES } from './entries';
import { listFile, listOf } from './lists';
import { Surface } from './surface';

const surface = Surface.ofPackage();
for (const entry of ENTRIES) writeFileSync(listFile(entry), listOf(surface, entry));
