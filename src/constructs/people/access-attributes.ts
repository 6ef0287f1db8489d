import { SsoadminInstanceAccessControlAttributes } from '@cdktf/provider-aws/lib/ssoadmin-instance-access-control-attributes';
import { Construct } from 'constructs';
import { type IdentityCenter, requireIdentityCenter } from '../../model/people/identity-center';
import { recordSource } from '../synthesis/record-source';
import { terraformText } from '../synthesis/terraform-text';
import { refuse, validated } from '../synthesis/validation';

/** Where the tags of people's sessions come from. */
export interface AccessAttributesProps {
  readonly identityCenter: IdentityCenter;
  /** Attributes of the directory by the tag that they become: `{App: 'enterprise.department'}`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The attributes of people that their sessions carry as tags, such as `App`: one for each instance of Identity Center.
 * Anybody who can change the attribute in the directory decides which secrets its people read.
 *
 * @see https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html
 *
 * @example
 * new AccessAttributes(stack, 'Attributes', { identityCenter, attributes: { App: 'enterprise.department' } });
 */
export class AccessAttributes extends Construct {
  /** @throws when there is no attribute, or a tag or an attribute is malformed */
  constructor(scope: Construct, id: string, { identityCenter, attributes }: AccessAttributesProps) {
    super(scope, id);
    recordSource(this);
    validated(this, () => requireIdentityCenter(identityCenter));
    if (Object.keys(attributes).length === 0) refuse(this, '`attributes` must name at least one, got none');
    new SsoadminInstanceAccessControlAttributes(this, 'Resource', {
      instanceArn: identityCenter.instanceArn,
      attribute: Object.entries(attributes).map(([key, path]) => ({
        key,
        value: [{ source: [this.source(key, path)] }],
      })),
    });
  }

  private source(tag: string, path: string): string {
    if (!/^[\p{L}\p{N}\p{Z}_.:/=+\-@]{1,128}$/u.test(tag) || !/^[A-Za-z][A-Za-z0-9_.:-]{0,200}$/.test(path)) {
      refuse(
        this,
        `\`attributes\` must give a tag the path of an attribute such as 'enterprise.department', got '${tag}: ${path}'`,
      );
    }
    return terraformText(`\${path:${path}}`);
  }
}
