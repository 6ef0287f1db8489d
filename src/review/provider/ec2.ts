import type { ProviderTypes } from './provider-type';

const ASSOCIATE_ZONE = { action: 'route53:AssociateVPCWithHostedZone', with: 'private_dns_enabled' } as const;

/** Instances and what they start from, security groups, and endpoints. */
export const EC2 = {
  aws_instance: {
    kept: ['iam_instance_profile'],
    redacted: ['user_data', 'user_data_base64'],
  },
  aws_launch_template: {
    kept: ['iam_instance_profile'],
    redacted: ['user_data'],
  },
  aws_launch_configuration: {
    kept: ['iam_instance_profile'],
    redacted: ['user_data', 'user_data_base64'],
  },
  aws_security_group: {
    arn: 'ec2:R:A:security-group/<id>',
    calls: {
      read: ['ec2:DescribeSecurityGroups'],
      create: ['ec2:CreateSecurityGroup', 'ec2:CreateTags', 'ec2:RevokeSecurityGroupEgress'],
      update: ['ec2:CreateTags', 'ec2:DeleteTags'],
      delete: [
        'ec2:DeleteSecurityGroup',
        // The provider removes network interfaces that a function left in the group.
        'ec2:DescribeNetworkInterfaces',
        'ec2:DetachNetworkInterface',
        'ec2:DeleteNetworkInterface',
      ],
    },
    billed: 'nothing',
  },
  aws_vpc_security_group_ingress_rule: {
    arn: 'ec2:R:A:security-group-rule/<id>',
    calls: {
      read: ['ec2:DescribeSecurityGroupRules'],
      create: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:CreateTags'],
      update: ['ec2:CreateTags', 'ec2:DeleteTags', 'ec2:ModifySecurityGroupRules'],
      delete: ['ec2:RevokeSecurityGroupIngress'],
    },
    billed: 'nothing',
  },
  aws_vpc_security_group_egress_rule: {
    arn: 'ec2:R:A:security-group-rule/<id>',
    calls: {
      read: ['ec2:DescribeSecurityGroupRules'],
      create: ['ec2:AuthorizeSecurityGroupEgress', 'ec2:CreateTags'],
      update: ['ec2:CreateTags', 'ec2:DeleteTags', 'ec2:ModifySecurityGroupRules'],
      delete: ['ec2:RevokeSecurityGroupEgress'],
    },
    billed: 'nothing',
  },
  aws_vpc_endpoint: {
    arn: 'ec2:R:A:vpc-endpoint/<id>',
    kept: ['service_name', 'vpc_endpoint_type', 'vpc_id', 'private_dns_enabled', 'subnet_ids'],
    policy: 'policy',
    optional: ['policy'],
    calls: {
      read: ['ec2:DescribeVpcEndpoints'],
      create: ['ec2:CreateTags', 'ec2:CreateVpcEndpoint', ASSOCIATE_ZONE],
      update: ['ec2:CreateTags', 'ec2:DeleteTags', 'ec2:ModifyVpcEndpoint', ASSOCIATE_ZONE],
      delete: ['ec2:DeleteVpcEndpoints'],
    },
    billed: 'endpointZone',
  },
  aws_vpc_endpoint_policy: { policy: 'policy' },
} satisfies ProviderTypes;
