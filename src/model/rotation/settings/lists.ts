import type { Setting } from './setting';

/** Texts, separated by commas. @default - none */
export function list(name: string): Setting<readonly string[]> {
  return { write: (items) => ({ [name]: joined(items) }), read: (variables) => split(variables[name]) };
}

/** Texts, separated by commas: at least one. */
export function requiredList(name: string): Setting<readonly string[]> {
  const { write, read } = list(name);
  return {
    write,
    read: (variables) => {
      const items = read(variables);
      if (items.length > 0) return items;
      throw new Error(`'${name}' must be set in the environment`);
    },
  };
}

/** Hosts by host, as `host=host`, separated by commas. @default - none */
export function hostPairs(name: string): Setting<Readonly<Record<string, string>>> {
  return {
    write: (hosts) => ({ [name]: joined(Object.entries(hosts).map((pair) => pair.join('='))) }),
    read: (variables) => Object.fromEntries(split(variables[name]).map((item) => pairOf(name, item))),
  };
}

function joined(items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : items.join(',');
}

function split(text = ''): readonly string[] {
  return text.split(',').flatMap((item) => item.trim() || []);
}

function pairOf(name: string, item: string): readonly [string, string] {
  const parts = item.split('=').map((part) => part.trim());
  const [key = '', value = ''] = parts;
  if (parts.length === 2 && !parts.includes('')) return [key, value];
  throw new Error(`'${name}' must be host=host, separated by commas, got ${JSON.stringify(parts.join('='))}`);
}
