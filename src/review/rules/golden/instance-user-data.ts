import { plainText } from '../../../model/controls/plain-text';
import { leakedAttributes } from '../leaked-attributes';
import { managed } from '../resources-of';
import type { Rule } from '../rule';

export const instanceUserData: Rule = {
  id: 'instance-user-data',
  severity: 'error',
  control: plainText.workloads,
  title: 'No credential is in the user data of an instance',
  rationale: 'Every process of the instance can read user data, and so can everybody who can describe the instance.',
  remedy: 'give the instance a role, and let it read the secret',
  check: (world) =>
    leakedAttributes(managed(world, 'aws_instance', 'aws_launch_template', 'aws_launch_configuration'), /^user_data/),
};
