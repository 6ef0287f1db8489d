import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that a test needs, and how to get it. */
export interface Tool {
  readonly name: string;
  /** The Debian package that has it, or another way to say how to install it. */
  readonly install: string;
  /** Folders besides PATH; `*` stands for every folder of that level. */
  readonly folders?: readonly string[];
}

/** Where the tool lies, or `undefined`. */
export function findTool({ name, folders = [] }: Tool): string | undefined {
  const places = [...folders.flatMap(expand), ...(process.env.PATH ?? '').split(delimiter)];
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}

function expand(folder: string): string[] {
  const [before = '', after] = folder.split('*');
  if (after === undefined) return [folder];
  if (!existsSync(before)) return [];
  return readdirSync(before)
    .sort()
    .reverse()
    .map((name) => join(before, name, after));
}

/**
 * Groups the tests that need a tool. Without the tool they are skipped with a hint;
 * with CI=true they fail, so that a missing package cannot pass for a success.
 */
export function describeWith(tool: Tool, name: string, tests: (path: string) => void): void {
  const path = findTool(tool);
  const hint = `'${tool.name}' must be installed for these tests: ${tool.install}`;
  if (path !== undefined) describe(name, () => tests(path));
  else if (process.env.CI === 'true') {
    test(name, () => {
      throw new Error(hint);
    });
  } else describe.skip(`${name} (${hint})`, () => test('needs the tool', () => {}));
}
