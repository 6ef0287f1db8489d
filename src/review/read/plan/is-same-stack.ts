import type { ChangeJson, PlanJson } from './plan-json';

/** Attributes that tell one thing from another of the same address, in another workspace or account. */
const TELLING = ['arn', 'name'] as const;

/**
 * Whether two plans are of one stack: they have one configuration with the same variables, and no resource that is
 * another in each of them, as in two workspaces.
 */
export function isSameStack(one: PlanJson, other: PlanJson): boolean {
  const given = ({ configuration, variables }: PlanJson) => JSON.stringify([configuration, variables]);
  if (given(one) !== given(other)) return false;
  const others = new Map(other.resource_changes?.map((change) => [change.address, change]));
  return !one.resource_changes?.some((change) => {
    const same = others.get(change.address);
    return same !== undefined && TELLING.some((attribute) => differ(told(change, attribute), told(same, attribute)));
  });
}

function told({ change }: ChangeJson, attribute: string): unknown {
  return change.after?.[attribute] ?? change.before?.[attribute];
}

function differ(one: unknown, other: unknown): boolean {
  return typeof one === 'string' && typeof other === 'string' && one !== other;
}
