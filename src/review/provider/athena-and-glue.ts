import type { ProviderTypes } from './provider-type';

/**
 * What asks questions of files, and what says how they are read.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonathena.html
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsglue.html
 */
export const ATHENA_AND_GLUE = {
  aws_athena_workgroup: {
    arn: 'athena:R:A:workgroup/{name}',
    kept: ['name', 'configuration'],
    calls: {
      read: ['athena:GetWorkGroup', 'athena:ListTagsForResource'],
      create: ['athena:CreateWorkGroup', 'athena:TagResource'],
      update: ['athena:TagResource', 'athena:UntagResource', 'athena:UpdateWorkGroup'],
      delete: ['athena:DeleteWorkGroup'],
    },
    billed: 'usage',
  },
  aws_athena_named_query: {
    kept: ['name', 'workgroup', 'database'],
    calls: {
      read: ['athena:GetNamedQuery'],
      create: ['athena:CreateNamedQuery'],
      delete: ['athena:DeleteNamedQuery'],
    },
    addressed: ['athena:R:A:workgroup/{workgroup}'],
    billed: 'nothing',
  },
  aws_glue_catalog_database: {
    arn: 'glue:R:A:database/{name}',
    calls: {
      read: ['glue:GetDatabase', 'glue:GetTags'],
      create: ['glue:CreateDatabase', 'glue:TagResource'],
      update: ['glue:TagResource', 'glue:UntagResource', 'glue:UpdateDatabase'],
      delete: ['glue:DeleteDatabase'],
    },
    // A database goes with its tables and functions, and AWS asks for permission on those, too.
    addressed: [
      ...['glue:R:A:catalog', 'glue:R:A:database/{name}', 'glue:R:A:table/{name}/<any>'],
      'glue:R:A:userDefinedFunction/{name}/<any>',
    ],
    billed: 'usage',
  },
  aws_glue_catalog_table: {
    arn: 'glue:R:A:table/{database_name}/{name}',
    calls: {
      read: ['glue:GetPartitionIndexes', 'glue:GetTable'],
      create: ['glue:CreateTable'],
      update: ['glue:UpdateTable'],
      delete: ['glue:DeleteTable'],
    },
    addressed: ['glue:R:A:catalog', 'glue:R:A:database/{database_name}', 'glue:R:A:table/{database_name}/{name}'],
    billed: 'usage',
  },
} satisfies ProviderTypes;
