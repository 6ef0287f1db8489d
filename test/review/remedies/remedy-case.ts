import { goodStack, type StackBlocks } from '../../helpers/review/review-project';

/** What is given to a review, beyond a stack that is made as the rules want it. */
export interface Input {
  /** Over the blocks of the good stack: objects are merged, null takes away. @default - as they are */
  readonly blocks?: StackBlocks;
  /** @default - no others */
  readonly files?: Readonly<Record<string, unknown>>;
  readonly args?: readonly string[];
}

/** An input with a finding, and what is changed in it by somebody who follows the words of the remedy. */
export interface RemedyCase {
  readonly rule: string;
  readonly given: Input;
  /** By the words of the remedy that are followed. */
  readonly followed: Readonly<Record<string, Input>>;
}

/** Attributes of a resource of the stack. */
export function on(type: string, name: string, attributes: object | null): Input {
  return { blocks: { resource: { [type]: { [name]: attributes } } } };
}

/** All of it, the last over the first. */
export function all(...inputs: readonly Input[]): Input {
  const files = Object.assign({}, ...inputs.map((each) => each.files));
  const blocks = inputs.reduce<unknown>((before, after) => merged(before, after.blocks), {}) as StackBlocks;
  // Of options that several give, those of the last: none may be given twice.
  const args = inputs.map((each) => each.args ?? []).filter(({ length }) => length > 0);
  return { blocks, files, args: args.at(-1) ?? [] };
}

/** The blocks of the good stack with what is given. */
export function blocksOf({ blocks }: Input): StackBlocks {
  return withoutNulls(merged(goodStack(), blocks)) as StackBlocks;
}

/** A document of statements that allow, unless they say otherwise. */
export function allowing(...statements: readonly object[]): string {
  const all = statements.map((each) => ({ Effect: 'Allow', Resource: '*', ...each }));
  return JSON.stringify({ Version: '2012-10-17', Statement: all });
}

/** A trust policy. */
export function trusting(statement: object): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', ...statement },
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merged(before: unknown, after: unknown): unknown {
  if (after === undefined) return before;
  if (!isObject(before) || !isObject(after)) return after;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries([...names].map((name) => [name, merged(before[name], after[name])]));
}

function withoutNulls(value: unknown): unknown {
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(kept.map(([name, each]) => [name, withoutNulls(each)]));
}
