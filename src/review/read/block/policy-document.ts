import { opaqueText } from '../../../iam';
import { boundedJson } from '../../user-file/bounded-json';
import { isJsonObject, isObject, type Json, type JsonObject } from '../../world/json';
import { unknownOf } from '../expression/unknown';
import type { Block } from './block';
import { list } from './list';

// No policy can have it where it is put: the whole document then counts as unreadable.
const UNREAD = opaqueText('a block that is not known');

const LISTS = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
] as const;

/**
 * The text of a data source `aws_iam_policy_document`, made from its arguments.
 *
 * @returns a hole marker when it merges other documents in a way that depends on their Sids, or is not known itself
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function renderDocument(block: Block): string {
  const sources = list(block.get('source_policy_documents')).map(statementsOf);
  const own = list(block.get('statement'));
  const overrides = list(block.get('override_policy_documents'));
  if (overrides.length > 0 || sources.includes(undefined) || !own.every(isJsonObject)) {
    return opaqueText(`${block.id} merges documents or has statements that are not known`);
  }
  const statements = [...sources.flatMap((source) => source ?? []), ...own.map(renderStatement)];
  const sids = statements.map((statement) => statement.Sid).filter((sid) => sid !== undefined && sid !== '');
  if (new Set(sids).size !== sids.length) return opaqueText(`${block.id} merges statements of the same Sid`);
  const version = block.get('version');
  return JSON.stringify({ Version: typeof version === 'string' ? version : '2012-10-17', Statement: statements });
}

function renderStatement(statement: JsonObject): JsonObject {
  const rendered: Record<string, Json> = {};
  if (typeof statement.sid === 'string' && statement.sid !== '') rendered.Sid = statement.sid;
  rendered.Effect = statement.effect ?? 'Allow';
  for (const [argument, element] of LISTS) {
    const values = statement[argument];
    if (isSet(values)) rendered[element] = variables(values as Json);
  }
  for (const [argument, element] of [
    ['principals', 'Principal'],
    ['not_principals', 'NotPrincipal'],
  ] as const) {
    const blocks = list(statement[argument]);
    if (blocks.length > 0) rendered[element] = blocks.every(isJsonObject) ? principals(blocks) : UNREAD;
  }
  const conditions = list(statement.condition);
  if (conditions.length > 0) {
    rendered.Condition = conditions.every(isJsonObject) ? renderConditions(conditions) : UNREAD;
  }
  return rendered;
}

function principals(blocks: readonly JsonObject[]): Json {
  const byType: Record<string, Json[]> = {};
  for (const { type, identifiers } of blocks) {
    if (type === '*') return '*';
    byType[String(type)] = [...(byType[String(type)] ?? []), ...list(identifiers)];
  }
  return byType;
}

function renderConditions(conditions: readonly JsonObject[]): Json {
  const rendered: Record<string, Record<string, Json>> = {};
  for (const { test, variable, values } of conditions) {
    const keys = rendered[String(test)] ?? {};
    keys[String(variable)] = [...list(keys[String(variable)]), ...list(variables(values ?? []))];
    rendered[String(test)] = keys;
  }
  return rendered;
}

/** Here `&{…}` is a policy variable, as `${…}` is Terraform's own. */
function variables(values: Json): Json {
  if (typeof values === 'string') return values.replaceAll('&{', '${');
  return Array.isArray(values) ? values.map(variables) : values;
}

function statementsOf(document: Json): JsonObject[] | undefined {
  if (typeof document !== 'string' || unknownOf(document) !== undefined) return undefined;
  try {
    const parsed = boundedJson(document);
    const statements = isObject(parsed) ? list(parsed.Statement as Json) : [];
    return statements.every(isJsonObject) ? [...statements] : undefined;
  } catch {
    return undefined;
  }
}

function isSet(values: Json | undefined): boolean {
  return values !== undefined && values !== null && !(Array.isArray(values) && values.length === 0);
}
