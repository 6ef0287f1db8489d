import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Assumption } from './assumption';

const FOLDER = join(__dirname, 'register');

/** Every row, by the files of `register/` in alphabetical order: each exports `assumptions`. */
export const register: readonly Assumption[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts'))
  .sort()
  .flatMap((file) => (require(join(FOLDER, file)) as { readonly assumptions: readonly Assumption[] }).assumptions);
