import { App } from 'cdktf';
import { checkGoldenRules, writeReviewMap } from 'cdktf-aws-secrets';
import { createEnvironment } from './environment';
import { dev } from './environments/dev';
import { prod } from './environments/prod';
import { sandbox } from './environments/sandbox';
import { staging } from './environments/staging';
import { organization } from './organization';
import { PeopleStack } from './people-stack';

const app = new App();
for (const environment of [sandbox, dev, staging, prod]) createEnvironment(app, environment);
new PeopleStack(app, organization, [dev, staging, prod]);
app.synth();
writeReviewMap(app);
checkGoldenRules(app.outdir);
