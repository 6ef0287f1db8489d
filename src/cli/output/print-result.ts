import type { CommandContext } from '../command/command';

/** Prints a result: as JSON for a program, or as a person reads it. */
export function printResult<R>(
  { print }: CommandContext,
  result: R,
  { json, render }: { readonly json: boolean; readonly render: (result: R) => string },
): void {
  print(json ? JSON.stringify(result, null, 2) : render(result));
}
