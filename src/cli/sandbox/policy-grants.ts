const READ = 'secretsmanager:GetSecretValue';

interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Principal?: '*' | { readonly AWS?: string | readonly string[] };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** The ARN patterns of the secrets that a role's policy lets the role read. */
export function readableSecrets(policy: string): string[] {
  return readStatements(policy).flatMap(({ Resource }) => list(Resource));
}

/** Whether a secret's policy lets the role read it, as a principal or as its account with `aws:PrincipalArn`. */
export function admits(policy: string, roleArn: string): boolean {
  const account = roleArn.split(':')[4] ?? '';
  return readStatements(policy).some(({ Principal, Condition = {} }) => {
    const principals = Principal === '*' ? ['*'] : list(Principal?.AWS);
    const named = principals.some(
      (p) => p === roleArn || p === '*' || p === account || p.endsWith(`::${account}:root`),
    );
    const limits = Object.values(Condition).flatMap((keys) => list(keys['aws:PrincipalArn']));
    return named && (limits.length === 0 || limits.some((pattern) => matchesArn(pattern, roleArn)));
  });
}

/** Whether an ARN matches a pattern in which `*` stands for any text and `?` for any character. */
export function matchesArn(pattern: string, arn: string): boolean {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(arn);
}

function readStatements(policy: string): Statement[] {
  const statements: Statement | readonly Statement[] = JSON.parse(policy).Statement ?? [];
  return list(statements).filter(
    ({ Effect, Action }) => Effect === 'Allow' && list(Action).some((action) => matchesArn(action, READ)),
  );
}

function list<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}
