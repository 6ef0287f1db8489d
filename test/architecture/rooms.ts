/** A room of `src`: what it is for, and the rooms that it may import. */
export interface Room {
  readonly purpose: string;
  readonly imports: readonly string[];
}

/** The rooms of `src` in the order of their layers; `.` is `src/index.ts`. */
export const ROOMS: Readonly<Record<string, Room>> = {
  model: { purpose: 'pure values: ARNs, names, classes, schedules, policies', imports: [] },
  iam: { purpose: 'the policy evaluator', imports: ['model'] },
  review: { purpose: 'worlds read from stacks and plans, proofs, rules, reports', imports: ['iam', 'model'] },
  reports: { purpose: 'reports from trails, compared with proofs', imports: ['review', 'iam', 'model'] },
  constructs: { purpose: 'what users write: secrets, keys, roles, guardrails', imports: ['model'] },
  environment: { purpose: 'stacks of an environment from its data', imports: ['constructs', 'model'] },
  live: { purpose: 'work on running secrets', imports: ['model'] },
  functions: { purpose: 'the code of Lambda functions', imports: ['live', 'iam', 'model'] },
  runtime: { purpose: 'reads secrets where they are used', imports: [] },
  jest: { purpose: 'matchers for tests of users', imports: ['review', 'iam', 'model'] },
  cli: { purpose: 'the command', imports: ['live', 'reports', 'review', 'iam', 'model'] },
  '.': { purpose: 'the main entry of the package', imports: ['constructs', 'model'] },
};

/** Arrows that the picture needs: what is reached through another room is left out. */
function directImports(room: string): readonly string[] {
  const imports = ROOMS[room]?.imports ?? [];
  return imports.filter((each) => !imports.some((other) => ROOMS[other]?.imports.includes(each)));
}

/** The picture of `docs/architecture.md`: an arrow points at what a room imports. */
export function picture(): string {
  const rooms = Object.entries(ROOMS).filter(([name]) => name !== '.');
  const boxes = rooms.map(([name, { purpose }]) => `  ${name}["<b>${name}</b><br>${purpose}"]`);
  const arrows = rooms.flatMap(([name]) => directImports(name).map((target) => `  ${name} --> ${target}`));
  return ['```mermaid', 'flowchart TD', ...boxes, ...arrows, '```'].join('\n');
}
