import type { Weather } from './fault';

/** One invocation of the function; a crash ends it, and whatever it still tries does nothing. */
export interface Invocation {
  crashed: boolean;
  /** How many faults hit it. */
  hits: number;
}

type Call = (...input: unknown[]) => unknown;

/** Methods that call nobody. */
const LOCAL = ['parse', 'format', 'mustBelongTogether'];

/** The same port, in the weather that `next` brings to each call. */
export function inject<T extends object>(port: T, invocation: Invocation, next: () => Weather): T {
  return new Proxy(port, {
    get: (original, key) => {
      const method: unknown = Reflect.get(original, key);
      if (typeof method !== 'function' || LOCAL.includes(String(key))) return method;
      const call: Call = (...input) => method.apply(original, input);
      return async (...input: unknown[]) => suffer(() => call(...input), invocation, next());
    },
  });
}

async function suffer(call: () => unknown, invocation: Invocation, { fault, turns }: Weather): Promise<unknown> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  if (invocation.crashed) throw new Error('crashed');
  if (fault !== 'none') invocation.hits += 1;
  switch (fault) {
    case 'none':
      return call();
    case 'duplicate':
      await call();
      return call();
    case 'throttle':
    case 'time out before':
      throw new Error(fault);
    case 'time out after':
      await call();
      throw new Error(fault);
    case 'crash before':
      invocation.crashed = true;
      throw new Error(fault);
    case 'crash after':
      await call();
      invocation.crashed = true;
      throw new Error(fault);
  }
}
