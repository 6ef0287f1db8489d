import { type Setting, variable } from './setting';

const TRUE = ['true', '1', 'y', 'yes'];
const FALSE = ['false', '0', 'n', 'no'];

/**
 * Whether something is so, or undefined where the environment does not say. AWS's templates take the same words for true,
 * in any case, and whatever else for false; a slip is told here.
 */
export function flag(name: string): Setting<boolean | undefined> {
  return variable(name, String, (text) => {
    if (text === undefined) return undefined;
    const isTrue = TRUE.includes(text.toLowerCase());
    if (isTrue || FALSE.includes(text.toLowerCase())) return isTrue;
    throw new Error(`'${name}' must be true or false, got ${JSON.stringify(text)}`);
  });
}
