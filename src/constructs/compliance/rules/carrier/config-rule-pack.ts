import { ConfigOrganizationConformancePack } from '@cdktf/provider-aws/lib/config-organization-conformance-pack';
import { Construct } from 'constructs';
import { AccountId } from '../../../../model/account-id';
import { isText } from '../../../../model/is-text';
import type { Region } from '../../../../model/region';
import { AwsAccount } from '../../../accounts/aws-account';
import { claimName } from '../../../synthesis/claim-name';
import { recordSource } from '../../../synthesis/record-source';
import { terraformText } from '../../../synthesis/terraform-text';
import { refuse, validated } from '../../../synthesis/validation';
import type { ConfigRule } from '../config-rule';
import { packTemplate } from './pack-template';

/** What is judged in every account of the organization. */
export interface ConfigRulePackProps {
  /** 1 to 51 letters, digits or `-`, beginning with a letter. */
  readonly name: string;
  /** At least one, at most 130. */
  readonly rules: readonly ConfigRule[];
  /**
   * Accounts that are left out, twelve digits each and at most 1,000, and why: such as one without a recorder.
   *
   * @default - no account is left out
   */
  readonly excluded?: { readonly accounts: readonly string[]; readonly reason: string };
}

/** What AWS Config takes as the text of a template. */
const MOST_BYTES = 51_200;
const MOST_RULES = 130;

/**
 * Rules of AWS Config for every account of an organization, in each Region of the stack: one organization conformance
 * pack. The stack is in the management account, or in the one that AWS Config is delegated to. Each account needs a
 * recorder, or must be left out: AWS fails the pack where one has none.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/conformance-pack-organization-apis.html
 *
 * @example
 * new ConfigRulePack(stack, 'Rules', { name: 'secrets', rules: [ConfigRules.secretTags(), ConfigRules.keyKept()] });
 */
export class ConfigRulePack extends Construct {
  /** @throws when a name or an account is malformed, a rule comes twice or is not in a Region, or the template is too long */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConfigRulePackProps,
  ) {
    super(scope, id);
    recordSource(this);
    this.requireName();
    this.requireRules();
    const excludedAccounts = this.excluded();
    const templateBody = this.template();
    for (const region of AwsAccount.of(this).regions) this.createPack(region, { templateBody, excludedAccounts });
  }

  private requireName(): void {
    const { name } = this.props;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,50}$/.test(name)) {
      refuse(this, `\`name\` must be 1 to 51 letters, digits or -, beginning with a letter, got '${name}'`);
    }
  }

  private requireRules(): void {
    const { rules } = this.props;
    if (rules.length === 0 || rules.length > MOST_RULES) {
      refuse(this, `\`rules\` must have 1 to ${MOST_RULES} entries, got ${rules.length}: make further packs`);
    }
    const ids = rules.map(({ id }) => id);
    const twice = ids.find((each, index) => ids.indexOf(each) !== index);
    if (twice !== undefined) refuse(this, `\`rules\` must name each rule once, got '${twice}' twice`);
    for (const { name } of AwsAccount.of(this).regions) {
      const missing = rules.find(({ missingIn }) => missingIn.includes(name));
      if (missing !== undefined) {
        refuse(this, `\`rules\` must be in ${name}, where AWS has no '${missing.id}': leave it out`);
      }
    }
  }

  private excluded(): string[] | undefined {
    const { excluded } = this.props;
    if (excluded === undefined) return undefined;
    const { accounts, reason } = excluded;
    if (accounts.length === 0 || accounts.length > 1000) {
      refuse(this, `\`accounts\` must have 1 to 1000 entries, got ${accounts.length}`);
    }
    if (!isText(reason, /\S/)) refuse(this, '`reason` must say why the accounts are left out');
    return accounts.map((account) => validated(this, () => AccountId.of(account).value)).sort();
  }

  private template(): string {
    const text = validated(this, () => packTemplate(this.props.rules));
    const bytes = Buffer.byteLength(text);
    if (bytes > MOST_BYTES) {
      refuse(this, `\`rules\` must make a template of at most ${MOST_BYTES} bytes, got ${bytes}: make further packs`);
    }
    return terraformText(text);
  }

  private createPack(
    region: Region,
    pack: { readonly templateBody: string; readonly excludedAccounts: string[] | undefined },
  ): void {
    const account = AwsAccount.of(this);
    const { name } = this.props;
    const place = { account: account.accountId.value, region: region.name };
    claimName(this, { kind: 'organization conformance pack', property: 'name', name, ...place });
    new ConfigOrganizationConformancePack(this, region.name, { provider: account.provider(region), name, ...pack });
  }
}
