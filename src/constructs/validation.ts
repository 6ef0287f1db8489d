import type { IConstruct } from 'constructs';

/** Runs a check of the model and puts the construct's path before its message. */
export function validated<T>(construct: IConstruct, check: () => T): T {
  try {
    return check();
  } catch (cause) {
    throw new Error(`${construct.node.path}: ${(cause as Error).message}`, { cause });
  }
}

/** Refuses what a construct was given, naming the construct. */
export function refuse(construct: IConstruct, message: string): never {
  throw new Error(`${construct.node.path}: ${message}`);
}
