import { KNOWN_TYPES, type KnownType } from '../../../src/review/provider/known-types';
import type { ProviderType } from '../../../src/review/provider/provider-type';
import { keptAttributes, mayRefer } from '../../../src/review/read/block/kept-attributes';
import { TerraformDirectory } from '../../helpers/terraform/terraform';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(120_000);

interface Attribute {
  readonly sensitive?: boolean;
  readonly write_only?: boolean;
  readonly nested_type?: Block;
}

/** A block in the form of `terraform providers schema -json`. */
interface Block {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
}

type Schemas = Readonly<Record<string, { readonly block: Block }>>;

interface ProviderSchema {
  readonly resource_schemas: Schemas;
  readonly data_source_schemas: Schemas;
  readonly ephemeral_resource_schemas: Schemas;
}

/** Arguments of Terraform itself. */
const META = ['lifecycle'];
/** What only version 6 of the provider has. */
const NEWER = ['aws_secretsmanager_secret region', 'data.aws_region region'];

const MODES = {
  managed: 'resource_schemas',
  data: 'data_source_schemas',
  ephemeral: 'ephemeral_resource_schemas',
} as const;

/** Names of the attributes of which a part is sensitive or write-only: values are kept and redacted as a whole. */
function secretsIn({ attributes = {}, block_types: blocks = {} }: Block): readonly string[] {
  const own = Object.entries(attributes).filter(
    ([, each]) => each.sensitive || each.write_only || (each.nested_type && secretsIn(each.nested_type).length > 0),
  );
  const inner = Object.entries(blocks).filter(([, { block }]) => secretsIn(block).length > 0);
  return [...own, ...inner].map(([name]) => name);
}

/** Every attribute that an entry names. */
function namesIn(type: ProviderType): readonly string[] {
  const { arn = '', computed = {}, kept = [], redacted = [], policy, optional = [], filled = [] } = type;
  const { attaches, replaces = {}, calls = {}, addressed = [] } = type;
  const shapes = [arn, ...Object.values(computed).flatMap((shape) => (typeof shape === 'string' ? shape : []))];
  const placeholders = [...shapes, ...addressed].flatMap((shape) => [...shape.matchAll(/\{(\w+)/g)]);
  const conditions = Object.values(calls).flatMap((some) =>
    some.flatMap((call) => (typeof call === 'string' ? [] : (call.in ?? call.with ?? []))),
  );
  const attached = [attaches?.to ?? [], attaches?.by ?? [], policy ?? []].flat();
  const all = [...kept, ...redacted, ...optional, ...filled, ...attached, ...conditions];
  return [...all, ...Object.keys(computed), ...Object.keys(replaces), ...placeholders.map(([, name = '']) => name)];
}

requireTool('terraform')('the entries beside the schema of the AWS provider', () => {
  let schema: ProviderSchema;

  const schemaOf = (mode: keyof typeof MODES, name: string): Block | undefined => schema[MODES[mode]][name]?.block;
  const split = (type: string) => {
    const [, mode = 'managed', name = ''] = /^(?:(data|ephemeral)\.)?(\w+)$/.exec(type) ?? [];
    return { mode: mode as keyof typeof MODES, name };
  };
  const types = (Object.keys(KNOWN_TYPES) as KnownType[]).filter((type) => split(type).name.startsWith('aws_'));

  beforeAll(async () => {
    const terraform = new TerraformDirectory();
    const aws = { source: 'aws', version: '>= 5.100.0, < 7.0.0' };
    await terraform.use({ terraform: { required_providers: { aws } } });
    const { stdout } = await terraform.terraform('providers', 'schema', '-json');
    schema = JSON.parse(stdout).provider_schemas['registry.terraform.io/hashicorp/aws'];
  });

  test('every type exists', () => {
    expect(types.length).toBeGreaterThan(80);
    expect(types.filter((type) => schemaOf(split(type).mode, split(type).name) === undefined)).toEqual([]);
  });

  test('every attribute that an entry names exists', () => {
    const missing = types.flatMap((type) => {
      const { attributes = {}, block_types: blocks = {} } = schemaOf(split(type).mode, split(type).name) ?? {};
      const known = [...Object.keys(attributes), ...Object.keys(blocks), ...META];
      return namesIn(KNOWN_TYPES[type])
        .filter((name) => !known.includes(name))
        .map((name) => `${type} ${name}`);
    });
    expect([...new Set(missing)]).toEqual(NEWER);
  });

  test('every attribute that an entry looks for in a block is there', () => {
    const nested = types.flatMap((type) =>
      Object.values(KNOWN_TYPES[type].calls ?? {}).flatMap((some) =>
        some.flatMap((call) => (typeof call !== 'string' && call.in !== undefined ? [{ type, ...call }] : [])),
      ),
    );
    expect(nested.length).toBeGreaterThan(0);
    for (const { type, in: name = '', with: attribute = '' } of nested) {
      const { block } = schemaOf(split(type).mode, split(type).name)?.block_types?.[name] ?? {};
      expect(Object.keys(block?.attributes ?? {})).toContain(attribute);
    }
  });

  test('every attribute that is sensitive or write-only is redacted or not kept, and cannot be referred to', () => {
    const names = [...new Set(types.map((type) => split(type).name))];
    const secrets = names.flatMap((name) =>
      (Object.keys(MODES) as (keyof typeof MODES)[]).flatMap((mode) =>
        secretsIn(schemaOf(mode, name) ?? {}).map((attribute) => ({ name, attribute })),
      ),
    );
    const told = secrets.filter(({ name, attribute }) => {
      const { kept, redacted = [] } = keptAttributes(name);
      return (kept.includes(attribute) && !redacted.includes(attribute)) || mayRefer(name, attribute);
    });
    expect(secrets).toEqual(
      expect.arrayContaining([
        { name: 'aws_secretsmanager_secret_version', attribute: 'secret_string_wo' },
        { name: 'aws_memorydb_user', attribute: 'authentication_mode' },
      ]),
    );
    expect(told).toEqual([]);
  });
});
