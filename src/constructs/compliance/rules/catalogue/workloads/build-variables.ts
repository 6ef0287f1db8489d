import { plainText } from '../../../../../model/controls/plain-text';
import { type ConfigRule, pageOf } from '../../config-rule';

const identifier = 'CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK';

/** Everybody who may look at a project reads its variables. */
export function buildVariables(): ConfigRule {
  return {
    id: 'build-variables',
    intent: 'No project of CodeBuild has an access key among its variables',
    control: plainText.workloads,
    resourceTypes: ['AWS::CodeBuild::Project'],
    source: { kind: 'managed', identifier },
    missingIn: [
      'ap-east-2',
      'ap-southeast-3',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'mx-central-1',
    ],
    blindSpots: ['Other credentials are not looked for: the golden rule `build-environment` does so before deployment'],
    page: pageOf(identifier),
  };
}
