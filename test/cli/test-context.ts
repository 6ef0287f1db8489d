import type { CommandContext } from '../../src/cli/command/command';
import { PLAIN } from '../../src/cli/output/screen';

/** A context that keeps what is printed. */
export interface TestContext extends CommandContext {
  readonly printed: string[];
  readonly noted: string[];
}

export function testContext(overrides: Partial<CommandContext> = {}): TestContext {
  const printed: string[] = [];
  const noted: string[] = [];
  return {
    env: {},
    cwd: __dirname,
    home: __dirname,
    screen: PLAIN,
    signal: new AbortController().signal,
    print: (text) => printed.push(text),
    note: (text) => noted.push(text),
    ...overrides,
    printed,
    noted,
  };
}
