import { visibleText } from '../../finding/visible-text';
import type { EnvironmentReport } from '../../report/report';
import type { PageColumn, PageRow, PrincipalKind } from '../view/page-data';

const LENGTH = 300;
const LABEL = 120;

/** How the principals, secrets and keys of an environment are called on the page. */
export class Names {
  private readonly short: ReadonlyMap<string, string>;

  constructor(private readonly environment: EnvironmentReport) {
    this.short = new Map(environment.shortNames.map(({ name, short }) => [name, short]));
  }

  /** A principal, with its account. */
  row(name: string, account = ''): PageRow {
    return {
      name: visibleText(name, LENGTH),
      label: this.label(name),
      account: visibleText(account, 40),
      kind: kindOf(name),
    };
  }

  /** A secret, parameter or key. */
  column(name: string): PageColumn {
    const [application, ...rest] = this.withoutEnvironment(name).replace(/^\//, '').split('/');
    const named = name.startsWith('alias/') || rest.length === 0 ? '' : (application ?? '');
    return { name: visibleText(name, LENGTH), label: this.label(name), application: visibleText(named, LABEL) };
  }

  label(name: string): string {
    return visibleText(this.short.get(name) ?? name, LABEL);
  }

  private withoutEnvironment(name: string): string {
    const start = `${this.environment.name}/`;
    const bare = name.replace(/^\//, '');
    return bare.startsWith(start) && bare.length > start.length ? bare.slice(start.length) : name;
  }
}

/** What a principal is, by its ARN or the words for it. */
export function kindOf(name: string): PrincipalKind {
  if (/^account /.test(name)) return 'account';
  if (/^service /.test(name)) return 'service';
  const [, type, path = ''] = /^arn:[^:]*:iam::[^:]*:(\w+)\/(.*)$/s.exec(name) ?? [];
  if (type === 'user' || /(^|\/)AWSReservedSSO_/.test(path)) return 'person';
  return type === 'role' ? 'role' : 'other';
}
