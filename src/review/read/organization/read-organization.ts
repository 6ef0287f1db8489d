import { readFileSync } from 'node:fs';
import { opaqueText, PolicyError, parsePolicy, showHoles } from '../../../iam';
import { boundedJson, unreadableText } from '../../user-file/bounded-json';
import { ReadError } from '../../user-file/read-error';
import { type Shape, shapeFault } from '../../user-file/shape';
import { isObject } from '../../world/json';
import type { OrganizationAttachment, OrganizationNode, OrganizationParts } from '../../world/organization-parts';

/** A root, unit or account of the file, with the policies attached to it: documents by name. */
interface NodeJson {
  readonly id?: string;
  readonly name?: string;
  readonly serviceControl?: Readonly<Record<string, object>>;
  readonly resourceControl?: Readonly<Record<string, object>>;
  readonly units?: readonly NodeJson[];
  readonly accounts?: readonly NodeJson[];
}

/**
 * Reads the organization from a file: `{id, managementAccount, root: {id, serviceControl, resourceControl, units,
 * accounts}}`, in which units have the same shape as the root and accounts have no units of their own. Units may have a
 * `name` instead of their id, as stacks declare them.
 *
 * @throws ReadError when it is not such a file, or a policy in it is not one that AWS would accept
 */
export function readOrganization(file: string): OrganizationParts {
  const { id, managementAccount, root } = parse(file);
  if (typeof id !== 'string' || typeof managementAccount !== 'string' || !isObject(root)) {
    throw new ReadError(`'${file}' must have id, managementAccount and root: see docs/access-proof.md`);
  }
  const found: Found = { nodes: [], attachments: [] };
  visit(root as NodeJson, { kind: 'root', place: 'root' }, found);
  refuseTwice(file, found.nodes);
  return { heads: [{ id, managementAccount }], ...found };
}

const documents: Shape = { each: { members: {} } };
const own = { id: 'text', name: 'text', serviceControl: documents, resourceControl: documents } as const;
const SHAPE: Shape = { members: { root: level(6) } };

/** AWS has units five deep. */
function level(levels: number): Shape {
  const units: Shape = { list: levels === 0 ? { members: {} } : level(levels - 1) };
  return { members: { ...own, units, accounts: { list: { members: own } } } };
}

interface Found {
  readonly nodes: OrganizationNode[];
  readonly attachments: OrganizationAttachment[];
}

function parse(file: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = boundedJson(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ReadError(`'${file}' must describe the organization, but it ${unreadableText(error)}`);
  }
  const fault = shapeFault(value, SHAPE);
  if (fault === undefined) return value as Readonly<Record<string, unknown>>;
  throw new ReadError(`'${file}' must describe the organization, but ${fault}: see docs/access-proof.md`);
}

function visit(
  node: NodeJson,
  { kind, place, parent }: Pick<OrganizationNode, 'kind' | 'parent'> & { readonly place: string },
  found: Found,
): void {
  const { name, serviceControl, resourceControl, units = [], accounts = [] } = node;
  const here = `${place}/${name ?? node.id ?? ''}`;
  const id = node.id ?? opaqueText(`id of ${here} in the organization file`);
  found.nodes.push({
    ...{ id, kind, allowsAll: serviceControl === undefined },
    ...(name !== undefined && { name }),
    ...(parent !== undefined && { parent }),
  });
  found.attachments.push(
    ...attachments('service-control', id, serviceControl),
    ...attachments('resource-control', id, resourceControl),
  );
  for (const unit of units) visit(unit, { kind: 'unit', place: here, parent: id }, found);
  for (const account of accounts) visit(account, { kind: 'account', place: here, parent: id }, found);
}

/** @throws ReadError when a unit or account is in two places */
function refuseTwice(file: string, nodes: readonly OrganizationNode[]): void {
  for (const [index, { id, kind, parent }] of nodes.entries()) {
    const first = nodes.findIndex((node) => node.id === id);
    if (first === index) continue;
    const places = [nodes[first]?.parent, parent].map((above) => showHoles(above ?? 'the root')).join(' and ');
    throw new ReadError(`'${file}' must place ${kind} ${id} once, but has it in ${places}: remove one of the two`);
  }
}

function attachments(
  kind: OrganizationAttachment['kind'],
  target: string,
  documents: Readonly<Record<string, object>> = {},
): readonly OrganizationAttachment[] {
  try {
    return Object.entries(documents).map(([name, document]) => ({
      ...{ kind, target },
      policy: parsePolicy(name, document),
    }));
  } catch (error) {
    if (error instanceof PolicyError) throw new ReadError(error.message);
    throw error;
  }
}
