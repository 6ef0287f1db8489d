import { Token } from 'cdktf';

/** Text as Terraform must read it: references stay, and what only looks like one is escaped. */
export function terraformText(text: string): string {
  return Token.isUnresolved(text) ? text : text.replaceAll(/[$%](?=\{)/g, '$&$&');
}
