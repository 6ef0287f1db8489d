import { perimeter } from '../../../../model/controls/perimeter';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { requirePartnerTag } from '../perimeter/partners';

const id = 'partner-tag';
const exempts = { deployment: 'What partners may reach is decided in a pull request' };

/** The tag of the guardrail `organization-identities`. */
export interface PartnerTagProps {
  /** Key of the tag that admits partners: 1 to 128 characters of `A-Z a-z 0-9 _ . : / = + @ -`. */
  readonly key: string;
}

/**
 * What partners outside the organization may reach is marked by a tag. Anybody who can set the tag on a secret, a key
 * or a role, when it is made or later, opens it to them.
 *
 * @throws when the key is malformed
 */
export function partnerTag({ key }: PartnerTagProps): Guardrail {
  requirePartnerTag(key);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: perimeter.identities,
    intent: `Nobody but deployment sets the tag \`${key}\` on a secret, key or role, or takes it away`,
    cannotExpress: ['What is marked already stays open: look for the tag before this is enforced.'],
    exempts,
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: [
          'iam:CreateRole',
          'iam:TagRole',
          'iam:UntagRole',
          'kms:CreateKey',
          'kms:TagResource',
          'kms:UntagResource',
          'secretsmanager:CreateSecret',
          'secretsmanager:TagResource',
          'secretsmanager:UntagResource',
        ],
        resources: ['*'],
        conditions: [
          // Condition keys find a tag in any spelling of its case: `partner` would be taken for `Partner`.
          request('ForAnyValue:StringEqualsIgnoreCase', 'aws:TagKeys', [key]),
          ...exceptExempt({ id, exempts }, scope),
        ],
      }),
    ],
  };
}
