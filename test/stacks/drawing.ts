import { App, TerraformElement, TerraformStack } from 'cdktf';
import { writeReviewMap } from 'cdktf-aws-secrets';
import { createEnvironment } from 'cdktf-aws-secrets/environment';
import { Construct, type IConstruct } from 'constructs';
import { locateIn } from '../../src/review/synthesis/locate';
import { prod } from '../../stacks/environments/prod';
import { temporaryDirectory } from '../helpers/temporary-directory';

const BEGIN = '<!-- drawing: written by npm run drawing -->';

/** Ids that change with the code of a function. */
const OF_CONTENT = /-[0-9a-f]{12}$/;

/** The stacks of prod, the constructs in each, and the file that states each construct. */
export function drawing(): string {
  const app = new App({ outdir: temporaryDirectory() });
  createEnvironment(app, prod);
  app.synth();
  writeReviewMap(app);
  const locate = locateIn(app.outdir, process.cwd());
  const lines = app.node.children.filter(TerraformStack.isStack).flatMap((stack) => {
    const made = constructsIn(stack).map(({ node: { path } }): readonly [string, string] => {
      const found = locate({ environment: prod.name, stack: stack.node.id, address: '', construct: path });
      return [path.slice(stack.node.path.length + 1), found?.file ?? ''];
    });
    const width = Math.max(...made.map(([id]) => id.length));
    const drawn = made.map(
      ([id, file], index) => `${index < made.length - 1 ? '├─' : '└─'} ${id.padEnd(width)}  ${file}`,
    );
    return [stack.node.id, ...drawn, ''];
  });
  return [BEGIN, '```text', ...lines.slice(0, -1), '```'].join('\n');
}

/** The constructs of this library below a scope: what groups them is passed. */
function constructsIn(scope: IConstruct): readonly IConstruct[] {
  return scope.node.children
    .filter((child) => !TerraformElement.isTerraformElement(child) && !OF_CONTENT.test(child.node.id))
    .flatMap((child) => (child.constructor === Construct ? constructsIn(child) : [child]));
}

/** A text with the drawing of today in the place of its own. */
export function withDrawing(text: string): string {
  return text.replace(new RegExp(`${BEGIN}\n\`\`\`text\n[^\`]*\`\`\``), () => drawing());
}
