import type { Json } from '../../world/json';
import type { SynthStack } from './configuration';
import { StackModule } from './stack-module';

/** An output of a stack; nothing when there is no such stack or output. */
export type OutputOf = (stack: string, output: string) => Json | undefined;

export interface OpenStacksOptions {
  /** Accounts by environment, for providers that do not say in which account they work. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Outputs that are known better than from the stack itself. @default - none */
  readonly outputOf?: OutputOf;
}

/** The modules of stacks, which refer to each other by their outputs. */
export function openStacks(
  stacks: readonly SynthStack[],
  { accounts, outputOf = () => undefined }: OpenStacksOptions,
): readonly StackModule[] {
  const modules = new Map<string, StackModule>();
  for (const stack of stacks) {
    modules.set(
      stack.name,
      new StackModule(stack, {
        account: (environment) => accounts[environment],
        outputOf: (other, output) => outputOf(other, output) ?? modules.get(other)?.output(output),
      }),
    );
  }
  return [...modules.values()];
}
