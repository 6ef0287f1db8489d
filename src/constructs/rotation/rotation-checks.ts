import type { IConstruct } from 'constructs';
import type { Classification } from '../../model/classification';
import { refuse, validated } from '../synthesis/validation';
import type { IRotation } from './i-rotation';

/** Refuses a rotation that is missing, or rarer or more frequent than the secret's class demands. */
export function requireRotation(secret: IConstruct, rotation: IRotation, classification: Classification): void {
  if (typeof rotation?.bind !== 'function') {
    refuse(
      secret,
      '`rotation` must be made by Rotation, got none: Rotation.none({ reason, reviewBy }) is a choice too',
    );
  }
  const { name, rotationDays, mayGoUnrotated } = classification;
  const { min, max } = rotationDays;
  if (rotation.schedule === undefined) {
    if (mayGoUnrotated) return;
    refuse(
      secret,
      `\`rotation\` must not be none for classification '${name}': rotate it every ${min} to ${max} days, or give it a class that may go unrotated`,
    );
  }
  const { schedule } = rotation;
  const { intervalDays, expression } = validated(secret, () => ({
    intervalDays: schedule.intervalDays,
    expression: schedule.expression,
  }));
  if (intervalDays < min || intervalDays > max) {
    const days = Math.round(intervalDays * 100) / 100;
    refuse(
      secret,
      `\`schedule\` must be ${min} to ${max} days apart for classification '${name}', got up to ${days} by '${expression}'`,
    );
  }
}
