import type { ProviderTypes } from './provider-type';

/** What Terraform asks AWS for itself, tags of every service, and types of other providers. */
export const OTHER = {
  'data.aws_caller_identity': {
    computed: { account_id: '<account>', id: '<account>' },
    calls: {},
  },
  'data.aws_partition': {
    computed: { partition: '<partition>', id: '<partition>' },
    calls: {},
  },
  'data.aws_region': {
    computed: { name: '<region>', id: '<region>', region: '<region>' },
    calls: {},
  },
  'data.aws_resourcegroupstaggingapi_resources': {
    calls: { read: ['tag:GetResources'] },
    billed: 'nothing',
  },
  random_password: {
    kept: ['length'],
    redacted: ['result', 'bcrypt_hash'],
  },
  tls_private_key: {},
} satisfies ProviderTypes;
