import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where moto 5.2.1 differs from AWS in a way that shows here:
 * - it forgets which key a replica is encrypted with, so that a second plan would want to make the replica again;
 * - it does not date a rotation that ends with AWSCURRENT on the version with AWSPENDING;
 * - it refuses to show the policy of a replica, which on AWS is that of its primary;
 * - it looks for a secret in the caller's account, AWS in the account that the ARN names;
 * - it calls rotation functions in Docker, forgets schedules in expressions, and makes a version without a value the
 *   current one: here a call with a schedule only schedules, and one without stages a version and calls nothing;
 * - it fails when the policy of a bucket for access logs has a statement about everybody;
 * - it starts, stops and deletes trails by their names, AWS by their ARNs, too;
 * - it deletes no named query of Athena.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 */
const CORRECTIONS = `from moto.athena import responses as questions
from moto.cloudtrail import models as trails
from moto.s3 import models as buckets
from moto.secretsmanager import models, responses

make_replicas = models.FakeSecret.create_replicas
describe_replica = models.ReplicaSecret.to_dict
describe_secret = models.FakeSecret.to_dict


def create_replicas(self, replica_regions, force_overwrite):
    replicas = make_replicas(self, replica_regions, force_overwrite)
    for wanted, replica in zip(replica_regions or [], replicas):
        replica.config["KmsKeyId"] = wanted.get("KmsKeyId") or replica.config["KmsKeyId"]
    return replicas


def to_dict(self):
    return {**describe_replica(self), "KmsKeyId": self.config["KmsKeyId"]}


show_policy = models.SecretsManagerBackend.get_resource_policy


def get_resource_policy(self, secret_id):
    secret = self.describe_secret(secret_id)
    if not isinstance(secret, models.ReplicaSecret):
        return show_policy(self, secret_id)
    answer = {"ARN": secret.arn, "Name": secret.name}
    if secret.source.policy is not None:
        answer["ResourcePolicy"] = secret.source.policy
    return models.json.dumps(answer)


move_label = models.SecretsManagerBackend.update_secret_version_stage


def update_secret_version_stage(self, secret_id, version_stage, remove_from_version_id, move_to_version_id):
    answer = move_label(self, secret_id, version_stage, remove_from_version_id, move_to_version_id)
    secret = self.describe_secret(secret_id)
    labels = secret.versions.get(move_to_version_id, {}).get("version_stages", [])
    if secret.rotation_enabled and version_stage == "AWSCURRENT" and "AWSPENDING" in labels:
        secret.last_rotation_date = int(models.time.time())
    return answer


def backend(self):
    arn = str(self._get_param("SecretId") or "").split(":")
    account = arn[4] if len(arn) > 6 else self.current_account
    return models.secretsmanager_backends[account][self.region]


def rotate_secret(self, secret_id, client_request_token=None, rotation_lambda_arn=None, rotation_rules=None, rotate_immediately=True):
    secret = self.describe_secret(secret_id)
    secret.rotation_enabled = secret.rotation_requested = True
    secret.rotation_lambda_arn = rotation_lambda_arn or secret.rotation_lambda_arn
    if rotation_rules is not None:
        secret.rotation_rules = rotation_rules
        return secret.to_short_dict()
    version = {"createdate": int(models.time.time()), "version_id": client_request_token, "version_stages": ["AWSPENDING"]}
    secret.remove_version_stages_from_old_versions(["AWSPENDING"])
    secret.versions[client_request_token] = version
    return secret.to_short_dict()


def secret_to_dict(self):
    answer = describe_secret(self)
    if self.rotation_enabled:
        answer["RotationEnabled"] = True
        answer["RotationRules"] = self.rotation_rules
        if self.rotation_lambda_arn:
            answer["RotationLambdaARN"] = self.rotation_lambda_arn
    return answer


logs_allowed = buckets.FakeBucket._log_permissions_enabled_policy


def log_permissions(target_bucket, target_prefix):
    policy = target_bucket.policy and models.json.loads(target_bucket.policy.decode())
    if not policy:
        return False
    named = [each for each in policy["Statement"] if isinstance(each.get("Principal"), dict)]
    target = buckets.FakeBucket.__new__(buckets.FakeBucket)
    target.__dict__.update(target_bucket.__dict__, policy=models.json.dumps({"Statement": named}).encode())
    return logs_allowed(target, target_prefix)


def delete_named_query(self):
    self.athena_backend.named_queries.pop(self._get_param("NamedQueryId"), None)
    return "{}"


def by_name(call):
    return lambda self, name: call(self, self.get_trail(name).trail_name)


for call in ("start_logging", "stop_logging", "delete_trail"):
    setattr(trails.CloudTrailBackend, call, by_name(getattr(trails.CloudTrailBackend, call)))
questions.AthenaResponse.delete_named_query = delete_named_query
buckets.FakeBucket._log_permissions_enabled_policy = staticmethod(log_permissions)
responses.SecretsManagerResponse.backend = property(backend)
models.FakeSecret.create_replicas = create_replicas
models.ReplicaSecret.to_dict = to_dict
models.FakeSecret.to_dict = secret_to_dict
models.SecretsManagerBackend.rotate_secret = rotate_secret
models.SecretsManagerBackend.get_resource_policy = get_resource_policy
models.SecretsManagerBackend.update_secret_version_stage = update_secret_version_stage
`;

/**
 * Writes the corrections where Python loads them by itself, whichever Python `moto_server` belongs to.
 *
 * @returns the directory to put on PYTHONPATH
 */
export function writeMotoCorrections(workDirectory: string): string {
  const directory = join(workDirectory, 'moto-corrections');
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'sitecustomize.py'), CORRECTIONS);
  return directory;
}
