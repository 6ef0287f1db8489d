import { expectedNetworks } from '../../../../src/constructs/guardrails/catalogue/perimeter/expected-networks';
import { NETWORKS, PARTNER } from '../../../helpers/synth/guardrails/actors';
import type { GuardrailRow, GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: expectedNetworks({ ...NETWORKS, bound: { by: 'everybody', reason: 'Each network is known' } }),
  rows: (actors) => {
    const { consumer, deployment, rotation, breakGlass, administrator, impostor, service, accounts } = actors;
    const { secretsAdministrator, secret, serviceSecret, key } = actors;
    const read = { action: 'secretsmanager:GetSecretValue', resource: secret('orders/database') };
    const from = (keys: Readonly<Record<string, string | boolean>>) => ({
      context: { 'aws:SourceVpc': null, ...keys },
    });
    const elsewhere = from({ 'aws:SourceIp': '198.51.100.7' });
    const sameIds = [
      { 'aws:SourceVpc': NETWORKS.vpcs['eu-central-1'][0], 'aws:RequestedRegion': 'eu-west-1' },
      { 'aws:SourceVpc': NETWORKS.vpcs['eu-west-1'][0], 'aws:RequestedRegion': 'eu-central-1' },
    ];
    const via = { 'aws:ViaAWSService': true };
    const named = { 'aws:SourceVpce': NETWORKS.vpcEndpoints[0] };
    const describe = { ...read, action: 'secretsmanager:DescribeSecret' };
    const viaService = { 'aws:SourceIp': '198.51.100.7', 'aws:ViaAWSService': true };
    const partner = { by: PARTNER, ...read, tags: { Partner: 'true' } };
    const there = { 'aws:SourceVpc': NETWORKS.vpcs['eu-west-1'][0], 'aws:RequestedRegion': 'eu-west-1' };
    const places = [
      { where: 'from another network', context: elsewhere.context },
      ...sameIds.map((context) => ({
        where: `through a VPC with the id of ours, to ${context['aws:RequestedRegion']}`,
        context,
      })),
    ];
    const everywhere = (row: Omit<GuardrailRow, 'context'>, context: GuardrailRow['context'] = {}) =>
      places.map((place) => ({
        ...row,
        what: `${row.what} ${place.where}`,
        context: { ...place.context, ...context },
      }));
    return {
      denied: [
        ...everywhere({ what: 'a stolen credential of a consumer reads', by: consumer, ...read }),
        ...everywhere({ what: 'a stranger with the name of the deployment role reads', by: impostor, ...read }),
        ...everywhere({ what: 'a stolen credential decrypts', by: consumer, action: 'kms:Decrypt', resource: key() }),
        ...everywhere({ what: 'a stranger decrypts', by: impostor, action: 'kms:Decrypt', resource: key() }),
        {
          what: 'a stranger whose role has the name of the deployment role decrypts from the internet',
          by: impostor,
          action: 'kms:Decrypt',
          resource: key(),
          ...elsewhere,
        },
        { what: 'a consumer’s credential is used from the internet', by: consumer, ...read, ...elsewhere },
        {
          what: 'a consumer’s credential is used through somebody else’s endpoint',
          by: consumer,
          ...read,
          ...from({ 'aws:SourceVpc': 'vpc-0ffffffffffffffff', 'aws:SourceVpce': 'vpce-0ffffffffffffffff' }),
        },
        { what: 'a call that comes from nowhere', by: consumer, ...read, ...from({}) },
        {
          what: 'an administrator uses a key from home',
          by: administrator,
          action: 'kms:Decrypt',
          resource: key(),
          ...elsewhere,
        },
        {
          what: 'a secrets administrator reads a policy from home',
          by: secretsAdministrator,
          action: 'secretsmanager:GetResourcePolicy',
          resource: secret('orders/database'),
          ...elsewhere,
        },
        {
          what: 'a stranger whose role has the name of the deployment role reads from the internet',
          by: impostor,
          ...read,
          ...elsewhere,
        },
      ],
      allowed: [
        { what: 'a consumer reads through the VPC of the other Region there', by: consumer, ...read, context: there },
        {
          what: 'a partner reads what is marked through the VPC of the other Region there',
          ...partner,
          context: there,
        },
        ...everywhere({
          what: 'CloudTrail uses a key',
          by: service('cloudtrail'),
          action: 'kms:Decrypt',
          resource: key(),
        }),
        ...everywhere({ what: 'Secrets Manager decrypts', by: consumer, action: 'kms:Decrypt', resource: key() }, via),
        ...everywhere({ what: 'Secrets Manager reads for a partner', ...partner }, via),
        ...everywhere({ what: 'a service reads what is marked for a partner', ...partner, by: service('cloudtrail') }),
        ...everywhere({
          what: 'EC2 uses the key of a volume',
          by: { type: 'role', arn: `arn:aws:iam::${accounts.workload}:role/aws:ec2-infrastructure` },
          action: 'kms:Decrypt',
          resource: key(),
        }),
        ...everywhere({ what: 'a pipeline describes a secret', by: deployment, ...describe }),
        ...everywhere({ what: 'a rotation function describes a secret', by: rotation, ...describe }),
        ...everywhere({ what: 'somebody in an emergency reads', by: breakGlass, ...read }),
        ...everywhere({ what: 'a consumer reads through a named endpoint', by: consumer, ...read }, named),
        ...everywhere({ what: 'a partner reads what is marked through a named endpoint', ...partner }, named),
        { what: 'a partner reads what is marked through our VPC', ...partner },
        {
          what: 'a partner reads what is marked through a named endpoint of another VPC',
          ...partner,
          ...from({ 'aws:SourceVpc': 'vpc-0ffffffffffffffff', 'aws:SourceVpce': NETWORKS.vpcEndpoints[0] }),
        },
        {
          what: 'a partner reads what is marked from an address that is named',
          ...partner,
          ...from({ 'aws:SourceIp': '203.0.113.9' }),
        },
        { what: 'a service reads what is marked for a partner', ...partner, ...from(viaService) },
        { what: 'a consumer reads through an endpoint of its VPC', by: consumer, ...read },
        {
          what: 'a consumer reads through a named endpoint of another VPC',
          by: consumer,
          ...read,
          ...from({ 'aws:SourceVpc': 'vpc-0ffffffffffffffff', 'aws:SourceVpce': NETWORKS.vpcEndpoints[0] }),
        },
        {
          what: 'a secrets administrator describes a secret from an office',
          by: secretsAdministrator,
          ...read,
          action: 'secretsmanager:DescribeSecret',
          ...from({ 'aws:SourceIp': '203.0.113.9' }),
        },
        {
          what: 'a consumer reads from an office’s IPv6 address',
          by: consumer,
          ...read,
          ...from({ 'aws:SourceIp': '2001:db8:1234:1::9' }),
        },
        {
          what: 'Secrets Manager decrypts for a consumer',
          by: consumer,
          action: 'kms:Decrypt',
          resource: key(),
          ...from({ ...viaService, 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com' }),
        },
        {
          what: 'RDS makes the secret of a master user for an administrator at home',
          by: administrator,
          action: 'secretsmanager:CreateSecret',
          resource: serviceSecret('rds!db-0a1b2c3d'),
          ...from({ ...viaService, 'secretsmanager:Name': 'rds!db-0a1b2c3d' }),
        },
        { what: 'CloudTrail uses a key', by: service('cloudtrail'), action: 'kms:GenerateDataKey', resource: key() },
        {
          what: 'EC2 uses the key of a volume',
          by: { type: 'role', arn: `arn:aws:iam::${accounts.workload}:role/aws:ec2-infrastructure` },
          action: 'kms:Decrypt',
          resource: key(),
          ...elsewhere,
        },
        {
          what: 'a pipeline describes a secret from its provider',
          by: deployment,
          ...read,
          action: 'secretsmanager:DescribeSecret',
          ...elsewhere,
        },
        {
          what: 'a rotation function outside a VPC puts a value',
          by: rotation,
          ...read,
          action: 'secretsmanager:PutSecretValue',
          ...elsewhere,
        },
        { what: 'somebody in an emergency reads from anywhere', by: breakGlass, ...read, ...elsewhere },
      ],
    };
  },
};
