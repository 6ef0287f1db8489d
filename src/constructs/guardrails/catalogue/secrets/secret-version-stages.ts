import { rotation } from '../../../../model/controls/rotation';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { Label } from '../../../../model/staging-label';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { notServiceManaged } from '../../service-managed';

const id = 'secret-version-stages';
const exempts = {
  deployment: 'Terraform moves the labels of values that it puts',
  rotation: 'The last step of a rotation moves AWSCURRENT, those of AWS templates included',
  rollback: 'Moves AWSCURRENT back once the old version was tested; it reads no value',
};

/** The labels that AWS itself gives meaning to. Others are free, and `prune` removes them. */
const STAGES = [Label.current, Label.pending, Label.previous];

/**
 * Which version of a secret is in use is decided by rotation and rollback. Whoever moves the labels brings back an old
 * password, leaked and out of use, or makes a dead one current, and uses no key for it.
 */
export function secretVersionStages(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: rotation.integrity,
    intent: 'Nobody but rotation, rollback and deployment moves AWSCURRENT, AWSPENDING or AWSPREVIOUS to a version',
    cannotExpress: [
      'To which version a label goes: no condition key tells. The rotation functions of this library refuse a version that is not new.',
      'Whoever puts a value names its labels in the same call, for which AWS supplies no such key: that brings no old value back.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:UpdateSecretVersionStage'],
        resources: ['*'],
        conditions: [
          request('ForAnyValue:StringEquals', 'secretsmanager:VersionStage', STAGES),
          notServiceManaged(),
          ...exceptExempt({ id, exempts }, scope),
        ],
      }),
    ],
  };
}
