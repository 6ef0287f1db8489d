import { closest } from '../../model/closest';

/** The end of a message about a name that does not exist: the name that was probably meant, then where all are. */
export function didYouMean(text: string, names: Iterable<string>, help: string): string {
  const name = closest(text, names);
  return name === undefined ? `see ${help}` : `did you mean ${name}? See ${help}`;
}
