import { AnswerError } from '../../../../src/functions/rotator/core/answer-error';
import { RotationError } from '../../../../src/functions/rotator/core/rotation-error';
import { describeError } from '../../../../src/functions/rotator/lambda/describe-error';

const withCode = (code: unknown, name = 'Error') => Object.assign(new Error('hunter2'), { code, name });

test.each([
  [new RotationError("'engine' must be mongo"), 'RotationError', "'engine' must be mongo"],
  [new AnswerError("'create' was answered with status 503"), 'AnswerError', "'create' was answered with status 503"],
  [withCode('ECONNREFUSED'), 'Error', "'rotation' failed with Error (ECONNREFUSED)"],
  [withCode('ER_ACCESS_DENIED_ERROR'), 'Error', "'rotation' failed with Error (ER_ACCESS_DENIED_ERROR)"],
  [
    withCode('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    'Error',
    "'rotation' failed with Error (UNABLE_TO_VERIFY_LEAF_SIGNATURE)",
  ],
  [withCode('42P01', 'error'), 'error', "'rotation' failed with error (42P01)"],
  [withCode(18, 'MongoServerError'), 'MongoServerError', "'rotation' failed with MongoServerError"],
  [withCode('the password hunter2'), 'Error', "'rotation' failed with Error (a code that is text of 20 characters)"],
  [withCode('HUNTER2HUNTER2'), 'Error', "'rotation' failed with Error (a code that is text of 14 characters)"],
  [withCode('EPIPE', 'hunter2 hunter2'), 'Error', "'rotation' failed with Error (EPIPE)"],
  [
    new TypeError('hunter2', { cause: withCode('ECONNREFUSED') }),
    'TypeError',
    "'rotation' failed with TypeError (ECONNREFUSED)",
  ],
  [
    new TypeError('hunter2', { cause: withCode('HUNTER2 HUNTER2') }),
    'TypeError',
    "'rotation' failed with TypeError (a code that is text of 15 characters)",
  ],
  ['hunter2', 'Error', "'rotation' failed with a thrown string"],
])('of %p name and code are told, and no text that a server chose', (error, name, reason) => {
  expect(describeError(error)).toEqual({ name, reason });
});
