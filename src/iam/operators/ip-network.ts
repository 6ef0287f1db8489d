/** An IPv4 or IPv6 network; a single address has all its bits fixed. */
export interface IpNetwork {
  /** 32 or 128. */
  readonly width: number;
  readonly first: bigint;
  readonly last: bigint;
}

/**
 * Reads an address or a network in CIDR notation; without a prefix length it is a single address.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
 */
export function readNetwork(text: string): IpNetwork | undefined {
  const [address = '', prefix, ...rest] = text.trim().split('/');
  const parsed = address.includes(':') ? readIpv6(address) : readIpv4(address);
  if (parsed === undefined || rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return undefined;
  const bits = prefix === undefined ? parsed.width : Number(prefix);
  if (bits > parsed.width) return undefined;
  const size = 1n << BigInt(parsed.width - bits);
  const first = (parsed.value / size) * size;
  return { width: parsed.width, first, last: first + size - 1n };
}

/** Whether the first network lies wholly inside the second. */
export function liesInside(inner: IpNetwork, outer: IpNetwork): boolean {
  return inner.width === outer.width && inner.first >= outer.first && inner.last <= outer.last;
}

/** The text of an address. */
export function showAddress(value: bigint, width: number): string {
  const group = width === 32 ? 8n : 16n;
  const groups: string[] = [];
  for (let shift = BigInt(width) - group; shift >= 0n; shift -= group) {
    const part = (value >> shift) & ((1n << group) - 1n);
    groups.push(part.toString(width === 32 ? 10 : 16));
  }
  return groups.join(width === 32 ? '.' : ':');
}

function readIpv4(text: string): { width: number; value: bigint } | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) return undefined;
  return { width: 32, value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
}

function readIpv6(text: string): { width: number; value: bigint } | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array<string>(missing).fill('0'), ...tail];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return { width: 128, value: groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n) };
}
