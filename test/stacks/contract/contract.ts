import { APPS, type SynthesizedStack, synthesizeApp } from './apps';

/** What those who deployed a stack rely on: a change of any line replaces, moves or unbinds something of theirs. */
export interface Contract {
  /** `<app> <stack>` */
  readonly stacks: readonly string[];
  /** `<app> <stack> <address>`, the address with the type and the logical id. */
  readonly addresses: readonly string[];
  /** `<app> <stack> <address> <attribute> <Sid>` */
  readonly sids: readonly string[];
}

/** Reads the contract of the reference stacks and the examples. */
export async function readContract(): Promise<Contract> {
  const stacks: string[] = [];
  const addresses: string[] = [];
  const sids: string[] = [];
  for (const [app, entry] of APPS) {
    for (const stack of await synthesizeApp(entry)) {
      const start = `${app} ${stack.name}`;
      stacks.push(start);
      for (const [address, block] of blocksOf(stack)) {
        addresses.push(`${start} ${address}`);
        sids.push(...sidsOf(block).map((sid) => `${start} ${address} ${sid}`));
      }
    }
  }
  return { stacks: stacks.sort(), addresses: addresses.sort(), sids: sids.sort() };
}

type Blocks = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** The resources, data sources and ephemeral resources of a stack, by address. */
function blocksOf({ json }: SynthesizedStack): readonly [string, object][] {
  return ['resource', 'data', 'ephemeral'].flatMap((kind) =>
    Object.entries((json[kind] ?? {}) as Blocks).flatMap(([type, blocks]) =>
      Object.entries(blocks).map(([id, block]): [string, object] => [
        kind === 'resource' ? `${type}.${id}` : `${kind}.${type}.${id}`,
        block,
      ]),
    ),
  );
}

/** `<attribute> <Sid>` of each statement in a block's policies. */
export function sidsOf(block: object): readonly string[] {
  return Object.entries(block).flatMap(([attribute, value]) =>
    statementsIn(value).map(({ Sid = '(none)' }) => `${attribute} ${Sid}`),
  );
}

function statementsIn(value: unknown): readonly { readonly Sid?: string }[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(statementsIn);
  if (typeof value !== 'string' || !value.includes('"Statement"')) return [];
  // Service control policies are of one statement at times.
  return [JSON.parse(value).Statement].flat();
}
