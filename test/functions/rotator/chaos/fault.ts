import fc from 'fast-check';

/** What can happen to one call of a port. */
export const FAULTS = [
  'crash before',
  'crash after',
  'time out before',
  'time out after',
  'throttle',
  'duplicate',
] as const;

export interface Weather {
  readonly fault: (typeof FAULTS)[number] | 'none';
  /** How long the call waits while other invocations go on: this is what reorders them. */
  readonly turns: number;
}

/** One call in seven is hurt, so that many rotations get far enough to be hurt late. */
export const weather: fc.Arbitrary<Weather> = fc.record({
  fault: fc.oneof(
    { arbitrary: fc.constant('none' as const), weight: 6 },
    { arbitrary: fc.constantFrom(...FAULTS), weight: 1 },
  ),
  // The longest outlast a whole rotation: such an invocation wakes up in the next one.
  turns: fc.oneof(
    { arbitrary: fc.constant(0), weight: 6 },
    { arbitrary: fc.nat(60), weight: 3 },
    { arbitrary: fc.integer({ min: 200, max: 1_500 }), weight: 1 },
  ),
});
