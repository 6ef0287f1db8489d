/** A value of YAML; members without a value are left out. */
export type YamlValue = string | number | boolean | readonly YamlValue[] | YamlMapping;

/** Members by their keys, in their order. */
export interface YamlMapping {
  readonly [key: string]: YamlValue | undefined;
}

/** YAML of a mapping. Texts are quoted, so that none is a number; one of several lines is a block. */
export function yamlMapping(value: YamlMapping): string {
  return mapping(value, '');
}

/** YAML of a list. */
export function yamlList(items: readonly YamlValue[]): string {
  return items.map((item) => listItem(item, '')).join('');
}

function mapping(value: YamlMapping, indent: string): string {
  return Object.entries(value)
    .flatMap(([key, member]) =>
      member === undefined ? [] : [`${indent}${keyText(key)}:${memberText(member, indent)}`],
    )
    .join('');
}

function memberText(value: YamlValue, indent: string): string {
  if (typeof value === 'string' && value.includes('\n')) {
    const lines = value.trimEnd().split('\n');
    return ` |\n${lines.map((line) => `${indent}  ${line}\n`).join('')}`;
  }
  if (typeof value !== 'object') return ` ${JSON.stringify(value)}\n`;
  if (isList(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((item) => listItem(item, `${indent}  `)).join('')}`;
  }
  return Object.keys(value).length === 0 ? ' {}\n' : `\n${mapping(value, `${indent}  `)}`;
}

function listItem(item: YamlValue, indent: string): string {
  if (typeof item !== 'object' || isList(item)) return `${indent}- ${JSON.stringify(item)}\n`;
  const text = mapping(item, `${indent}  `);
  return `${indent}- ${text.slice(indent.length + 2)}`;
}

function keyText(key: string): string {
  return /^[A-Za-z_][\w./-]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key)
    ? key
    : JSON.stringify(key);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
