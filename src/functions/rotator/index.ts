export { RotationError } from './core/rotation-error';
export type { ProposalContext, TargetSystem } from './core/target-system';
export { defineRotation, type JsonCredential, type RotationDefinition } from './define-rotation';
export { targetHandler } from './lambda/target-handler';
