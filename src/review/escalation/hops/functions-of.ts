import { isOf } from '../../provider/known-types';
import type { World } from '../../world/world';

/** A function that stacks declare. */
export interface LambdaFunction {
  readonly arn: string;
  readonly account: string;
  readonly name: string;
  /** ARN of the role that it runs as. */
  readonly role: string;
}

const known = new WeakMap<World, readonly LambdaFunction[]>();

/** The functions of a world, with the roles that they run as. */
export function functionsOf(world: World): readonly LambdaFunction[] {
  let functions = known.get(world);
  if (functions === undefined) {
    functions = world.resources
      .filter((resource) => isOf(resource, 'aws_lambda_function'))
      .map(({ attributes, account = '' }) => ({
        account,
        arn: String(attributes.arn ?? ''),
        name: String(attributes.function_name ?? ''),
        role: String(attributes.role ?? ''),
      }));
    known.set(world, functions);
  }
  return functions;
}
