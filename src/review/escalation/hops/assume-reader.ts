import { type Hop, roleLabel } from '../hop';
import { joinAnswers } from '../join-answers';

/**
 * Somebody assumes a role that reads: its trust policy and their own policies let them. Services and identities of OIDC
 * providers that run as the role are how it is meant to be used, and no step.
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const assumeReader: Hop = {
  needs: ['sts:AssumeRole'],
  byPolicy: true,
  find: ({ probe, subject, readers }) =>
    readers.flatMap(({ principal: reader, access }) => {
      const taken = probe.takes(subject, reader);
      if (taken === undefined) return [];
      const answer = joinAnswers(taken, { 'the read': access.answer });
      return [{ hop: 'assume-reader', action: 'sts:AssumeRole', through: roleLabel(reader), answer }];
    }),
};
