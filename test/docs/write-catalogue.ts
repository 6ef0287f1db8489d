import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesTable } from '../../src/review/rules/check/rules-table';
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
const review = readFileSync(page('review.md'), 'utf8');
const rules = /(<!-- rules -->\n\n)[\s\S]*?(\n\n<!-- end of rules -->)/;
writeFileSync(
  page('review.md'),
  review.replace(rules, (_, start: string, end: string) => `${start}${rulesTable()}${end}`),
);
