import { Progress } from '../../../src/cli/sandbox/progress';

test('tells each state of each stack once, with the count of resources made', () => {
  const progress = new Progress(['prod-a', 'prod-b'], 3);

  const lines = progress.feed(
    [
      'prod-a  Initializing the backend...',
      'prod-a  Initializing provider plugins...',
      'prod-b  Initializing the backend...',
      'prod-a  Terraform has been successfully initialized!',
      'prod-a  Terraform used the selected providers to generate the following execution plan.',
      '        Plan: 2 to add, 0 to change, 0 to destroy.',
      'prod-a  aws_kms_key.key (key): Creating...',
      'prod-a  aws_kms_key.key (key): Creation complete after 4s [id=1]',
      '        aws_iam_role.r (r): Creation complete after 0s [id=2]',
      'prod-a  Apply complete! Resources: 2 added, 0 changed, 0 destroyed.',
      '',
    ].join('\n'),
  );

  expect(lines).toEqual([
    '[0/3] prod-a  initializing',
    '[0/3] prod-b  initializing',
    '[0/3] prod-a  planning',
    '[0/3] prod-a  making resources',
    '[2/3] prod-a  ready',
  ]);
});

test('reads lines that arrive in pieces', () => {
  const progress = new Progress(['prod-a'], 1);

  expect(progress.feed('prod-a  Apply com')).toEqual([]);
  expect(progress.feed('plete! Resources: 1 added')).toEqual([]);
  expect(progress.feed('\n')).toEqual(['[0/1] prod-a  ready']);
});

test('gives a sign of life after every ten resources', () => {
  const progress = new Progress(['prod-a'], 25);
  const made = 'prod-a  aws_iam_role.r (r): Creation complete after 0s [id=2]\n';

  expect(progress.feed(made.repeat(25))).toEqual(['[10/25] resources made', '[20/25] resources made']);
});

test('tells that a stack failed', () => {
  const progress = new Progress(['prod-a'], 1);

  expect(progress.feed('prod-a  ╷\n        │ Error: creating KMS Key\n')).toEqual(['[0/1] prod-a  failed']);
});
