import type { AccessRequest, ContextValue } from '../../../../src/iam';
import type { StatementJson } from '../../../../src/model/policy/statement';

/** A request that a statement was written for: what must be possible. */
export type DeclaredRequest = Pick<AccessRequest, 'action' | 'resource' | 'context'>;

const KEY = '0a1b2c3d-0000-4000-8000-000000000001';

/** One request for each call, resource and set of condition values of a role's own policy. */
export function declaredRequests(statement: StatementJson): readonly DeclaredRequest[] {
  return list(statement.Action).flatMap((action) =>
    list(statement.Resource).flatMap((resource) =>
      contexts(statement).map((context) => ({ action, resource: concrete(resource), context })),
    ),
  );
}

function contexts({ Condition = {} }: StatementJson): readonly Record<string, ContextValue>[] {
  const keys = Object.entries(Condition).flatMap(([operator, block]) =>
    Object.entries(block).map(([key, values]) => [key, operator === 'Null' ? [] : list(values)] as const),
  );
  const most = Math.max(1, ...keys.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      keys.flatMap(([key, values]) =>
        values.length === 0 ? [] : [[key, concrete(values[index % values.length] as string)]],
      ),
    ),
  );
}

function concrete(pattern: string): string {
  return pattern
    .replace(/-\?{6}$/, '-a1B2c3')
    .replace(/:key\/\*$/, `:key/${KEY}`)
    .replace(/:\*$/, ':stream');
}

function list(value: string | string[] | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat();
}
