import type { Screen } from '../../output/screen';
import { table } from '../../output/table';
import type { RotationProof } from './prove-rotation';

/** The labels of each version before and after, which show that the former stays for a rollback. */
export function rotationSection(rotation: RotationProof, screen: Screen): string {
  if (rotation.kind === 'skipped') return `Rotation\n  skipped: ${rotation.reason}`;
  const { secret, before, after } = rotation;
  const versions = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const words = (labels: readonly string[] = []) => [...labels].sort().join(', ') || '-';
  const rows = versions.map((version) => [version, words(before[version]), words(after[version])]);
  return `Rotation of ${secret} against a PostgreSQL of this machine\n${table(['version', 'before', 'after'], rows, screen)}`;
}
