import { readFileSync } from 'node:fs';
import { type OrganizationLevel, PolicyError, parsePolicy } from '../../../iam';
import { isObject } from '../../world/json';
import type { OrganizationAccount, OrganizationData } from '../../world/organization-data';
import { ReadError } from '../read-error';

/** A root, unit or account of the file, with the policies attached to it: documents by name. */
interface NodeJson {
  readonly id: string;
  readonly serviceControl?: Readonly<Record<string, object>>;
  readonly resourceControl?: Readonly<Record<string, object>>;
  readonly units?: readonly NodeJson[];
  readonly accounts?: readonly NodeJson[];
}

type Levels = Pick<OrganizationAccount, 'serviceControl' | 'resourceControl'>;

/**
 * Reads the organization from a file: `{id, managementAccount, root: {id, serviceControl, resourceControl, units,
 * accounts}}`, in which units have the same shape as the root and accounts have no units of their own.
 *
 * @throws ReadError when it is not such a file, or a policy in it is not one that AWS would accept
 */
export function readOrganization(file: string): OrganizationData {
  const value = parse(file);
  const { id, managementAccount, root } = value;
  if (typeof id !== 'string' || typeof managementAccount !== 'string' || !isObject(root)) {
    throw new ReadError(`'${file}' must have id, managementAccount and root: see docs/access-proof.md`);
  }
  const accounts: Record<string, OrganizationAccount> = {};
  visit(root as unknown as NodeJson, { path: `${id}/`, serviceControl: [], resourceControl: [] }, accounts);
  return { id, managementAccount, accounts };
}

function parse(file: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new ReadError(`'${file}' must describe the organization, but it ${what}`);
  }
}

function visit(
  node: NodeJson,
  above: Levels & { readonly path: string },
  found: Record<string, OrganizationAccount>,
): void {
  const here = { ...below(node, above), path: `${above.path}${node.id}/` };
  for (const account of node.accounts ?? []) found[account.id] = { ...below(account, here), path: here.path };
  for (const unit of node.units ?? []) visit(unit, here, found);
}

function below(node: NodeJson, above: Levels): Levels {
  return {
    serviceControl: [...above.serviceControl, level(node.id, node.serviceControl ?? {})],
    resourceControl: [...above.resourceControl, level(node.id, node.resourceControl ?? {})],
  };
}

function level(name: string, documents: Readonly<Record<string, object>>): OrganizationLevel {
  try {
    return { name, policies: Object.entries(documents).map(([policy, document]) => parsePolicy(policy, document)) };
  } catch (error) {
    if (error instanceof PolicyError) throw new ReadError(error.message);
    throw error;
  }
}
