import { type GuardrailRecord, RECORD_PREFIX, type RecordedTarget } from '../../../model/guardrails/guardrail-record';
import { isJsonObject, type Json } from '../../world/json';
import type { OrganizationNode, OrganizationParts } from '../../world/organization-parts';
import type { Origin } from '../../world/origin';

/** Whether a local of a stack is what a set of guardrails says of itself. */
export function isRecord(local: string): boolean {
  return local.startsWith(RECORD_PREFIX);
}

/**
 * What a set of guardrails says of the organization: its id, and which accounts are below its targets. A target that
 * has all accounts of another is above it; one that is below no other is taken to stand under the root.
 */
export function recordedOrganization(json: Json | undefined, origin: Origin): OrganizationParts {
  const { organizationId, targets = [] } = (isJsonObject(json) ? json : {}) as Partial<GuardrailRecord>;
  const placed = targets.filter(({ accounts }) => accounts !== undefined);
  const accounts = [...new Set(placed.flatMap((target) => target.accounts ?? []))];
  return {
    heads: organizationId === undefined ? [] : [{ id: organizationId, origin }],
    nodes: [
      ...placed.map((target) => containerOf(target, placed, origin)),
      ...accounts.map((account) => ({ ...accountOf(account, placed), origin })),
    ],
    attachments: [],
  };
}

function containerOf(target: RecordedTarget, all: readonly RecordedTarget[], origin: Origin): OrganizationNode {
  const { id, name, accounts = [] } = target;
  const kind = id.startsWith('r-') ? 'root' : /^\d{12}$/.test(id) ? 'account' : 'unit';
  const above = all.filter((other) => other !== target && accounts.every((each) => other.accounts?.includes(each)));
  const wider = above.filter((other) => (other.accounts?.length ?? 0) > accounts.length || other.id.startsWith('r-'));
  const parent = smallest(wider)?.id ?? rootOf(id);
  return { id, kind, name, accounts, ...(kind !== 'root' && parent !== undefined && { parent }), origin };
}

function accountOf(account: string, all: readonly RecordedTarget[]): OrganizationNode {
  const parent = smallest(all.filter(({ id, accounts }) => id !== account && accounts?.includes(account)))?.id;
  return { id: account, kind: 'account', ...(parent !== undefined && { parent }) };
}

/** Of the targets around something the one next to it. */
function smallest(targets: readonly RecordedTarget[]): RecordedTarget | undefined {
  const size = ({ id, accounts = [] }: RecordedTarget) => accounts.length + (id.startsWith('r-') ? 0.5 : 0);
  return [...targets].sort((a, b) => size(a) - size(b))[0];
}

/** The id of a unit has that of its root in the middle: `ou-a1b2-…` is below `r-a1b2`. */
function rootOf(unit: string): string | undefined {
  const [, root] = /^ou-([0-9a-z]{4,32})-[0-9a-z]{8,32}$/.exec(unit) ?? [];
  return root === undefined ? undefined : `r-${root}`;
}
