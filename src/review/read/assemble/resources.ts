import { boundedJson } from '../../user-file/bounded-json';
import type { Json } from '../../world/json';
import type { Redacted, WorldResource } from '../../world/world-resource';
import type { Block } from '../block/block';
import { keptAttributes } from '../block/kept-attributes';
import { redact } from '../block/redact';
import { plainVariables } from './plain-variables';
import { tagsOf } from './tags';

/** Types whose variables are a list of names with values, of which some name a secret. */
const BUILDS = ['aws_codebuild_project', 'aws_codepipeline'];

/** Every resource for rules, with the attributes that are kept. */
export function readResources(blocks: readonly Block[]): readonly WorldResource[] {
  return blocks.map((block): WorldResource => {
    const { kept, redacted = [] } = keptAttributes(block.type);
    const { account, region, deployer } = block.place;
    return {
      id: block.id,
      origin: block.origin,
      mode: block.mode,
      type: block.type,
      name: block.name,
      ...(block.type.startsWith('aws_') && account !== undefined && { account }),
      ...(block.type.startsWith('aws_') && region !== undefined && { region }),
      ...(deployer !== undefined && { deployer }),
      attributes: block.mode === 'ephemeral' ? {} : attributesOf(block, kept),
      redacted: Object.assign({}, ...redacted.map((name) => redactedOf(block, name))) as WorldResource['redacted'],
    };
  });
}

function attributesOf(block: Block, kept: readonly string[]): WorldResource['attributes'] {
  const found: Record<string, Json> = {};
  for (const name of [...kept].sort()) {
    const value = block.get(name);
    if (value !== undefined && value !== null) found[name] = value;
  }
  const tags = block.mode === 'managed' && block.names.includes('tags') ? tagsOf(block) : undefined;
  return tags === undefined ? found : { ...found, tags };
}

function redactedOf(block: Block, name: string): Readonly<Record<string, Redacted>> {
  const found = block.redacted(name);
  const text = found[name];
  if (name === 'container_definitions' && text !== undefined) return { ...found, ...variablesOf(block, name) };
  return BUILDS.includes(block.type) ? { ...found, ...plainVariables(name, block.get(name)) } : found;
}

/** The environment of containers is a JSON text: each variable by its name. */
function variablesOf(block: Block, name: string): Readonly<Record<string, Redacted>> {
  const text = block.get(name);
  try {
    const containers = boundedJson(String(text));
    if (!Array.isArray(containers)) return {};
    const variables = containers.flatMap((container) =>
      Array.isArray(container?.environment) ? container.environment : [],
    );
    return Object.assign(
      {},
      ...variables.map((variable) => redact(`${name}.environment.${variable?.name}`, String(variable?.value ?? ''))),
    );
  } catch {
    return {};
  }
}
