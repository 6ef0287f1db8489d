import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesTable } from '../../src/review/rules/check/rules-table';
import { configRulesTable } from '../helpers/synth/compliance/rules-table';
import { catalogue as detectionsCatalogue } from '../helpers/synth/detections/catalogue';
import { publicRulesPage } from '../helpers/synth/detections/public-rules/page';
import { catalogue } from '../helpers/synth/guardrails/catalogue';
import { controlsPage } from '../helpers/synth/guardrails/controls-page';
import { implementersFile } from '../helpers/synth/guardrails/implementers';

const page = (name: string) => join(__dirname, '../../docs', name);

writeFileSync(page('guardrails-catalogue.md'), catalogue());
writeFileSync(page('detections-catalogue.md'), detectionsCatalogue());
writeFileSync(page('detections-public-rules.md'), publicRulesPage());
writeFileSync(page('controls.md'), controlsPage());
writeFileSync(join(__dirname, '../../src/model/controls/implementers.ts'), implementersFile());
writeTable('review.md', rulesTable());
writeTable('compliance.md', configRulesTable());

function writeTable(name: string, table: string): void {
  const text = readFileSync(page(name), 'utf8');
  const rules = /(<!-- rules -->\n\n)[\s\S]*?(<!-- end of rules -->)/;
  writeFileSync(
    page(name),
    text.replace(rules, (_, start: string, end: string) => `${start}${table}\n\n${end}`),
  );
}
