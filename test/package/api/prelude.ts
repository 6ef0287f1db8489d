// What examples in docstrings use without saying where it comes from.
import type { App, TerraformResource, TerraformStack } from 'cdktf';
import type * as main from 'cdktf-aws-secrets';
import type * as environments from 'cdktf-aws-secrets/environment';
import type * as iam from 'cdktf-aws-secrets/iam';
import type * as review from 'cdktf-aws-secrets/review';
import type { JsonCredential, TargetSystem } from 'cdktf-aws-secrets/rotator';

export { readFileSync, writeFileSync } from 'node:fs';

export declare const app: App;
export declare const stack: TerraformStack;
export declare const resource: TerraformResource;
export declare const reason: string;

export declare const key: main.ISecretsKey & iam.SecretKey;
export declare const secret: main.Secret;
export declare const superuser: main.Secret;
export declare const schedule: main.RotationSchedule;
export declare const operations: main.RotationOperations;
export declare const rotationFunction: main.RotationFunction;
export declare const network: main.FunctionNetworkProps;
export declare const endpoints: main.SecretsEndpoints;
export declare const description: main.ApiKeyProps['description'];

export declare const trail: main.ITrail;
export declare const trailQueries: main.TrailQueries;

export declare const consumer: main.ConsumerRole;
export declare const pipeline: main.IConsumer;
export declare const administrator: main.IConsumer;
export declare const rotationRole: main.IConsumer;
export declare const role: TerraformResource;
export declare const arn: main.Arn;
export declare const boundary: main.PermissionsBoundary;
export declare const permissionSet: main.PermissionSet;
export declare const identityCenter: main.IdentityCenter;
export declare const scope: main.GuardrailScope;
export declare const policy: main.DeploymentPolicyFile & iam.Policy;

export declare const environment: environments.Environment;
export declare const organization: environments.Organization;
export declare const settings: Omit<environments.EnvironmentProps, 'name' | 'applications'>;
export declare const orders: environments.Application;
export declare const ordersApi: environments.ConsumerStatement<never>;
export declare const ordersToken: environments.SecretStatement<never>;
export declare const commerce: environments.Domain;
export declare const security: environments.SecurityStack;
export declare const workload: environments.WorkloadStack;

export declare const roleArn: string;
export declare const secretArn: string;
export declare const parameterArn: string;
export declare const document: string;
export declare const request: iam.AccessRequest;
export declare const policies: iam.AccessPolicies;
export declare const before: iam.AccessPolicies;
export declare const after: iam.AccessPolicies;
export declare const atom: iam.Atom;

export declare const world: review.World;
export declare const database: review.WorldSecret;
export declare const queries: review.AccessQueries;
export declare const principal: review.WorldPrincipal;
export declare const report: review.ReviewReport;

export declare const licences: TargetSystem<JsonCredential>;
export declare const server: {
  makePin(): Promise<string>;
  addPin(pin: JsonCredential, by: JsonCredential): Promise<void>;
  accepts(pin: JsonCredential): Promise<boolean>;
};
