import { type Hop, steps } from '../hop';
import { joinAnswers } from '../join-answers';
import { functionsOf } from './functions-of';

const ACTIONS = ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'];

/**
 * Somebody changes what a function does that runs as a reader: its code, or by a layer. Code signing is not considered.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html
 */
export const changeFunction: Hop = {
  needs: ACTIONS,
  find: ({ probe, subject, principal, readers }) =>
    readers.flatMap(({ principal: reader, access }) => {
      if (principal === undefined || principal.account !== reader.account) return [];
      const running = functionsOf(probe.evaluator.index.world).filter(({ role }) => role === reader.arn);
      return running.flatMap(({ arn, account, name }) => {
        const may = (action: string) => probe.may(subject, action, { arn, account });
        const possible = ACTIONS.filter((action) => may(action).verdict !== 'denied');
        return steps({ hop: 'change-function', through: `function ${name}` }, possible, (action) =>
          joinAnswers(may(action), { 'the read': access.answer }),
        );
      });
    }),
};
