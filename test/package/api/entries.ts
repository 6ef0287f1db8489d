import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../../..');

/** What users import from the package: its name, and the file of `src` behind it. */
export interface Entry {
  /** As `main` or `review`. */
  readonly name: string;
  /** As `src/review/index.ts`. */
  readonly file: string;
}

/** The entries of `package.json`. */
export const ENTRIES: readonly Entry[] = Object.entries<string | { readonly types: string }>(
  JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).exports,
).flatMap(([name, target]) =>
  typeof target === 'string'
    ? []
    : [
        {
          name: name === '.' ? 'main' : name.slice(2),
          file: target.types.replace(/^\.\/dist\//, 'src/').replace(/\.d\.ts$/, '.ts'),
        },
      ],
);
