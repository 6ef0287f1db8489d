import { ACCESS_ANALYZER } from './access-analyzer';
import { ATHENA_AND_GLUE } from './athena-and-glue';
import { CLOUDTRAIL } from './cloudtrail';
import { CLOUDWATCH } from './cloudwatch';
import { CONFIG } from './config';
import { CONTAINERS } from './containers';
import { DATABASES } from './databases';
import { DELEGATED_ADMINISTRATORS } from './delegated-administrators';
import { DYNAMODB } from './dynamodb';
import { EC2 } from './ec2';
import { EVENTBRIDGE } from './eventbridge';
import { GUARDDUTY } from './guardduty';
import { IAM_ATTACHMENTS } from './iam-attachments';
import { IAM_IDENTITIES } from './iam-identities';
import { IAM_POLICIES } from './iam-policies';
import { IDENTITY_CENTER } from './identity-center';
import { KMS } from './kms';
import { LAMBDA } from './lambda';
import { ORGANIZATIONS } from './organizations';
import { OTHER } from './other';
import type { ProviderType } from './provider-type';
import { S3 } from './s3';
import { SECRETS_MANAGER } from './secrets-manager';
import { SECURITY_HUB } from './security-hub';
import { SERVERLESS_REPOSITORY } from './serverless-repository';
import { SNS_AND_SQS } from './sns-and-sqs';
import { SYSTEMS_MANAGER } from './systems-manager';

const TYPES = {
  ...SECRETS_MANAGER,
  ...KMS,
  ...SYSTEMS_MANAGER,
  ...IAM_IDENTITIES,
  ...IAM_POLICIES,
  ...IAM_ATTACHMENTS,
  ...LAMBDA,
  ...SERVERLESS_REPOSITORY,
  ...CLOUDWATCH,
  ...EVENTBRIDGE,
  ...SNS_AND_SQS,
  ...EC2,
  ...CONTAINERS,
  ...DATABASES,
  ...S3,
  ...CLOUDTRAIL,
  ...CONFIG,
  ...SECURITY_HUB,
  ...GUARDDUTY,
  ...ACCESS_ANALYZER,
  ...ATHENA_AND_GLUE,
  ...DYNAMODB,
  ...ORGANIZATIONS,
  ...DELEGATED_ADMINISTRATORS,
  ...IDENTITY_CENTER,
  ...OTHER,
};

/** A Terraform type of which something is known: what looks for another does not compile. */
export type KnownType = keyof typeof TYPES;

/** Every type of which something is known. */
export const KNOWN_TYPES: Readonly<Record<KnownType, ProviderType>> = TYPES;

/** A resource of a plan or a stack, as far as its type goes. */
interface Typed {
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
}

/** Whether something is of one of some types. What says no mode is taken for a resource. */
export function isOf({ mode = 'managed', type }: Partial<Typed> & Pick<Typed, 'type'>, ...types: readonly KnownType[]) {
  return types.some((name) => name === nameOf({ mode, type }));
}

/** What is known of a type by its name, which has `data.` before it when it is that of a data source. */
export function knownType(name: string): ProviderType | undefined {
  return Object.hasOwn(KNOWN_TYPES, name) ? KNOWN_TYPES[name as KnownType] : undefined;
}

/** What is known of the type of a resource, data source or ephemeral resource. */
export function typeOf({ mode, type }: Typed): ProviderType | undefined {
  return knownType(nameOf({ mode, type }));
}

function nameOf({ mode, type }: Typed): string {
  return mode === 'managed' ? type : `${mode}.${type}`;
}

/** The types of which something in particular is known. */
export function typesWith(is: (type: ProviderType) => boolean): readonly KnownType[] {
  return (Object.keys(KNOWN_TYPES) as KnownType[]).filter((name) => is(KNOWN_TYPES[name]));
}
