import { type Setting, variable } from './setting';

/** A text that the function can do without. An empty one counts as none. */
export function optionalText(name: string): Setting<string | undefined> {
  return variable(
    name,
    (value) => value,
    (text) => text || undefined,
  );
}

/** A text that the function cannot do without. */
export function text(name: string): Setting<string> {
  return variable(
    name,
    (value) => value,
    (found) => found || missing(name),
  );
}

/**
 * One of some words.
 *
 * @param standard what a variable that is not set means; without it the function cannot do without the variable
 */
export function choice<T extends string>(name: string, words: readonly T[], standard?: T): Setting<T> {
  return variable<T>(
    name,
    (value) => value,
    (found) => {
      const word = words.find((each) => each === (found ?? standard));
      if (word !== undefined) return word;
      if (!found) return missing(name);
      throw new Error(`'${name}' must be ${words.join(' or ')}, got ${JSON.stringify(found)}`);
    },
  );
}

function missing(name: string): never {
  throw new Error(`'${name}' must be set in the environment`);
}
