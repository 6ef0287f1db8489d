import { AccessanalyzerAnalyzer } from '@cdktf/provider-aws/lib/accessanalyzer-analyzer';
import { AccessanalyzerArchiveRule } from '@cdktf/provider-aws/lib/accessanalyzer-archive-rule';
import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import type { Region } from '../../../model/region';
import { AwsAccount } from '../../accounts/aws-account';
import { claimName } from '../../synthesis/claim-name';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { type ArchiveRule, archiveRules } from './archive/archive-rules';
import type { ExpectedAccess } from './archive/expected-access';

/** What an analyzer reports. */
export interface AccessAnalyzerProps {
  /** 1 to 255 letters, digits, `-`, `_` or `.`, beginning with a letter. */
  readonly name: string;
  /**
   * What counts as inside: the organization, in the management account or the one that IAM Access Analyzer is delegated
   * to, or the account of the stack, which can have one such analyzer in a Region.
   */
  readonly zone: 'organization' | 'account';
  /**
   * Access from outside that is wanted: its findings are archived. An archive rule holds for new findings: `ApplyArchiveRule`
   * applies it to those that are there.
   *
   * @default - none: everything is reported
   */
  readonly expected?: readonly ExpectedAccess[];
}

/**
 * Reports access from outside, in each Region of the stack. An analyzer of the organization says nothing of readers inside
 * of it: one of an account reports every reader of another account but those that are expected.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/what-is-access-analyzer.html
 *
 * @example
 * new AccessAnalyzer(stack, 'Analyzer', { name: 'organization', zone: 'organization' });
 */
export class AccessAnalyzer extends Construct {
  /** @throws when the name is malformed, the account has another analyzer in a Region, or the rules are too many */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: AccessAnalyzerProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { name } = props;
    if (!/^[A-Za-z][\w.-]{0,254}$/.test(name)) {
      refuse(this, `\`name\` must be 1 to 255 letters, digits, -, _ or ., beginning with a letter, got '${name}'`);
    }
    for (const region of AwsAccount.of(this).regions) this.analyze(region);
  }

  private analyze(region: Region): void {
    const { name: analyzerName, zone, expected = [] } = this.props;
    const account = AwsAccount.of(this);
    const place = { account: account.accountId.value, region: region.name };
    const [kind, name] = zone === 'account' ? ['account analyzer', zone] : ['analyzer', analyzerName];
    claimName(this, { kind, property: zone === 'account' ? 'zone' : 'name', name, ...place });
    const provider = account.provider(region);
    const scope = new Construct(this, region.name);
    const type = zone === 'account' ? 'ACCOUNT' : 'ORGANIZATION';
    const analyzer = new AccessanalyzerAnalyzer(scope, 'Resource', { provider, analyzerName, type });
    for (const rule of validated(this, () => archiveRules(expected))) {
      new AccessanalyzerArchiveRule(scope, rule.name, {
        ...{ provider, analyzerName: analyzer.analyzerName, ruleName: rule.name },
        filter: filterOf(rule, (arn) => this.inRegion(arn, region)),
      });
    }
  }

  private inRegion(arn: string, { name }: Region): string {
    const { region: home } = AwsAccount.of(this);
    if (name === home.name) return arn;
    const [from, to] = [`:${home}:`, `:${name}:`];
    return arn.startsWith('arn:') ? arn.replace(from, to) : Fn.replace(arn, from, to);
  }
}

/** A finding about everybody, or about access that is not bound to a role, is never archived. */
function filterOf({ secrets, account, roles }: ArchiveRule, here: (arn: string) => string) {
  return [
    { criteria: 'resourceType', eq: ['AWS::SecretsManager::Secret'] },
    { criteria: 'resource', eq: secrets.map(here) },
    { criteria: 'isPublic', eq: ['false'] },
    { criteria: 'principal.AWS', eq: [account] },
    { criteria: 'condition.aws:PrincipalArn', eq: [...roles] },
  ];
}
