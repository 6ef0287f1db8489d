import type { RotationProof } from './prove-rotation';

/** A promise of the sandbox, and whether it held. */
export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** Where there is no database to rotate against there is nothing to judge. */
export function rotationChecks(rotation: RotationProof): Check[] {
  if (rotation.kind === 'skipped') return [];
  const { secret, newPasswordWorks, oldPasswordRefused } = rotation;
  const words = [
    `new password ${newPasswordWorks ? 'logs in' : 'is refused'}`,
    `old password ${oldPasswordRefused ? 'is refused' : 'logs in'}`,
  ];
  return [
    {
      name: 'a rotated password works in a real PostgreSQL',
      passed: newPasswordWorks && oldPasswordRefused,
      detail: `${secret}: ${words.join(', ')}`,
    },
  ];
}
