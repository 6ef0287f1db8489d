export type { SecretState, SecretVersion } from '../../live/versions/secret-state';
export type { LabelMove, SecretVersions } from '../../live/versions/secret-versions';
export { RotationError } from './core/rotation-error';
export type { PasswordPolicy, ReadRequest, SecretStore, StoredVersion, WriteRequest } from './core/secret-store';
export type { CredentialChange, ProposalContext, Retirement, TargetSystem } from './core/target-system';
export { defineRotation, type JsonCredential, type RotationDefinition } from './define-rotation';
export type { FunctionSettings } from './lambda/function-settings';
export { targetHandler } from './lambda/target-handler';
