import type { Screen } from '../output/screen';
import type { CommandContext } from './command';

/** Prints a result: as JSON for a program, or as a person reads it. */
export function printResult<R>(
  { print, screen }: CommandContext,
  result: R,
  { json, render }: { readonly json: boolean; readonly render: (result: R, screen: Screen) => string },
): void {
  print(json ? JSON.stringify(result, null, 2) : render(result, screen));
}
