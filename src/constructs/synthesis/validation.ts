import type { IConstruct } from 'constructs';

/** Runs a check of the model and puts the construct's path before its message. */
export function validated<T>(construct: IConstruct, check: () => T): T {
  try {
    return check();
  } catch (cause) {
    throw new Error(`${shownPath(construct)}: ${(cause as Error).message}`, { cause });
  }
}

/** Refuses what a construct was given, naming the construct. */
export function refuse(construct: IConstruct, message: string): never {
  throw new Error(`${shownPath(construct)}: ${message}`);
}

/** The path of a construct without the id `Default`, which addresses leave out, too. */
export function shownPath(construct: IConstruct): string {
  return construct.node.path.replaceAll(/\/Default(?=\/|$)/g, '');
}
